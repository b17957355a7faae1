import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, button, card, col, listView, listViewItem, text, when } from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc, Position } from '#core/doc/doc.ts';
import { canMove, canPlace } from '#core/doc/placement.ts';
import type { Hand } from '#dnd/hand.ts';
import { mayDrop } from '#dnd/may.ts';
import { layerRows } from './rows.ts';
import { INDENT, MARGIN, ROW_HEIGHT, markOf, resolveTreeDrop } from './tree-drop.ts';

const component = (type: string): Hand => ({ kind: 'component', type });
const node = (id: string): Hand => ({ kind: 'node', node: id });
const FAR_RIGHT = 200;

interface Aim {
  readonly row: string;
  /** Part of the row's height. */
  readonly part: number;
  readonly x?: number;
  readonly folded?: readonly string[];
  readonly outward?: boolean;
}

function drop(
  doc: Doc,
  hand: Hand,
  { row, part, x = FAR_RIGHT, folded = [], outward }: Aim,
): string {
  const rows = layerRows(doc, new Set(folded));
  const index = rows.findIndex(({ key }) => key === row);
  const point = { x, y: (index + part) * ROW_HEIGHT };
  const result = resolveTreeDrop({ doc, rows }, hand, point, mayDrop(doc, hand), outward);
  if (result.kind === 'refused') return `no: ${result.refusal.reason}`;
  if (result.kind !== 'place') return result.kind;
  return result.at ? words(result.at) : 'root';
}

const words = ({ parent, slot, index }: Position): string =>
  `${parent}${slot === 'otherwise' ? ' else' : ''} ${index}`;

const doc = build(card(col(text('A'), button('B')), when('late', [text('C')], [text('D')]), col()));

describe('resolveTreeDrop', () => {
  it.each<[string, Aim, string]>([
    ['before a leaf', { row: 'button', part: 0.2 }, 'col 1'],
    ['after a leaf', { row: 'button', part: 0.8 }, 'col 2'],
    ['before a container', { row: 'col', part: 0.1 }, 'card 0'],
    ['onto an open container, lower half', { row: 'col', part: 0.6 }, 'col 0'],
    ['below an open container is its start', { row: 'col', part: 0.9 }, 'col 0'],
    ['onto a folded container is its end', { row: 'col', part: 0.5, folded: ['col'] }, 'col 2'],
    ['after a folded container', { row: 'col', part: 0.9, folded: ['col'] }, 'card 1'],
    ['onto an empty container', { row: 'col2', part: 0.5 }, 'col2 0'],
    ['onto the root is its end', { row: 'card', part: 0.4 }, 'card 3'],
    ['into the else branch', { row: 'when/else', part: 0.3 }, 'when else 1'],
    ['after the last child, kept to its level', { row: 'button', part: 0.9 }, 'col 2'],
    [
      'after the last child, further left',
      { row: 'button', part: 0.9, x: MARGIN + INDENT + 2 },
      'card 1',
    ],
    [
      'the then branch does not end where its else begins',
      { row: 'text2', part: 0.9, x: 0 },
      'when 1',
    ],
    ['outward', { row: 'text', part: 0.2, outward: true }, 'card 1'],
  ])('%s', (_, aim, expected) => {
    expect(drop(doc, component('Badge'), aim)).toBe(expected);
  });

  it('takes the possible one of what a point may mean', () => {
    const list = build(listView(listViewItem(text('A')), listViewItem(text('B'))));
    expect(drop(list, component('ListViewItem'), { row: 'listViewItem', part: 0.4 })).toBe(
      'listView 0',
    );
    expect(drop(list, component('Text'), { row: 'listViewItem2', part: 0.1 })).toBe(
      'listViewItem2 1',
    );
    expect(drop(list, component('ListViewItem'), { row: 'text', part: 0.4 })).toMatch(/^no:/);
  });

  it('keeps a node from going into itself', () => {
    expect(drop(doc, node('col'), { row: 'text', part: 0.5 })).toBe('stay');
    expect(drop(doc, node('col'), { row: 'when', part: 0.1 })).toBe('stay');
    expect(drop(doc, node('col'), { row: 'col2', part: 0.5 })).toBe('col2 0');
  });

  it('makes the first component the root', () => {
    const rows = layerRows(EMPTY_DOC, new Set());
    const hand = component('Card');
    const point = { x: 0, y: 5 };
    expect(
      resolveTreeDrop({ doc: EMPTY_DOC, rows }, hand, point, mayDrop(EMPTY_DOC, hand)),
    ).toEqual({ kind: 'place', at: null });
  });

  it('never offers a place that the rules refuse', () => {
    const rows = layerRows(doc, new Set());
    const everywhere = fc.record({
      x: fc.integer({ min: 0, max: 240 }),
      y: fc.integer({ min: 0, max: rows.length * ROW_HEIGHT + 40 }),
    });
    const types = fc.constantFrom('Text', 'Card', 'ListViewItem', 'Form');
    fc.assert(
      fc.property(everywhere, types, fc.boolean(), (point, type, outward) => {
        const hand = component(type);
        const result = resolveTreeDrop({ doc, rows }, hand, point, mayDrop(doc, hand), outward);
        if (result.kind === 'place') expect(canPlace(doc, type, result.at).ok).toBe(true);
        if (result.kind === 'refused') expect(canPlace(doc, type, result.at).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(everywhere, fc.constantFrom('text', 'col', 'when', 'text3'), (point, id) => {
        const hand = node(id);
        const result = resolveTreeDrop({ doc, rows }, hand, point, mayDrop(doc, hand));
        if (result.kind === 'place' && result.at) {
          expect(canMove(doc, id, result.at).ok).toBe(true);
        }
      }),
    );
  });
});

describe('markOf', () => {
  const mark = (at: Position, ...folded: string[]): string => {
    const rows = layerRows(doc, new Set(folded));
    const found = markOf({ doc, rows }, at);
    if (!found) return 'none';
    if (found.kind === 'onto') return `onto ${rows[found.row]?.key}`;
    return `above ${rows[found.row]?.key ?? 'the end'}, depth ${found.depth}`;
  };
  const at = (parent: string, index: number, slot: Position['slot'] = 'children'): Position => ({
    parent,
    slot,
    index,
  });

  it.each([
    [at('card', 0), 'above col, depth 1'],
    [at('col', 1), 'above button, depth 2'],
    [at('col', 2), 'above when, depth 2'],
    [at('card', 1), 'above when, depth 1'],
    [at('when', 1), 'above when/else, depth 2'],
    [at('when', 1, 'otherwise'), 'above col2, depth 3'],
    [at('card', 3), 'above the end, depth 1'],
    [at('col2', 0), 'onto col2'],
  ])('%o', (position, expected) => {
    expect(mark(position)).toBe(expected);
  });

  it('falls back to the folded row around', () => {
    expect(mark(at('col', 1), 'col')).toBe('onto col');
    expect(mark(at('when', 0, 'otherwise'), 'when')).toBe('onto when');
    expect(mark(at('when', 0, 'otherwise'), 'when/else')).toBe('onto when/else');
  });
});
