import type { Doc } from '#core/doc/doc.ts';
import { canMove, canPlace } from '#core/doc/placement.ts';
import type { May } from './drop.ts';
import type { Hand } from './hand.ts';

/** The rules of the document for one thing in hand. */
export function mayDrop(doc: Doc, hand: Hand): May {
  if (hand.kind === 'component') return (at) => canPlace(doc, hand.type, at);
  return (at) =>
    at ? canMove(doc, hand.node, at) : { ok: false, reason: 'There is nothing to move.' };
}
