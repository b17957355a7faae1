import { childrenIn, slotsOf } from './doc.ts';
import type { Doc, Position } from './doc.ts';
import type { NodeId } from './node.ts';

/** Where each node stands; the very same one for documents with the same tree. */
export type Tree = ReadonlyMap<NodeId, Position>;

const trees = new WeakMap<Doc['nodes'], Tree>();

/** Worked out once, and kept through edits that leave the tree as it is: see `withTreeOf`. */
export function treeOf(doc: Doc): Tree {
  const known = trees.get(doc.nodes);
  if (known) return known;
  const tree = new Map<NodeId, Position>();
  for (const node of Object.values(doc.nodes)) {
    for (const slot of slotsOf(node)) {
      childrenIn(node, slot).forEach((child, at) =>
        tree.set(child, { parent: node.id, slot, index: at }),
      );
    }
  }
  trees.set(doc.nodes, tree);
  return tree;
}

/** Gives `after` back, whose nodes have the children and the kinds that those of `before` have. */
export function withTreeOf(before: Doc, after: Doc): Doc {
  trees.set(after.nodes, treeOf(before));
  return after;
}

/** Where a node stands now; undefined for the root and for unknown ids. */
export function positionOf(doc: Doc, id: NodeId): Position | undefined {
  return treeOf(doc).get(id);
}
