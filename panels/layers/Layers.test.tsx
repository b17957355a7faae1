// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { build, button, card, col, data, form, repeat, row, text, when } from '#core/doc/build.ts';
import type { Doc } from '#core/doc/doc.ts';
import { insert } from '#core/edit/commands/insert.ts';
import { move } from '#core/edit/commands/move.ts';
import { DragSurface } from '#dnd/DragSurface.tsx';
import { lookingOf } from '#state/looking.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { Layers } from './Layers.tsx';

afterEach(cleanup);

const doc = build(
  card(
    col(text('A'), button('Save'), button('Back')),
    repeat('todo.tags', 'tag', text(data('tag'))),
    when('late', [text('Late')], [text('In time')]),
    row(),
  ),
);

function open(from: Doc = doc): TestStores {
  const stores = testStores(from, { todo: { tags: [] }, late: true });
  const { editor, newId } = stores;
  render(
    <StoresProvider value={stores}>
      <DragSurface
        ports={{
          doc: stores.doc,
          startAt: () => undefined,
          land: ({ hand, at }) => {
            if (hand.kind === 'component') editor.run(insert(hand.type, newId, at));
            else if (at) editor.run(move(hand.node, at));
          },
        }}
      >
        <Layers />
      </DragSurface>
    </StoresProvider>,
  );
  return stores;
}

const names = (): (string | null)[] =>
  screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'));
const item = (name: string): HTMLElement => screen.getByRole('treeitem', { name });
const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;
const childrenOf = (stores: TestStores, id: string) => stores.doc().nodes[id]?.children;

describe('Layers', () => {
  it('is a tree of the document, each row named by type and words', () => {
    open();
    const region = screen.getByRole('region', { name: 'Layers' });
    expect(within(region).getByRole('tree', { name: 'Layers' })).toBeTruthy();
    expect(names()).toEqual([
      'Card A, Save',
      'Col A, Save',
      'Text A',
      'Button Save',
      'Button Back',
      'Repeat todo.tags',
      'Text tag',
      'When late',
      'Text Late',
      'Else',
      'Text In time',
      'Row',
    ]);
    expect(item('Text A').getAttribute('aria-level')).toBe('3');
    expect(item('Button Save').getAttribute('aria-posinset')).toBe('2');
    expect(item('Button Save').getAttribute('aria-setsize')).toBe('3');
  });

  it('selects by click, more with Ctrl, a range with Shift', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(item('Button Back'));
    expect(stores.selection()).toEqual(['button2']);
    await user.keyboard('{Control>}');
    await user.click(item('Text A'));
    await user.keyboard('{/Control}');
    expect(stores.selection()).toEqual(['text', 'button2']);
    expect(item('Text A').getAttribute('aria-selected')).toBe('true');
    expect(item('Button Save').getAttribute('aria-selected')).toBe('false');
    await user.click(item('Text A'));
    await user.keyboard('{Shift>}');
    await user.click(item('Button Back'));
    await user.keyboard('{/Shift}');
    expect(stores.selection()).toEqual(['text', 'button', 'button2']);
  });

  it('goes by the arrows, folds and unfolds', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(item('Text A'));
    await user.keyboard('{ArrowDown}');
    expect([focused(), stores.selection()]).toEqual(['Button Save', ['button']]);
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toBe('Col A, Save');
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByRole('treeitem', { name: 'Button Save' })).toBeNull();
    expect(item('Col A, Save').getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('Text A');
    await user.keyboard('{End}');
    expect(focused()).toBe('Row');
    await user.keyboard('{Home}');
    expect([focused(), stores.selection()]).toEqual(['Card A, Save', ['card']]);
  });

  it('goes to what is typed', async () => {
    open();
    const user = userEvent.setup();
    await user.click(item('Card A, Save'));
    await user.keyboard('b');
    expect(focused()).toBe('Button Save');
    await user.keyboard('b');
    expect(focused()).toBe('Button Back');
  });

  it('deletes, and keeps focus on what is selected then', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(item('Button Save'));
    await user.keyboard('{Delete}');
    expect(childrenOf(stores, 'col')).toEqual(['text', 'button2']);
    expect(focused()).toBe('Button Back');
  });

  it('moves a node with Alt and the arrows', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(item('Button Back'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(childrenOf(stores, 'col')).toEqual(['text', 'button2', 'button']);
    expect(focused()).toBe('Button Back');
  });

  it('opens what is folded around a new selection', () => {
    const stores = open();
    act(() => lookingOf(stores.workbench).setState({ folded: new Set(['when', 'when/else']) }));
    expect(screen.queryByRole('treeitem', { name: 'Text In time' })).toBeNull();
    act(() => stores.editor.select(['text4']));
    expect(item('Text In time').getAttribute('aria-selected')).toBe('true');
  });

  it('tells the canvas what the pointer is over', async () => {
    const stores = open();
    await userEvent.hover(item('Button Save'));
    expect(lookingOf(stores.workbench).getState().hovered).toBe('button');
  });

  it('shows the worst problem inside a folded row', () => {
    const stores = open(build(card(form(button('')))));
    const marked = () => item('Form').getAttribute('aria-description');
    expect(marked()).toBeNull();
    const own = screen.getByRole('treeitem', { name: 'Button' }).getAttribute('aria-description');
    expect(own).toBeTruthy();
    act(() => lookingOf(stores.workbench).setState({ folded: new Set(['form']) }));
    expect(marked()).toBe(own);
  });

  it('draws only what is in sight of a long document', () => {
    const many = build(card(...Array.from({ length: 1000 }, (_, i) => text(`Line ${i}`))));
    open(many);
    expect(names().length).toBeLessThan(100);
    expect(names()[1]).toBe('Text Line 0');
  });

  it('says what is missing when there is nothing', () => {
    open({ root: null, nodes: {} });
    expect(screen.queryByRole('tree')).toBeNull();
    expect(screen.getByText('No layers yet')).toBeTruthy();
  });

  it('opens a menu for the row', async () => {
    const stores = open();
    fireEvent.contextMenu(item('Button Save'), { clientX: 5, clientY: 5 });
    expect(stores.selection()).toEqual(['button']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Duplicate', hidden: true }));
    expect(childrenOf(stores, 'col')).toHaveLength(4);
  });
});

