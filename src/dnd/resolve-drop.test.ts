import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  box,
  build,
  button,
  card,
  col,
  form,
  input,
  listView,
  listViewItem,
  repeat,
  row,
  text,
  when,
} from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc, Position } from '#core/doc/doc.ts';
import { canMove, canPlace } from '#core/doc/placement.ts';
import type { Drop } from './drop.ts';
import type { Hand } from './hand.ts';
import { mayDrop } from './may.ts';
import type { Point } from './geometry.ts';
import { resolveDrop } from './resolve-drop.ts';
import { documents } from './test-support/documents.ts';
import { everyBox, layout, pointIn, theBox } from './test-support/layout.ts';

const component = (type: string): Hand => ({ kind: 'component', type });
const node = (id: string): Hand => ({ kind: 'node', node: id });

function drop(doc: Doc, hand: Hand, point: Point, outward = false): Drop {
  return resolveDrop({ doc, boxes: layout(doc) }, hand, point, mayDrop(doc, hand), outward);
}

/** `form children 1`, or why not. */
function words(result: Drop): string {
  switch (result.kind) {
    case 'place':
      return result.at ? place(result.at) : 'root';
    case 'refused':
      return `no: ${result.refusal.reason}`;
    default:
      return result.kind;
  }
}

function place({ parent, slot, index }: Position): string {
  return slot === 'children' ? `${parent} ${index}` : `${parent} else ${index}`;
}

const doc = build(
  card(
    text('A'),
    col(button('B'), button('C')),
    row(text('D'), text('E')),
    box(),
    repeat('items', 'item', text('F'), text('G')),
    when('late', [text('H')], [text('I')]),
  ),
);
const boxes = layout(doc);
const at = (id: string, fx: number, fy: number, dx = 0, dy = 0, rounds?: number[]): Point =>
  pointIn(theBox(boxes, id, rounds), fx, fy, dx, dy);

