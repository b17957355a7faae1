/**
 * What the canvas looks like, as data: a tree of boxes, one for each rendered element. Repeats,
 * conditions and fragments have no box; an element inside a repeat has one for each round.
 */
import type { NodeId } from '#core/doc/node.ts';
import { contains } from './geometry.ts';
import type { Axis, Point, Rect } from './geometry.ts';

export interface Box {
  readonly node: NodeId;
  /** The round of each repeat around it, outermost first. */
  readonly rounds: readonly number[];
  readonly rect: Rect;
  /** How it lays out its children. Read only where it is asked for: it may cost a style lookup. */
  readonly axis: Axis;
  readonly parent: Box | null;
  /** In document order. */
  readonly children: readonly Box[];
}

/** The innermost box under the point; of overlapping siblings the later one, which is painted on top. */
export function boxAt(boxes: readonly Box[], point: Point): Box | undefined {
  const over = boxes.findLast((box) => contains(box.rect, point));
  return over && (boxAt(over.children, point) ?? over);
}

/** The first box of a node, in document order. */
export function boxOf(boxes: readonly Box[], node: NodeId): Box | undefined {
  for (const box of boxes) {
    const found = box.node === node ? box : boxOf(box.children, node);
    if (found) return found;
  }
  return undefined;
}

/** The box itself or the nearest one around it that fits. */
export function closest(box: Box | null, fits: (box: Box) => boolean): Box | undefined {
  for (let at = box; at; at = at.parent) if (fits(at)) return at;
  return undefined;
}
