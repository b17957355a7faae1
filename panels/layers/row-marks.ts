import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { positionOf } from '#core/doc/parents.ts';
import { worse } from '#state/problem-marks.ts';
import type { MarksByNode, ProblemMark } from '#state/problem-marks.ts';
import { elseKey } from './rows.ts';
import type { LayerRow } from './rows.ts';

/** The mark of each row: its own, or for a folded one the worst inside it, which is not in sight. */
export function rowMarks(
  doc: Doc,
  rows: readonly LayerRow[],
  marks: MarksByNode,
): ReadonlyMap<string, ProblemMark> {
  const found = new Map<string, ProblemMark>();
  if (marks.size === 0) return found;
  const inSight = new Set(rows.map(({ key }) => key));
  for (const [node, mark] of marks) {
    const key = doc.nodes[node] ? rowInSight(doc, node, inSight) : undefined;
    if (key !== undefined) found.set(key, worse(found.get(key), mark));
  }
  return found;
}

/** The row of a node, or of the nearest thing around it that has one. */
function rowInSight(doc: Doc, node: NodeId, inSight: ReadonlySet<string>): string | undefined {
  if (inSight.has(node)) return node;
  const at = positionOf(doc, node);
  if (!at) return undefined;
  const branch = elseKey(at.parent);
  if (at.slot === 'otherwise' && inSight.has(branch)) return branch;
  return rowInSight(doc, at.parent, inSight);
}
