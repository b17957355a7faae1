import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, card, col, repeat, row, text, when } from '#core/doc/build.ts';
import { childrenIn, getNode } from '#core/doc/doc.ts';
import type { Position } from '#core/doc/doc.ts';
import { gapBefore } from './gap.ts';
import type { Gap } from './gap.ts';
import { gapFor, positionIn } from './place.ts';
import { documents } from './test-support/documents.ts';
import { everyBox, layout, theBox } from './test-support/layout.ts';

const between = (gap: Gap | undefined): string =>
  gap
    ? `${gap.container.node}: ${gap.prev?.node ?? ''}${gap.prev?.rounds ?? ''}|${gap.next?.node ?? ''}${gap.next?.rounds ?? ''}`
    : 'none';
const at = (parent: string, index: number, slot: Position['slot'] = 'children'): Position => ({
  parent,
  slot,
  index,
});

describe('positionIn', () => {
  it('tells the end of an inner round from the end of an outer one', () => {
    const doc = build(card(repeat('groups', 'group', repeat('group', 'item', text('A')))));
    const root = theBox(layout(doc), 'card');
    const places = [0, 1, 2, 3, 4].map((index) => positionIn(doc, gapBefore(root, index, 'prev')));
    expect(places).toEqual([
      at('card', 0),
      at('repeat2', 1),
      at('repeat', 1),
      at('repeat2', 1),
      at('card', 1),
    ]);
  });

  it('goes into a condition between two of its children', () => {
    const doc = build(card(when('late', [text('A'), text('B')])));
    expect(positionIn(doc, gapBefore(theBox(layout(doc), 'card'), 1, 'prev'))).toEqual(
      at('when', 1),
    );
  });

  it('goes before what does not show', () => {
    const doc = build(card(text('A'), when('late', []), text('B')));
    expect(positionIn(doc, gapBefore(theBox(layout(doc), 'card'), 1, 'prev'))).toEqual(
      at('card', 1),
    );
  });
});

describe('gapFor', () => {
  const doc = build(
    card(
      text('A'),
      repeat('items', 'item', text('B'), row(text('C'))),
      when('late', [text('D')], [text('E')]),
      col(),
    ),
  );
  const boxes = layout(doc);

  it.each([
    [at('card', 0), 'card: |text'],
    [at('card', 1), 'card: text|text20'],
    [at('repeat', 0), 'card: text|text20'],
    [at('repeat', 1), 'card: text20|row0'],
    [at('repeat', 2), 'card: row0|text21'],
    [at('card', 2), 'card: row1|text4'],
    [at('row', 1), 'row: text30|'],
    [at('when', 1), 'card: text4|col'],
    [at('col', 0), 'col: |'],
  ])('%o', (position, expected) => {
    expect(between(gapFor(doc, boxes, position))).toBe(expected);
  });

  it('keeps to the round that is pointed at', () => {
    const near = theBox(boxes, 'row', [1]);
    expect(between(gapFor(doc, boxes, at('repeat', 1), near))).toBe('card: text21|row1');
    expect(between(gapFor(doc, boxes, at('row', 0), near))).toBe('row: |text31');
  });

  it('marks a branch that does not show where its condition stands', () => {
    expect(between(gapFor(doc, boxes, at('when', 0, 'otherwise')))).toBe('card: row1|text4');
  });

  it('is undone by positionIn wherever every node shows', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), (any, pick, offset) => {
        const forest = layout(any);
        const all = everyBox(forest);
        const container = all[pick % all.length];
        if (!container) return;
        const gap = gapBefore(container, offset % (container.children.length + 1), 'prev');
        const position = positionIn(any, gap);
        const list = childrenIn(getNode(any, position.parent), position.slot);
        expect(position.index).toBeLessThanOrEqual(list.length);
        const shown = gapFor(any, forest, position, gap.prev ?? gap.next ?? container);
        expect(shown?.container).toBe(gap.container);
        // Which of two rounds shows the end of a round is free; what stands there is not.
        expect(shown && positionIn(any, shown)).toEqual(position);
      }),
    );
  });
});
