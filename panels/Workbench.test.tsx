// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { build, button, card, col, text } from '#core/doc/build.ts';
import { literal } from '#core/doc/node.ts';
import { setProp } from '#core/edit/commands/set-prop.ts';
import { DragSurface } from '#dnd/DragSurface.tsx';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { Layers } from './layers/Layers.tsx';
import { Library } from './library/Library.tsx';
import { Palette } from './palette/Palette.tsx';
import { TopBar } from './topbar/TopBar.tsx';

afterEach(cleanup);

/** The panels, each with a count of how often something in it is drawn. */
function open() {
  let waiting: (() => void)[] = [];
  const doc = build(card(col(text('A'), button('Save')), text('B')));
  const stores = testStores(doc, {}, (run) => waiting.push(run));
  stores.editor.select(['text']);
  let drawn: string[] = [];
  const counted = (id: string, panel: ReactNode) => (
    <Profiler key={id} id={id} onRender={() => drawn.push(id)}>
      {panel}
    </Profiler>
  );
  const ports = { doc: stores.doc, land: () => undefined, startAt: () => undefined };
  render(
    <StoresProvider value={stores}>
      <DragSurface ports={ports}>
        {counted('top bar', <TopBar />)}
        {counted('library', <Library />)}
        {counted('palette', <Palette />)}
        {counted('layers', <Layers />)}
        {counted('canvas', <Canvas />)}
        {counted('inspector', <Inspector />)}
      </DragSurface>
    </StoresProvider>,
  );
  const drawnBy = (change: () => void): readonly string[] => {
    drawn = [];
    act(change);
    return drawn;
  };
  const paint = (): void => {
    const runs = waiting;
    waiting = [];
    for (const run of runs) run();
  };
  return { ...stores, drawnBy, paint };
}

const type = (value: string) => setProp('text', 'value', literal(value), 'typing');

it('draws an edit where it shows, and nothing else in its frame', () => {
  const { editor, drawnBy, paint } = open();
  // The first one also lights Undo, in the top bar.
  act(() => void editor.run(type('Aa')));
  act(paint);
  expect(drawnBy(() => void editor.run(type('Aab')))).toEqual(['layers', 'canvas', 'inspector']);
  expect(screen.getByRole('treeitem', { name: 'Text Aab' })).toBeTruthy();
  // Nor later: no problem and no name has changed.
  expect(drawnBy(paint)).toEqual([]);
});

it('draws an undo in the same places, and the buttons of undo and redo', () => {
  const { editor, drawnBy, paint } = open();
  act(() => void editor.run(type('Aab')));
  act(paint);
  const drawn = drawnBy(() => void editor.undo());
  expect(drawn).toEqual(['top bar', 'layers', 'canvas', 'inspector']);
  expect(drawnBy(paint)).toEqual([]);
});
