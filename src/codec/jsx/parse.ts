import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Node, NodeId } from '#core/doc/node.ts';
import { parseSyntax } from '#core/expr/syntax.ts';
import { fail, ok, problem } from '#core/result.ts';
import type { Problem, Result } from '#core/result.ts';
import type { Draft } from './draft.ts';
import { asCode } from './estree.ts';
import { handFacts, keepIds } from './keep-ids.ts';
import { readNode } from './read-view.ts';

export interface ParseViewOptions {
  readonly newId: () => NodeId;
  /** The document before the edit: nodes that are still there keep their ids. */
  readonly previous?: Doc;
}

/**
 * Reads a view. Its nodes know where they stand in the text, so that `printView` gives the text
 * back. Ranges of problems count from the start of the text.
 */
export function parseView(text: string, options: ParseViewOptions): Result<Doc> {
  const syntax = parseSyntax(text);
  if (!syntax.ok) return syntax;
  const { expression, comments } = syntax.value;
  if (!expression) return ok(EMPTY_DOC);
  const problems: Problem[] = [];
  const read = readNode(asCode(expression), { text, problems, comments }, 1);
  if (problems.some(({ severity }) => severity === 'error')) return fail(...problems);
  if (!read) {
    const range = { start: expression.start, end: expression.end };
    return fail(
      problem('view/empty', 'A view shows an element, such as <Card>…</Card>.', { range }),
    );
  }
  const root: Draft = { ...read, source: { ...read.source, lead: 0, trail: text.length } };
  const ids = options.previous ? keepIds(root, options.previous) : new Map<Draft, NodeId>();
  const nodes: Record<NodeId, Node> = {};
  const rootId = addNode(root, ids, options.newId, nodes);
  return ok({ root: rootId, nodes }, problems);
}

/** Puts a draft and all below it into the map, in document order. */
function addNode(
  draft: Draft,
  kept: ReadonlyMap<Draft, NodeId>,
  newId: () => NodeId,
  nodes: Record<NodeId, Node>,
): NodeId {
  const id = kept.get(draft) ?? newId();
  // Holds the place before its children, so that the map is in document order.
  nodes[id] = { id, kind: 'fragment', children: [] };
  const add = (child: Draft): NodeId => addNode(child, kept, newId, nodes);
  const children = draft.children.map(add);
  const node = nodeOf(draft, id, children, draft.otherwise.map(add));
  handFacts(draft, node);
  nodes[id] = node;
  return id;
}

function nodeOf(
  draft: Draft,
  id: NodeId,
  children: readonly NodeId[],
  otherwise: readonly NodeId[],
): Node {
  if (draft.kind === 'when') return { ...draft, id, children, otherwise };
  const { otherwise: _, ...own } = draft;
  return { ...own, id, children };
}
