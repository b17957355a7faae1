/** Dropping into the layers: from a point to a place, and from a place to its mark. Pure. */
import { childrenIn, getNode } from '#core/doc/doc.ts';
import type { Doc, Position } from '#core/doc/doc.ts';
import { positionOf } from '#core/doc/parents.ts';
import { isWithin } from '#core/doc/tree.ts';
import { judge } from '#dnd/drop.ts';
import type { Drop, May } from '#dnd/drop.ts';
import type { Hand } from '#dnd/hand.ts';
import { takesChildren } from '#dnd/takes-children.ts';
import { lastInside, slotOf } from './rows.ts';
import type { LayerRow } from './rows.ts';

export const ROW_HEIGHT = 26;
export const INDENT = 14;
/** Px from the tree's edge to the chevron of the outermost row. */
export const MARGIN = 4;
/** The part of a container's row at each end that means beside it. */
const BESIDE = 0.25;

export interface TreeView {
  readonly doc: Doc;
  readonly rows: readonly LayerRow[];
}

/** A point in px from the upper left corner of the first row. */
interface TreePoint {
  readonly x: number;
  readonly y: number;
}

export function resolveTreeDrop(
  view: TreeView,
  hand: Hand,
  point: TreePoint,
  may: May,
  outward = false,
): Drop {
  const { doc, rows } = view;
  if (doc.root === null) return judge(doc, hand, { at: null }, may);
  const index = Math.min(Math.max(Math.floor(point.y / ROW_HEIGHT), 0), rows.length - 1);
  const row = rows[index];
  if (!row) return { kind: 'nowhere' };
  if (hand.kind === 'node' && isWithin(doc, row.node, hand.node)) return { kind: 'stay' };
  const part = Math.min(Math.max(point.y / ROW_HEIGHT - index, 0), 1);
  const wishes = wishesAt(view, index, part, levelAt(point.x));
  const wish = wishes.find((at) => may(at).ok) ?? wishes[0];
  if (!wish) return { kind: 'nowhere' };
  return judge(doc, hand, { at: outward ? placeOutside(doc, wish, may) : wish }, may);
}

/** Places that a point in a row may mean, the likeliest first. */
function wishesAt(
  { doc, rows }: TreeView,
  index: number,
  part: number,
  level: number,
): readonly Position[] {
  const row = rows[index];
  if (!row) return [];
  const inside = takesInside(doc, row)
    ? [placeInside(doc, row, row.open === true && part > 0.5)]
    : [];
  const own = row.kind === 'node' ? positionOf(doc, row.node) : undefined;
  if (!own) return inside;
  const before = own;
  const after =
    row.open === true ? placeInside(doc, row, true) : placeAfter({ doc, rows }, index, level);
  if (inside.length === 0) return part < 0.5 ? [before] : [after];
  if (part < BESIDE) return [before, ...inside];
  if (part > 1 - BESIDE) return [after, ...inside];
  return [...inside, part < 0.5 ? before : after];
}

function takesInside(doc: Doc, row: LayerRow): boolean {
  return row.kind === 'else' || takesChildren(getNode(doc, row.node));
}

/** At the start where the children are in sight below, else at the end. */
function placeInside(doc: Doc, row: LayerRow, first: boolean): Position {
  const slot = slotOf(row);
  const { length } = childrenIn(getNode(doc, row.node), slot);
  return { parent: row.node, slot, index: first ? 0 : length };
}

/** After a row; after the one around it when it is the last there and the pointer is further left. */
function placeAfter({ doc, rows }: TreeView, index: number, level: number): Position {
  const row = rows[index];
  const own = row && positionOf(doc, row.node);
  if (!row || !own) throw new RangeError(`Nothing stands after row ${index}`);
  let at: Position = { ...own, index: own.index + 1 };
  let { depth } = row;
  const last = lastInside(rows, index);
  const below = rows[last + 1]?.depth ?? 1;
  while (depth > level && depth > below && isLast(doc, at)) {
    const up = positionOf(doc, at.parent);
    if (!up) break;
    at = { ...up, index: up.index + 1 };
    depth -= 1;
  }
  return at;
}

function isLast(doc: Doc, { parent, slot, index }: Position): boolean {
  const node = getNode(doc, parent);
  // A condition goes on with its else branch.
  const more = node.kind === 'when' && slot === 'children' && node.otherwise.length > 0;
  return !more && index === childrenIn(node, slot).length;
}

function levelAt(x: number): number {
  return Math.max(0, Math.floor((x - MARGIN) / INDENT));
}

/** The place after the nearest container around that may stand aside; the nearest at all otherwise. */
function placeOutside(doc: Doc, at: Position, may: May): Position {
  let nearest: Position | undefined;
  for (let up = positionOf(doc, at.parent); up; up = positionOf(doc, up.parent)) {
    const outside = { ...up, index: up.index + 1 };
    if (may(outside).ok) return outside;
    nearest ??= outside;
  }
  return nearest ?? at;
}

/** How a place is shown: a line above a row (or below the last), or a row that takes it in, folded. */
export type TreeMark =
  | { readonly kind: 'line'; readonly row: number; readonly depth: number }
  | { readonly kind: 'onto'; readonly row: number };

/** The mark of a place, and the row that would take it. Null: not in sight. */
export function markOf({ doc, rows }: TreeView, at: Position): TreeMark | null {
  const holder = rows.findIndex(
    (row) => row.node === at.parent && slotOf(row) === at.slot && row.kind === kindOf(at),
  );
  const row = rows[holder];
  if (!row) return markInFolded({ doc, rows }, at);
  if (row.open !== true) return { kind: 'onto', row: holder };
  const depth = row.depth + 1;
  const list = childrenIn(getNode(doc, at.parent), at.slot);
  const prev = list[at.index - 1];
  if (prev === undefined) return { kind: 'line', row: holder + 1, depth };
  const before = rows.findIndex(({ key }) => key === prev);
  return { kind: 'line', row: lastInside(rows, before) + 1, depth };
}

/** The row that holds a place: the one that is tinted. */
export function holderOf({ doc, rows }: TreeView, at: Position): number {
  const own = rows.findIndex((row) => row.node === at.parent && row.kind === kindOf(at));
  // The branch is out of sight while its condition is folded.
  const near = own >= 0 ? own : rows.findIndex(({ key }) => key === at.parent);
  if (near >= 0) return near;
  const up = positionOf(doc, at.parent);
  return up ? holderOf({ doc, rows }, up) : -1;
}

function kindOf({ slot }: Position): LayerRow['kind'] {
  return slot === 'otherwise' ? 'else' : 'node';
}

function markInFolded(view: TreeView, at: Position): TreeMark | null {
  const row = holderOf(view, at);
  return row < 0 ? null : { kind: 'onto', row };
}
