// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { build, card, form, listView, listViewItem, text } from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { DragSurface } from '#dnd/DragSurface.tsx';
import { runShortcut, shortcut } from '#state/shortcuts.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { Palette } from './Palette.tsx';

afterEach(cleanup);

function open(doc: Doc): TestStores {
  const stores = testStores(doc);
  const ports = { doc: stores.doc, land: () => undefined, startAt: () => undefined };
  render(
    <StoresProvider value={stores}>
      <DragSurface ports={ports}>
        <Palette />
      </DragSurface>
    </StoresProvider>,
  );
  return stores;
}

const item = (name: string): HTMLElement => screen.getByRole('button', { name });
const types = (doc: Doc): string[] =>
  Object.values(doc.nodes).flatMap((node) => (node.kind === 'element' ? [node.type] : []));

describe('Palette', () => {
  it('offers a button for each component', () => {
    open(EMPTY_DOC);
    const region = screen.getByRole('region', { name: 'Components' });
    for (const name of ['Card', 'Button', 'Table.Row', 'Chart']) {
      expect(within(region).getByRole('button', { name })).toBeTruthy();
    }
  });

  it('inserts at the selection and selects what is new', async () => {
    const stores = open(build(card(form(text('A')))));
    stores.editor.select(['form']);
    await userEvent.click(item('Button'));
    expect(stores.selection()).toEqual(['new1']);
    expect(stores.doc().nodes['form']?.children).toEqual(['text', 'new1']);
    stores.editor.undo();
    expect(stores.doc().nodes['form']?.children).toEqual(['text']);
  });

  it('puts a Card around the first component of an empty widget', async () => {
    const stores = open(EMPTY_DOC);
    await userEvent.click(item('Text'));
    expect(types(stores.doc())).toEqual(['Card', 'Text']);
  });

  it('inserts what a search finds by Enter', async () => {
    const stores = open(build(card()));
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search components' }),
      'chbox{Enter}',
    );
    expect(types(stores.doc())).toContain('Checkbox');
  });

  it('says why a component can not be inserted here, and leaves the document alone', async () => {
    const doc = build(listView(listViewItem(text('A'))));
    const stores = open(doc);
    act(() => stores.editor.select(['text']));
    expect(item('Card').getAttribute('aria-disabled')).toBe('true');
    const reason = item('Card').getAttribute('data-tip');
    expect(reason).toMatch(/ListViewItem/);
    await userEvent.click(item('Card'));
    expect(stores.doc()).toBe(doc);
    expect(stores.workbench.getState().toast?.text).toBe(reason);
  });

  it('is one stop for Tab, with arrows inside', async () => {
    open(build(card()));
    const user = userEvent.setup();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(item('Card'));
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(item('Basic'));
    const stops = screen.getAllByRole('button').filter((button) => button.tabIndex === 0);
    expect(stops.filter(({ dataset }) => dataset['type'])).toEqual([item('Basic')]);
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(item('Card'));
  });
});

describe('the search', () => {
  it('comes up with its key, with the palette unfolded', async () => {
    const stores = open(build(card()));
    act(() => void runShortcut(shortcut('quick-insert'), stores));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await userEvent.keyboard('badge{Enter}');
    expect(types(stores.doc())).toContain('Badge');
  });
});
