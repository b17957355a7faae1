// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { badge, build, button, card, col, data, repeat, row, text, when } from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { remove } from '#core/edit/commands/remove.ts';
import { addState } from '#core/edit/commands/states.ts';
import type { JsonObject } from '#core/json.ts';
import { DragSurface } from '#dnd/DragSurface.tsx';
import { lookingOf } from '#state/looking.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { Canvas } from './Canvas.tsx';

afterEach(cleanup);

const doc = build(
  card(
    col(text('Hello'), button('Save')),
    repeat('tags', 'tag', badge(data('tag'))),
    row(text(data('tags.length'))),
  ),
);

const DATA = { tags: ['home', 'errand', 'late'], shown: false };

function open(from: Doc = doc, given: JsonObject = DATA): TestStores {
  const stores = testStores(from, given);
  const ports = { doc: stores.doc, land: () => undefined, startAt: () => undefined };
  render(
    <StoresProvider value={stores}>
      <DragSurface ports={ports}>
        <Canvas />
      </DragSurface>
    </StoresProvider>,
  );
  return stores;
}

const region = (): HTMLElement => screen.getByRole('region', { name: 'Canvas' });
const boxes = (node: string): HTMLElement[] => [
  ...region().querySelectorAll<HTMLElement>(`[data-node-id="${node}"]`),
];
const box = (node: string, index = 0): HTMLElement => {
  const found = boxes(node)[index];
  if (!found) throw new Error(`${node} is not on the canvas`);
  return found;
};
const marked = (): (string | null)[] =>
  [...region().querySelectorAll('[data-node-id][data-selected]')].map((element) =>
    element.getAttribute('data-node-id'),
  );
const childrenOf = (stores: TestStores, id: string) => stores.doc().nodes[id]?.children;

describe('the widget on the canvas', () => {
  it('carries the node behind each box', () => {
    open();
    expect(box('card').getAttribute('data-component')).toBe('Card');
    expect(boxes('badge').map((element) => element.getAttribute('data-rounds'))).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(box('text').hasAttribute('data-rounds')).toBe(false);
  });

  it('selects the node behind what is pressed, also behind the third copy', async () => {
    const stores = open();
    await userEvent.click(box('badge', 2));
    expect(stores.selection()).toEqual(['badge']);
    expect(marked()).toEqual(['badge', 'badge', 'badge']);
    await userEvent.click(box('button'));
    expect(marked()).toEqual(['button']);
  });

  it('adds with Ctrl or Shift, and clears on the ground', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(box('button'));
    await user.keyboard('{Control>}');
    await user.click(box('text'));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(box('badge'));
    await user.keyboard('{/Shift}');
    expect(stores.selection()).toEqual(['text', 'button', 'badge']);
    await user.click(screen.getByRole('group', { name: 'Widget' }));
    expect(stores.selection()).toEqual([]);
    expect(marked()).toEqual([]);
  });

  it('keeps the marks when an edit draws a box anew', () => {
    const stores = open();
    act(() => stores.editor.select(['text']));
    act(() => void stores.editor.run(addState('s1', 'Other', { tags: [] })));
    expect(marked()).toEqual(['text']);
    act(() => stores.editor.select(['badge']));
    expect(marked()).toEqual([]);
    act(() => stores.editor.openState(null));
    expect(marked()).toEqual(['badge', 'badge', 'badge']);
  });

  it('tells what the pointer is over', () => {
    const stores = open();
    fireEvent.pointerMove(box('button'), { buttons: 0 });
    expect(lookingOf(stores.workbench).getState().hovered).toBe('button');
    fireEvent.pointerLeave(screen.getByRole('group', { name: 'Widget' }));
    expect(lookingOf(stores.workbench).getState().hovered).toBeNull();
  });

  it('shows a sign at an element with a problem, which opens the list', async () => {
    const stores = open(build(card(button('', { iconStart: 'reload' }))));
    const sign = await waitFor(() => {
      const found = region().querySelector('[data-mark-of="button"]');
      if (!found) throw new Error('No sign yet');
      return found;
    });
    expect(sign.getAttribute('aria-label')).toMatch(/name/);
    await userEvent.click(sign);
    expect(stores.workbench.getState().activityTab).toBe('Problems');
  });
});

