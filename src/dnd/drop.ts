import type { Doc, Position } from '#core/doc/doc.ts';
import { positionOf } from '#core/doc/parents.ts';
import type { Placement } from '#core/doc/placement.ts';
import type { Gap } from './gap.ts';
import type { Hand } from './hand.ts';

/** Whether what is in hand may go to a place, and why not; null is the empty document. */
export type May = (at: Position | null) => Placement;

export type Refusal = Extract<Placement, { readonly ok: false }>;

interface Place {
  readonly at: Position | null;
  /** Where the pointer found it; absent where it was not found on the canvas. */
  readonly gap?: Gap;
}

/** What letting go would do now. */
export type Drop =
  | { readonly kind: 'nowhere' }
  /** The node in hand stands there already; `at` where that place is to be shown. */
  | { readonly kind: 'stay'; readonly at?: Position }
  | ({ readonly kind: 'place' } & Place)
  | ({ readonly kind: 'refused'; readonly refusal: Refusal } & Place);

export const NOWHERE: Drop = { kind: 'nowhere' };

/** Holds a place against the document: possible, refused, or where the node is anyway. */
export function judge(doc: Doc, hand: Hand, place: Place, may: May): Drop {
  if (place.at && isOwnPlace(doc, hand, place.at)) return { kind: 'stay' };
  const verdict = may(place.at);
  return verdict.ok ? { kind: 'place', ...place } : { kind: 'refused', ...place, refusal: verdict };
}

/** Before or after the node itself is where it stands. */
export function isOwnPlace(doc: Doc, hand: Hand, at: Position): boolean {
  const own = hand.kind === 'node' ? positionOf(doc, hand.node) : undefined;
  return (
    own !== undefined &&
    own.parent === at.parent &&
    own.slot === at.slot &&
    (at.index === own.index || at.index === own.index + 1)
  );
}

/** Two drops that mean the same place need no second announcement. */
export function sameDrop(a: Drop, b: Drop): boolean {
  if (a.kind === 'nowhere' || a.kind === 'stay' || b.kind === 'nowhere' || b.kind === 'stay') {
    return a.kind === b.kind;
  }
  return a.kind === b.kind && samePlace(a.at, b.at);
}

function samePlace(a: Position | null, b: Position | null): boolean {
  return a?.parent === b?.parent && a?.slot === b?.slot && a?.index === b?.index;
}