describe('resolveDrop', () => {
  it.each<[string, Point, string]>([
    ['the upper half of a leaf means before it', at('text', 0.5, 0.3), 'card 0'],
    ['the lower half means after it', at('text', 0.5, 0.7), 'card 1'],
    ['the left half, in a row', at('text3', 0.3, 0.9), 'row 1'],
    ['the right half, in a row', at('text3', 0.8, 0.1), 'row 2'],
    ['the upper rim of a container means before it', at('col', 0.5, 0, 0, 3), 'card 1'],
    ['the lower rim means after it', at('col', 0.5, 1, 0, -3), 'card 2'],
    ['past the rim is inside, at the start', at('col', 0.5, 0, 0, 7), 'col 0'],
    ['the side of a container in a column is inside', at('col', 0, 0.3, 2), 'col 0'],
    ['the gap between two children', at('button', 0.5, 1, 0, 3), 'col 1'],
    ['below the last child is inside, at the end', at('col', 0.5, 1, 0, -7), 'col 2'],
    ['an empty container takes it', at('box', 0.5, 0.5), 'box 0'],
    ['below everything is the end of the root', at('card', 0.5, 1, 0, -2), 'card 6'],
    ['beside the widget is inside it', { x: 900, y: 5 }, 'card 0'],
    ['a leaf in a repeat means inside the repeat', at('text4', 0.5, 0.7, 0, 0, [1]), 'repeat 1'],
    ['the end of a round', at('text5', 0.5, 1, 0, 2, [0]), 'repeat 2'],
    ['before a repeat', at('text4', 0.5, 0, 0, -3, [0]), 'card 4'],
    ['after a repeat', at('text5', 0.5, 1, 0, 3, [1]), 'card 5'],
    ['a leaf in a when means inside the when', at('text6', 0.5, 0.2), 'when 0'],
    ['after a when', at('text6', 0.5, 1, 0, 3), 'card 6'],
  ])('%s', (_, point, expected) => {
    expect(words(drop(doc, component('Badge'), point))).toBe(expected);
  });

  it('goes outward to the container around', () => {
    expect(words(drop(doc, component('Badge'), at('button', 0.5, 0.7), true))).toBe('card 1');
    expect(words(drop(doc, component('Badge'), at('button2', 0.5, 0.7), true))).toBe('card 2');
  });

  it('goes outward past containers that refuse', () => {
    const list = build(listView(listViewItem(col(text('A')))));
    const point = pointIn(theBox(layout(list), 'text'), 0.5, 0.9);
    expect(words(drop(list, component('ListViewItem'), point))).toMatch(/^no: ListViewItem/);
    expect(words(drop(list, component('ListViewItem'), point, true))).toBe('listView 1');
  });

  it('says why a place is refused, and what could go there', () => {
    const edit = build(card(form(input('title'))));
    const result = drop(edit, component('Card'), pointIn(theBox(layout(edit), 'input'), 0.5, 0.9));
    expect(result).toMatchObject({
      kind: 'refused',
      at: { parent: 'form', index: 1 },
      refusal: { reason: "Card can't go inside Form.", instead: 'Box' },
    });
  });

  it('prefers the possible one of before and inside at a rim', () => {
    const list = build(listView(listViewItem(text('A'))));
    const rim = pointIn(theBox(layout(list), 'listViewItem'), 0.5, 0, 0, 2);
    expect(words(drop(list, component('Text'), rim))).toBe('listViewItem 0');
    expect(words(drop(list, component('ListViewItem'), rim))).toBe('listView 0');
  });

  it('knows the places where a node stands anyway', () => {
    expect(drop(doc, node('col'), at('button', 0.5, 0.5)).kind).toBe('stay');
    expect(drop(doc, node('col'), at('text', 0.5, 0.9)).kind).toBe('stay');
    expect(drop(doc, node('col'), at('row', 0.5, 0, 0, 2)).kind).toBe('stay');
    expect(words(drop(doc, node('col'), at('row', 0.5, 1, 0, -2)))).toBe('card 3');
    expect(words(drop(doc, node('button'), at('button', 0.5, 0.5), true))).toBe('card 1');
  });

  it('makes the first component the root', () => {
    expect(words(drop(EMPTY_DOC, component('Card'), { x: 5, y: 5 }))).toBe('root');
  });
});

describe('laws of resolveDrop', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  const types = fc.constantFrom('Text', 'Card', 'Row', 'Form', 'ListViewItem', 'Table.Cell');

  it('never offers a place that the rules refuse', () => {
    fc.assert(
      fc.property(documents, types, fraction, fraction, fc.boolean(), (any, type, fx, fy, out) => {
        const [outer] = layout(any);
        if (!outer) return;
        const result = drop(any, component(type), pointIn(outer, fx, fy), out);
        if (result.kind === 'place') expect(canPlace(any, type, result.at)).toEqual({ ok: true });
        if (result.kind === 'refused') expect(canPlace(any, type, result.at).ok).toBe(false);
      }),
    );
  });

  it('never moves a node into itself, nor to where it stands', () => {
    fc.assert(
      fc.property(documents, fraction, fraction, fc.nat(), (any, fx, fy, pick) => {
        const all = everyBox(layout(any)).slice(1);
        const [outer] = layout(any);
        const moved = all[pick % Math.max(all.length, 1)]?.node;
        if (!outer || moved === undefined) return;
        const result = drop(any, node(moved), pointIn(outer, fx, fy));
        if (result.kind !== 'place' || !result.at) return;
        expect(canMove(any, moved, result.at)).toEqual({ ok: true });
        const own = Object.values(any.nodes).find(({ children }) => children.includes(moved));
        const index = own?.children.indexOf(moved) ?? -1;
        if (own?.id === result.at.parent) expect([index, index + 1]).not.toContain(result.at.index);
      }),
    );
  });
});