describe('a view that fails with the data', () => {
  const author = (): Doc =>
    build(card(text(data('author.name')), repeat('tags', 'tag', badge(data('tag')))));
  const good = { tags: ['home'], author: { name: 'Ada' } };
  const note = (): string => screen.getByRole('status', { name: 'Picture' }).textContent;
  const failed = (): HTMLElement[] => [...region().querySelectorAll<HTMLElement>('[data-fault]')];

  it('keeps the last good picture of what fails, and says why', async () => {
    const stores = open(author(), good);
    expect(note()).toBe('');
    act(() => void stores.editor.run(addState('s1', 'Nobody', { tags: ['late', 'errand'] })));
    expect(box('text').textContent).toBe('Ada');
    expect(boxes('badge').map((element) => element.textContent)).toEqual(['late', 'errand']);
    expect(note()).toContain("author is undefined here, so author.name can't be read.");
    await userEvent.click(screen.getByRole('button', { name: 'Show problem' }));
    expect(stores.workbench.getState().activityTab).toBe('Problems');
    act(() => stores.editor.openState(null));
    expect(note()).toBe('');
  });

  it('keeps the widget when its root fails', () => {
    const stores = open(build(card({ id: data('author.name') }, text('A'))), good);
    act(() => void stores.editor.run(addState('s1', 'Nobody', {})));
    expect(box('text').textContent).toBe('A');
    expect(note()).toContain('author is undefined');
  });

  it('names what fails where there is nothing earlier, to be selected like the rest', async () => {
    const stores = open(author(), { tags: 7 });
    expect(failed().map((element) => element.textContent)).toEqual([
      "Text can’t be drawnauthor is undefined here, so author.name can't be read.",
      'Repeat can’t be drawntags is a number here; a repeat needs an array.',
    ]);
    expect(note()).toBe('');
    await userEvent.click(box('repeat'));
    expect(stores.selection()).toEqual(['repeat']);
  });

  it('says of a root that never showed anything what is wrong', () => {
    open(build(card({ id: data('author.name') })), {});
    expect(screen.getByText('The widget can’t be drawn')).toBeTruthy();
    expect(screen.getByText(/author is undefined/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show problem' })).toBeTruthy();
  });

  it('does not select what is gone', async () => {
    const stores = open(build(card({ id: data('author.name') }, text('A'))), good);
    act(() => void stores.editor.run(addState('s1', 'Nobody', {})));
    act(() => void stores.editor.run(remove(['text'])));
    expect(box('text').textContent).toBe('A');
    await userEvent.click(box('text'));
    expect(stores.selection()).toEqual([]);
  });
});

describe('keys on the canvas', () => {
  it('walk the tree, move, delete and step out', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(box('text'));
    await user.keyboard('{ArrowDown}');
    expect(stores.selection()).toEqual(['button']);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(childrenOf(stores, 'col')).toEqual(['button', 'text']);
    await user.keyboard('{ArrowLeft}');
    expect(stores.selection()).toEqual(['col']);
    await user.keyboard('{ArrowRight}{Delete}');
    expect(childrenOf(stores, 'col')).toEqual(['text']);
    await user.keyboard('{Escape}{Escape}{Escape}');
    expect(stores.selection()).toEqual([]);
  });

  it('say the new selection while focus is here', async () => {
    open();
    const user = userEvent.setup();
    await user.click(box('text'));
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('status', { name: 'Selected' }).textContent).toBe('Button Save');
  });

  it('are one stop for Tab', () => {
    open();
    const stops = [...region().querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.tabIndex === 0,
    );
    expect(stops.map((element) => element.getAttribute('aria-label'))).toEqual([
      'Widget',
      'Width of the widget',
    ]);
  });
});

