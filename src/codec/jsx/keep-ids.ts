/** Finds the nodes of the document before an edit in what was read after it. */
import { childrenIn, getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Node, NodeId } from '#core/doc/node.ts';
import type { Draft } from './draft.ts';

/** Ids for the drafts that are nodes of `previous`. */
export function keepIds(root: Draft, previous: Doc): ReadonlyMap<Draft, NodeId> {
  const kept = new Map<Draft, NodeId>();
  if (previous.root) match([root], [previous.root], previous, kept);
  return kept;
}

function match(
  drafts: readonly Draft[],
  ids: readonly NodeId[],
  previous: Doc,
  kept: Map<Draft, NodeId>,
): void {
  drafts.forEach((draft, i) => {
    const id = ids[i];
    const node = id === undefined ? undefined : getNode(previous, id);
    if (!node || !sameSort(draft, node)) return;
    kept.set(draft, node.id);
    match(draft.children, node.children, previous, kept);
    match(draft.otherwise, childrenIn(node, 'otherwise'), previous, kept);
  });
}

function sameSort(draft: Draft, node: Node): boolean {
  if (draft.kind === 'element') return node.kind === 'element' && node.type === draft.type;
  return draft.kind === node.kind;
}
