import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { positionOf } from '#core/doc/parents.ts';
import { elseKey } from './rows.ts';

export function withFold(
  folded: ReadonlySet<string>,
  key: string,
  fold: boolean,
): ReadonlySet<string> {
  if (folded.has(key) === fold) return folded;
  const next = new Set(folded);
  if (fold) next.add(key);
  else next.delete(key);
  return next;
}

/** With everything around a node open, so that its row is in sight. */
export function unfoldedTo(doc: Doc, folded: ReadonlySet<string>, id: NodeId): ReadonlySet<string> {
  let next = folded;
  for (let at = positionOf(doc, id); at; at = positionOf(doc, at.parent)) {
    next = withFold(next, at.parent, false);
    if (at.slot === 'otherwise') next = withFold(next, elseKey(at.parent), false);
  }
  return next;
}
