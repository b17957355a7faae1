/** What the pointer means: from a point on the canvas to a place in the document, or a refusal. */
import { getNode } from '#core/doc/doc.ts';
import type { Doc, Position } from '#core/doc/doc.ts';
import { isWithin } from '#core/doc/tree.ts';
import { boxAt } from './boxes.ts';
import type { Box } from './boxes.ts';
import { judge, NOWHERE } from './drop.ts';
import type { Drop, May } from './drop.ts';
import { gapAt, gapBeside, sideOf } from './gap.ts';
import type { Gap } from './gap.ts';
import { along, span } from './geometry.ts';
import type { Point } from './geometry.ts';
import type { Hand } from './hand.ts';
import { positionBeside, positionIn } from './place.ts';
import { takesChildren } from './takes-children.ts';

/** Width in px of the rim of a container that means "beside it", not "inside". */
export const RIM = 5;

export interface CanvasView {
  readonly doc: Doc;
  /** The outermost boxes; one, as a rule. */
  readonly boxes: readonly Box[];
}

/**
 * The nearest element decides: the rim of a container and a leaf mean before or after it, the rest
 * of a container means inside, at the gap under the point. With `outward` the place is one in the
 * nearest container around that one which takes what is in hand.
 */
export function resolveDrop(
  { doc, boxes }: CanvasView,
  hand: Hand,
  point: Point,
  may: May,
  outward = false,
): Drop {
  if (doc.root === null) return judge(doc, hand, { at: null }, may);
  const box = boxAt(boxes, point) ?? boxes[0];
  if (!box) return NOWHERE;
  const own = hand.kind === 'node' && isWithin(doc, box.node, hand.node);
  if (own && !outward) return { kind: 'stay' };
  const place = placeAt(doc, box, point, may);
  return judge(doc, hand, outward ? placeOutside(doc, place, point, may) : place, may);
}

interface Place {
  readonly at: Position | null;
  readonly gap?: Gap;
}

function placeAt(doc: Doc, box: Box, point: Point, may: May): Place {
  const beside = placeBeside(doc, box, point);
  const inside = placeInside(doc, box, point);
  if (!beside) return inside;
  if (!takesChildren(getNode(doc, box.node))) return beside;
  const [preferred, other] = inRim(box, point) ? [beside, inside] : [inside, beside];
  // At the rim both are meant about equally: take the one that is possible.
  const yields = preferred === beside && !may(preferred.at).ok && may(other.at).ok;
  return yields ? other : preferred;
}

function placeInside(doc: Doc, box: Box, point: Point): Place {
  const gap = gapAt(box, point);
  return { at: positionIn(doc, gap), gap };
}

function placeBeside(doc: Doc, box: Box, point: Point): Place | undefined {
  const side = sideOf(box, point);
  const gap = gapBeside(box, side);
  const at = positionBeside(doc, box, side);
  return gap && at && { at, gap };
}

function placeOutside(doc: Doc, place: Place, point: Point, may: May): Place {
  let first: Place | undefined;
  for (let box = place.gap?.container; box?.parent; box = box.parent) {
    const outside = placeBeside(doc, box, point);
    if (outside && may(outside.at).ok) return outside;
    first ??= outside;
  }
  return first ?? place;
}

/** At the start or the end along the axis of the container around; small boxes keep a third inside. */
function inRim(box: Box, point: Point): boolean {
  const axis = box.parent?.axis ?? 'y';
  const [start, end] = span(box.rect, axis);
  const rim = Math.min(RIM, (end - start) / 3);
  const at = along(point, axis);
  return at < start + rim || at > end - rim;
}