describe('dragging by keyboard', () => {
  const live = (): string => screen.getByRole('status', { name: 'Dragging' }).textContent ?? '';

  it('walks every legal place, says each, and drops as one undo step', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(item('Button Back'));
    await user.keyboard(' ');
    expect(live()).toMatch(/^Picked up Button Back\. Position 3 in Col, after Save\./);
    await user.keyboard('{ArrowDown}');
    expect(live()).toBe('Position 2 in Card, between A and Repeat todo.tags');
    await user.keyboard('{End}{ArrowUp}');
    expect(live()).toBe('Position 1 in Row, which is empty');
    expect(stores.doc()).toBe(doc);
    await user.keyboard('{Enter}');
    expect(childrenOf(stores, 'row')).toEqual(['button2']);
    expect(live()).toBe('Dropped Button Back. Position 1 in Row, which is empty.');
    expect(focused()).toBe('Button Back');
    expect(stores.selection()).toEqual(['button2']);
    stores.editor.undo();
    expect(stores.doc()).toBe(doc);
  });

  it('puts it back on Escape', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(item('Button Back'));
    await user.keyboard(' {ArrowDown}{ArrowDown}{Escape}');
    expect(stores.doc()).toBe(doc);
    expect(live()).toBe('Cancelled. Button Back was not moved.');
    expect(focused()).toBe('Button Back');
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('Button Save');
  });

  it('has nothing to do with the root', async () => {
    open();
    const user = userEvent.setup();
    await user.click(item('Card A, Save'));
    await user.keyboard(' ');
    expect(live()).toBe('');
  });
});
