import { expect, it, vi } from 'vitest';
import { build, card, text } from '#core/doc/build.ts';
import { literal } from '#core/doc/node.ts';
import { setProp } from '#core/edit/commands/set-prop.ts';
import { testStores } from './test-support/stores.ts';

it('follows once for all that was changed before the paint', () => {
  let waiting: (() => void)[] = [];
  const paint = (): void => {
    const runs = waiting;
    waiting = [];
    for (const run of runs) run();
  };
  const { editor, preview, settled } = testStores(build(card(text('A'))), {}, (run) =>
    waiting.push(run),
  );
  const before = settled.getState();
  const told = vi.fn();
  settled.subscribe(told);
  editor.run(setProp('text', 'value', literal('B')));
  editor.run(setProp('text', 'value', literal('C')));
  expect(settled.getState()).toBe(before);
  paint();
  expect(told).toHaveBeenCalledOnce();
  expect(settled.getState().edit).toBe(editor.edit());
  expect(settled.getState().expansion).toBe(preview.getState().expansion);
  editor.undo();
  expect(settled.getState().edit).not.toBe(editor.edit());
  paint();
  expect(settled.getState().edit).toBe(editor.edit());
});