describe('typing in place', () => {
  const field = (): HTMLElement => screen.getByRole('textbox', { name: 'value' });

  it('keeps what is typed on Enter, as one step', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.dblClick(box('text'));
    await user.clear(field());
    await user.type(field(), 'Good morning{Enter}');
    expect(stores.doc().nodes['text']).toMatchObject({
      props: { value: { kind: 'literal', value: 'Good morning' } },
    });
    expect(screen.queryByRole('textbox', { name: 'value' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Widget' }));
    stores.editor.undo();
    expect(stores.doc()).toBe(doc);
  });

  it('leaves it as it was on Escape', async () => {
    const stores = open();
    const user = userEvent.setup();
    await user.click(box('text'));
    await user.keyboard('{Enter}');
    await user.type(field(), ' there{Escape}');
    expect(stores.doc()).toBe(doc);
    expect(stores.selection()).toEqual(['text']);
  });

  it('says where a bound text comes from', async () => {
    const stores = open();
    await userEvent.dblClick(box('text2'));
    expect(screen.queryByRole('textbox', { name: 'value' })).toBeNull();
    expect(stores.workbench.getState().toast?.text).toContain('tags.length');
  });

  it('does not begin where the element does not show', () => {
    const stores = open(build(card(when('shown', [text('A')]))));
    act(() => lookingOf(stores.workbench).setState({ editing: 'text' }));
    expect(lookingOf(stores.workbench).getState().editing).toBeNull();
    expect(stores.workbench.getState().toast?.text).toMatch(/does not show/);
  });
});

describe('the bar', () => {
  it('opens, adds, renames and deletes states', async () => {
    const stores = open();
    const user = userEvent.setup();
    const menu = (name: string): Promise<void> => user.click(screen.getByRole('button', { name }));
    const choose = (name: string): Promise<void> =>
      user.click(screen.getByRole('menuitem', { name, hidden: true }));
    await menu('State Default');
    await choose('New state…');
    await user.type(
      await screen.findByRole('textbox', { name: 'Name', hidden: true }),
      'Long title{Enter}',
    );
    expect(screen.getByRole('button', { name: 'State Long title' })).toBeTruthy();
    await menu('State Long title');
    await choose('Rename…');
    const name = await screen.findByRole('textbox', { name: 'Name', hidden: true });
    await user.clear(name);
    await user.type(name, 'Short{Enter}');
    await menu('State Short');
    await choose('Delete');
    expect(screen.getByRole('button', { name: 'State Default' })).toBeTruthy();
    expect(stores.workbench.getState().toast).toMatchObject({ text: 'Deleted Short', undo: true });
    act(() => void stores.editor.undo());
    expect(screen.getByRole('button', { name: 'State Short' })).toBeTruthy();
  });

  it('never takes the default state away', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'State Default' }));
    for (const name of ['Rename…', 'Delete']) {
      const item = screen.getByRole('menuitem', { name, hidden: true });
      expect(item.getAttribute('aria-disabled')).toBe('true');
    }
  });

  it('sets width and theme of the widget', async () => {
    const stores = open();
    act(() => stores.workbench.setState({ width: 440 }));
    await userEvent.click(screen.getByRole('radio', { name: '320' }));
    await userEvent.click(
      within(screen.getByRole('radiogroup', { name: 'Widget theme' })).getByRole('radio', {
        name: 'Dark',
      }),
    );
    expect(stores.workbench.getState()).toMatchObject({ width: 320, widgetTheme: 'dark' });
    expect(box('card').closest('[data-theme]')?.getAttribute('data-theme')).toBe('dark');
  });

  it('gives the widget any width by its handle', async () => {
    const stores = open();
    const user = userEvent.setup();
    act(() => stores.workbench.setState({ width: 440 }));
    act(() => screen.getByRole('separator', { name: 'Width of the widget' }).focus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(stores.workbench.getState()).toMatchObject({ width: 'free', freeWidth: 456 });
    await user.keyboard('{Home}');
    expect(stores.workbench.getState().freeWidth).toBe(240);
  });

  it('zooms', async () => {
    const stores = open();
    await userEvent.click(screen.getByRole('button', { name: 'Zoom 100%' }));
    await userEvent.click(screen.getByRole('menuitemcheckbox', { name: '150%', hidden: true }));
    expect(screen.getByRole('button', { name: 'Zoom 150%' })).toBeTruthy();
    expect(lookingOf(stores.workbench).getState().zoom).toBe(1.5);
  });
});

describe('an empty widget', () => {
  it('invites, and begins with a Card', async () => {
    const stores = open(EMPTY_DOC);
    expect(screen.getByText('Drag a component here')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add a Card' }));
    expect(box('new1').getAttribute('data-component')).toBe('Card');
    expect(stores.selection()).toEqual(['new1']);
  });

  it('leads to the templates', async () => {
    const stores = open(EMPTY_DOC);
    await userEvent.click(screen.getByRole('button', { name: 'Templates' }));
    expect(stores.workbench.getState().overlay).toBe('templates');
  });

  it('is told from one that shows nothing with this data', () => {
    open(build(when('shown', [card(text('A'))])));
    expect(screen.getByText('Nothing shows with this data')).toBeTruthy();
  });
});

describe('the menu', () => {
  it('acts on what was pressed', async () => {
    const stores = open();
    fireEvent.contextMenu(box('button'), { clientX: 10, clientY: 10 });
    expect(stores.selection()).toEqual(['button']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Wrap in Box', hidden: true }));
    const [wrapper = ''] = stores.selection();
    expect(stores.doc().nodes[wrapper]).toMatchObject({ type: 'Box', children: ['button'] });
  });

  it('says why something is not possible', () => {
    open();
    fireEvent.contextMenu(box('card'), { clientX: 10, clientY: 10 });
    const item = screen.getByRole('menuitem', { name: 'Duplicate', hidden: true });
    expect(item.getAttribute('data-tip')).toBe('A widget has one root.');
  });
});
