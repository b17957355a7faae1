import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Problem, TextRange } from '#core/result.ts';
import type { PrintedView } from './print.ts';

/**
 * Where a problem of a document stands in its printed text. Ranges of problems are into the text a
 * node was read from; once something was edited only the prop, or the node, can be shown.
 */
export function placeProblem(
  problem: Problem,
  doc: Doc,
  printed: PrintedView,
): TextRange | undefined {
  const { node: id, prop, range } = problem;
  if (id === undefined) return range;
  const node = Object.hasOwn(doc.nodes, id) ? getNode(doc, id) : undefined;
  if (range && node?.source?.text === printed.text) return range;
  return (prop === undefined ? undefined : printed.props[id]?.[prop]) ?? printed.ranges[id];
}
