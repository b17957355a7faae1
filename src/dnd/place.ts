/**
 * From gaps on the canvas to positions in the document and back. Nodes without a box (repeat, when,
 * fragment) are transparent: between two of their children the place is in them, beyond their first
 * and last child it is in the container around them.
 */
import { childrenIn, getNode } from '#core/doc/doc.ts';
import type { Doc, Position } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { positionOf } from '#core/doc/parents.ts';
import { closestElement } from '#core/doc/tree.ts';
import { boxOf, closest } from './boxes.ts';
import type { Box } from './boxes.ts';
import { gapBefore } from './gap.ts';
import type { Gap } from './gap.ts';

/**
 * The position a gap stands for. Between two rounds of a repeat it is the end of the round; where a
 * node that shows nothing stands in the gap, the new one goes before it.
 */
export function positionIn(doc: Doc, { container, prev, next }: Gap): Position {
  const before = prev ? pathBelow(doc, prev.node, container.node) : [];
  const after = next ? pathBelow(doc, next.node, container.node) : [];
  for (let depth = 0; depth < before.length; depth += 1) {
    const id = before[depth] as NodeId; // In range.
    const shared = id === after[depth] && depth + 1 < before.length;
    if (!shared || !prev || !next) return placeAfter(doc, id);
    if (!sameRound(doc, id, prev, next)) return placeAfter(doc, before[depth + 1] as NodeId);
  }
  const [first] = after;
  if (first !== undefined) return { ...placeOf(doc, first) };
  const { length } = getNode(doc, container.node).children;
  return { parent: container.node, slot: 'children', index: length };
}

/** The place directly before (`before`) or after a box's own node, inside the repeat or when around it. */
export function positionBeside(doc: Doc, box: Box, side: 'before' | 'after'): Position | undefined {
  const at = positionOf(doc, box.node);
  return at && { ...at, index: at.index + (side === 'after' ? 1 : 0) };
}

/**
 * The gap that shows a position: in the round that holds `near` where there is one, else in the
 * first. Undefined where nothing of the container is on the canvas.
 */
export function gapFor(doc: Doc, boxes: readonly Box[], at: Position, near?: Box): Gap | undefined {
  const holder = closestElement(doc, at.parent)?.id;
  if (holder === undefined) return undefined;
  const container = closest(near ?? null, (box) => box.node === holder) ?? boxOf(boxes, holder);
  if (!container) return undefined;
  const list = childrenIn(getNode(doc, at.parent), at.slot);
  const inRound = roundFilter(doc, at.parent, container, near);
  const owners = container.children.map((box) =>
    inRound(box) ? childAbove(doc, box.node, at) : undefined,
  );
  for (const child of list.slice(0, at.index).toReversed()) {
    const last = owners.lastIndexOf(child);
    if (last >= 0) return gapBefore(container, last + 1, 'prev');
  }
  for (const child of list.slice(at.index)) {
    const first = owners.indexOf(child);
    if (first >= 0) return gapBefore(container, first, 'next');
  }
  const outer = at.parent === holder ? undefined : positionOf(doc, at.parent);
  // Nothing of this node shows: mark where it would stand.
  return outer
    ? gapFor(doc, boxes, outer, near)
    : gapBefore(container, container.children.length, 'prev');
}

function placeOf(doc: Doc, id: NodeId): Position {
  const at = positionOf(doc, id);
  if (!at) throw new RangeError(`${id} is the root and has no place`);
  return at;
}

function placeAfter(doc: Doc, id: NodeId): Position {
  const at = placeOf(doc, id);
  return { ...at, index: at.index + 1 };
}

/** The nodes from a child of `above` down to the node itself. */
function pathBelow(doc: Doc, id: NodeId, above: NodeId): readonly NodeId[] {
  const path = [id];
  for (let at = positionOf(doc, id); at && at.parent !== above; at = positionOf(doc, at.parent)) {
    path.unshift(at.parent);
  }
  return path;
}

/** The child of a place's list at or above a node; undefined where the node is not below it. */
function childAbove(doc: Doc, id: NodeId, { parent, slot }: Position): NodeId | undefined {
  let child = id;
  for (let at = positionOf(doc, id); at; at = positionOf(doc, at.parent)) {
    if (at.parent === parent) return at.slot === slot ? child : undefined;
    child = at.parent;
  }
  return undefined;
}

/** How many repeats there are at and above a node: the length of the rounds its children share. */
function repeatsAt(doc: Doc, id: NodeId): number {
  const own = getNode(doc, id).kind === 'repeat' ? 1 : 0;
  const at = positionOf(doc, id);
  return own + (at ? repeatsAt(doc, at.parent) : 0);
}

function sameRound(doc: Doc, id: NodeId, a: Box, b: Box): boolean {
  return equalStart(a.rounds, b.rounds, repeatsAt(doc, id));
}

function equalStart(a: readonly number[], b: readonly number[], length: number): boolean {
  return a.slice(0, length).every((round, i) => round === b[i]);
}

/** Keeps the boxes of one round: that of `near`, else the first below the parent. */
function roundFilter(
  doc: Doc,
  parent: NodeId,
  container: Box,
  near: Box | undefined,
): (box: Box) => boolean {
  const depth = repeatsAt(doc, parent);
  const isIn = (box: Box): boolean => pathBelow(doc, box.node, container.node).includes(parent);
  const hint = near && closest(near, (box) => box.parent === container);
  const model = hint && isIn(hint) ? hint : container.children.find(isIn);
  return (box) => !model || equalStart(model.rounds, box.rounds, depth);
}
