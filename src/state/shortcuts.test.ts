// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { build, button, card, col, data, row, text } from '#core/doc/build.ts';
import { lookingOf } from './looking.ts';
import { handleShortcut, pressed, shortcutFor } from './shortcut-keys.ts';
import { SHORTCUTS, canRunShortcut, runShortcut, shortcut } from './shortcuts.ts';
import { testStores } from './test-support/stores.ts';

const doc = build(card(col(text('A'), button('B')), row(text(data('todo.title')))));

function opened(...selection: string[]) {
  const stores = testStores(doc);
  stores.editor.select(selection);
  return stores;
}

describe('the list', () => {
  it('has no key twice', () => {
    const keys = SHORTCUTS.flatMap((entry) => entry.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['select-next', ['text'], ['button']],
    ['select-previous', ['button'], ['text']],
    ['select-parent', ['button'], ['col']],
    ['select-child', ['card'], ['col']],
    ['step-out', ['text'], ['col']],
    ['step-out', ['card'], []],
    ['select-next', [], ['card']],
  ])('%s from %j leads to %j', (id, from, to) => {
    const stores = opened(...from);
    expect(runShortcut(shortcut(id), stores)).toBe(true);
    expect(stores.selection()).toEqual(to);
  });

  it.each([
    ['select-next', ['button']],
    ['select-previous', ['text']],
    ['select-parent', ['card']],
    ['select-child', ['text']],
    ['step-out', []],
    ['delete', []],
    ['duplicate', ['card']],
    ['copy', []],
    ['edit-text', ['col']],
  ])('%s is not possible from %j', (id, from) => {
    const stores = opened(...from);
    expect(canRunShortcut(shortcut(id), stores)).toBe(false);
    expect(runShortcut(shortcut(id), stores)).toBe(false);
    expect([stores.doc(), stores.selection()]).toEqual([doc, from]);
  });

  it('wraps and unwraps', () => {
    const stores = opened('button');
    runShortcut(shortcut('wrap'), stores);
    const [wrapper = ''] = stores.selection();
    expect(stores.doc().nodes[wrapper]).toMatchObject({ type: 'Row', children: ['button'] });
    runShortcut(shortcut('unwrap'), stores);
    expect(stores.doc().nodes['col']?.children).toEqual(['text', 'button']);
  });

  it('moves among siblings', () => {
    const stores = opened('button');
    runShortcut(shortcut('move-up'), stores);
    expect(stores.doc().nodes['col']?.children).toEqual(['button', 'text']);
  });

  it('begins to edit text, or says that it comes from the data', () => {
    const stores = opened('text');
    runShortcut(shortcut('edit-text'), stores);
    expect(lookingOf(stores.workbench).getState().editing).toBe('text');
    const other = opened('text2');
    runShortcut(shortcut('edit-text'), other);
    expect(lookingOf(other.workbench).getState().editing).toBeNull();
    expect(other.workbench.getState().toast?.text).toContain('todo.title');
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
    new KeyboardEvent('keydown', { key, cancelable: true, ...held });

  it('tells Ctrl from Cmd by the platform', () => {
    const ctrl = press('d', { ctrlKey: true });
    expect(pressed(ctrl, 'Mod+D', false)).toBe(true);
    expect(pressed(ctrl, 'Mod+D', true)).toBe(false);
    expect(pressed(press('d', { metaKey: true }), 'Mod+D', true)).toBe(true);
    expect(pressed(press('D', { ctrlKey: true, shiftKey: true }), 'Mod+D', false)).toBe(false);
  });

  it('leaves keys to text fields, and plain ones to buttons', () => {
    const field = document.createElement('input');
    const other = document.createElement('button');
    const canvas = document.createElement('section');
    canvas.setAttribute('data-acts-on-selection', '');
    const at = (target: Element | null, key: string, ctrlKey = false) =>
      shortcutFor({ key, ctrlKey, metaKey: false, altKey: false, shiftKey: false, target })?.id;
    expect(at(field, 'd', true)).toBeUndefined();
    expect(at(field, 'Delete')).toBeUndefined();
    expect(at(other, 'd', true)).toBe('duplicate');
    expect(at(other, 'Enter')).toBeUndefined();
    expect(at(canvas, 'Enter')).toBe('edit-text');
    expect(at(document.body, 'Backspace')).toBe('delete');
  });

  it('takes a press once', () => {
    const stores = opened('text');
    const event = press('Delete');
    expect(handleShortcut(event, stores)).toBe(true);
    expect(event.defaultPrevented).toBe(true);
    expect(handleShortcut(event, stores)).toBe(false);
    expect(stores.doc().nodes['col']?.children).toEqual(['button']);
    expect(stores.selection()).toEqual(['button']);
  });
});
