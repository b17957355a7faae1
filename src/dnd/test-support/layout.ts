/**
 * A little layout engine, so that hit testing is tried on true rectangles without a browser:
 * containers have padding 10 and gap 6, leaves are 100 × 20, repeats show two rounds, conditions
 * their first branch. Rows run sideways.
 */
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { boxOf } from '../boxes.ts';
import type { Box } from '../boxes.ts';
import type { Axis, Point } from '../geometry.ts';
import { takesChildren } from '../takes-children.ts';

const PADDING = 10;
const GAP = 6;
export const ROUNDS = [0, 1];

interface MutableBox {
  node: NodeId;
  rounds: readonly number[];
  rect: { left: number; top: number; right: number; bottom: number };
  axis: Axis;
  parent: Box | null;
  children: Box[];
}

export function layout(doc: Doc): readonly Box[] {
  return doc.root === null ? [] : place(doc, doc.root, { x: 0, y: 0 }, [], null);
}

function place(
  doc: Doc,
  id: NodeId,
  at: Point,
  rounds: readonly number[],
  parent: MutableBox | null,
): Box[] {
  const node = getNode(doc, id);
  switch (node.kind) {
    case 'repeat':
      return inTurn(ROUNDS, (round, done) =>
        flow(doc, node.children, after(done, at, parent), [...rounds, round], parent),
      );
    case 'when':
    case 'fragment':
      return flow(doc, node.children, at, rounds, parent);
    case 'element': {
      const axis: Axis = node.type === 'Row' || node.type === 'Table.Row' ? 'x' : 'y';
      const rect = { left: at.x, top: at.y, right: at.x + 100, bottom: at.y + 20 };
      const box: MutableBox = { node: id, rounds, rect, axis, parent, children: [] };
      if (!takesChildren(node)) return [box];
      box.children = flow(
        doc,
        node.children,
        { x: at.x + PADDING, y: at.y + PADDING },
        rounds,
        box,
      );
      const rects = box.children.map((child) => child.rect);
      rect.right = Math.max(at.x + 40, ...rects.map(({ right }) => right + PADDING));
      rect.bottom = Math.max(at.y + 40, ...rects.map(({ bottom }) => bottom + PADDING));
      return [box];
    }
  }
}

function flow(
  doc: Doc,
  ids: readonly NodeId[],
  at: Point,
  rounds: readonly number[],
  parent: MutableBox | null,
): Box[] {
  return inTurn(ids, (id, done) => place(doc, id, after(done, at, parent), rounds, parent));
}

/** What each gives, one after the other; each sees what the earlier ones gave. */
function inTurn<T>(items: readonly T[], make: (item: T, done: readonly Box[]) => Box[]): Box[] {
  const done: Box[] = [];
  for (const item of items) done.push(...make(item, done));
  return done;
}

function after(done: readonly Box[], start: Point, parent: MutableBox | null): Point {
  const last = done.at(-1);
  if (!last) return start;
  return parent?.axis === 'x'
    ? { x: last.rect.right + GAP, y: start.y }
    : { x: start.x, y: last.rect.bottom + GAP };
}

/** A box of a node that must be there: the first, or the one of a round. */
export function theBox(boxes: readonly Box[], node: NodeId, rounds?: readonly number[]): Box {
  const found = rounds
    ? everyBox(boxes).find((box) => box.node === node && `${box.rounds}` === `${rounds}`)
    : boxOf(boxes, node);
  if (!found) throw new Error(`${node} has no box`);
  return found;
}

export function everyBox(boxes: readonly Box[]): readonly Box[] {
  return boxes.flatMap((box) => [box, ...everyBox(box.children)]);
}

/** A point of a box: fractions of its width and height, plus pixels. */
export function pointIn({ rect }: Box, fx: number, fy: number, dx = 0, dy = 0): Point {
  return {
    x: rect.left + (rect.right - rect.left) * fx + dx,
    y: rect.top + (rect.bottom - rect.top) * fy + dy,
  };
}
