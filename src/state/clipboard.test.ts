import { describe, expect, it } from 'vitest';
import { build, button, card, col, data, repeat, row, text } from '#core/doc/build.ts';
import { layerName } from '#core/doc/summary.ts';
import { copyText, pasteText } from './clipboard.ts';
import { testStores } from './test-support/stores.ts';
import type { TestStores } from './test-support/stores.ts';

const doc = build(card(col(text('A'), button('B')), repeat('todo.tags', 'tag', text(data('tag')))));

function opened(from = doc): TestStores {
  return testStores(from);
}
const childrenOf = (stores: TestStores, id: string): string[] =>
  (stores.doc().nodes[id]?.children ?? []).map((child) => layerName(stores.doc(), child));

describe('the clipboard', () => {
  it('is JSON with the code of what is selected', () => {
    const stores = opened();
    expect(copyText(stores.editor.edit())).toBeNull();
    stores.editor.select(['button']);
    expect(JSON.parse(copyText(stores.editor.edit()) ?? '')).toEqual({
      kitbench: 'elements',
      version: 1,
      view: '<Button label="B" />',
    });
  });

  it('carries repeats, bindings and several elements to another widget', async () => {
    const stores = opened();
    stores.editor.select(['text', 'repeat']);
    const other = opened(build(card(row())));
    other.editor.select(['row']);
    expect(await pasteText(copyText(stores.editor.edit()) ?? '', other)).toBe(true);
    expect(childrenOf(other, 'row')).toEqual(['Text A', 'Repeat todo.tags']);
    expect(other.selection()).toEqual(other.doc().nodes['row']?.children);
    other.editor.undo();
    expect(childrenOf(other, 'row')).toEqual([]);
  });

  it.each([
    ['code of a view', '<Button label="Go" />'],
    ['the JSON of a widget', '{"type": "Button", "label": "Go"}'],
  ])('takes %s', async (_, source) => {
    const stores = opened(build(card()));
    expect(await pasteText(source, stores)).toBe(true);
    expect(childrenOf(stores, 'card')).toEqual(['Button Go']);
  });

  it.each([
    ['hello', /no elements/],
    ['<Card', /./],
    ['<Table.Row />', /Table.Row/],
    ['{"a": 1}', /./],
  ])('says why it does not take %s', async (source, why) => {
    const stores = opened(build(card()));
    const before = stores.doc();
    expect(await pasteText(source, stores)).toBe(false);
    expect(stores.doc()).toBe(before);
    expect(stores.workbench.getState().toast?.text).toMatch(why);
  });

  it.each([
    ['a view with a root of its own', '<Card />', '<Card />'],
    [
      'a copied root',
      JSON.stringify({ kitbench: 'elements', version: 1, view: '<Card />' }),
      '<Card />',
    ],
    [
      'a .widget file',
      '{"version": "1.0", "template": "{}"}',
      '{"version": "1.0", "template": "{}"}',
    ],
    ['an event', 'data: {"item": {}}', 'data: {"item": {}}'],
  ])('hands %s to the Import dialog', async (_, source, text) => {
    const stores = opened(build(card()));
    expect(await pasteText(source, stores)).toBe(false);
    expect(stores.workbench.getState()).toMatchObject({
      overlay: 'import',
      incoming: { kind: 'text', text },
    });
  });
});
