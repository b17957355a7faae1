import type { NodeId } from '../doc/node.ts';

/** Selected nodes of the open widget, in document order; the last one leads. */
export type Selection = readonly NodeId[];

/** The selection of before where it names the same nodes: what hangs on it then stands as it is. */
export function sameSelection(before: Selection, after: Selection): Selection {
  const same = before.length === after.length && before.every((id, index) => id === after[index]);
  return same ? before : after;
}
