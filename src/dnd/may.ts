import type { Doc } from '#core/doc/doc.ts';
import { canMove, canPlace } from '#core/doc/placement.ts';
import type { Placement } from '#core/doc/placement.ts';
import type { May } from './drop.ts';
import type { Hand } from './hand.ts';

const FINE: Placement = { ok: true };

/** The rules of the document for one thing in hand. */
export function mayDrop(doc: Doc, hand: Hand): May {
  if (hand.kind === 'component') {
    // In an empty document whatever can't be a root comes with one around it.
    return (at) => (at === null && doc.root === null ? FINE : canPlace(doc, hand.type, at));
  }
  return (at) =>
    at ? canMove(doc, hand.node, at) : { ok: false, reason: 'There is nothing to move.' };
}
