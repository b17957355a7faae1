/** Views in tests: from text, and as trees that compare by what they say. */
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Node, NodeId } from '#core/doc/node.ts';
import { withoutRanges } from '#core/expr/test-support/without-ranges.ts';
import { parseView } from '../parse.ts';

/** `n1`, `n2`, … */
export function counter(prefix = 'n'): () => NodeId {
  let last = 0;
  return () => `${prefix}${(last += 1)}`;
}

/** @throws Error with the problems when the text is no view */
export function view(text: string, previous?: Doc, newId = counter()): Doc {
  const result = parseView(text, previous ? { newId, previous } : { newId });
  if (result.ok) return result.value;
  throw new Error(`${text}\n${result.problems.map(({ message }) => message).join('\n')}`);
}

/** What a document says, without ids and source. */
export function meaning(doc: Doc): unknown {
  return doc.root === null ? null : nodeMeaning(doc, doc.root);
}

function nodeMeaning(doc: Doc, id: NodeId): unknown {
  const { id: _, source: __, ...own } = getNode(doc, id);
  const inner = (child: NodeId): unknown => nodeMeaning(doc, child);
  return withoutRanges({
    ...own,
    children: own.children.map(inner),
    ...('otherwise' in own ? { otherwise: own.otherwise.map(inner) } : {}),
  });
}

/** The node of a type, or of a kind; the first in document order. */
export function find(doc: Doc, sort: string): Node {
  const found = Object.values(doc.nodes).find((node) =>
    node.kind === 'element' ? node.type === sort : node.kind === sort,
  );
  if (!found) throw new Error(`No ${sort} in the document`);
  return found;
}
