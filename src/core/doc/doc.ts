import type { Node, NodeId } from './node.ts';

/**
 * A view: an immutable flat map. A move edits two arrays, a prop edit one entry; nodes that did
 * not change keep their identity, on which memoised rendering and lossless printing rest.
 */
export interface Doc {
  /** Null: the empty view. */
  readonly root: NodeId | null;
  readonly nodes: Readonly<Record<NodeId, Node>>;
}

export const EMPTY_DOC: Doc = { root: null, nodes: {} };

/** The lists of children a node has; only a `when` has two. */
export type Slot = 'children' | 'otherwise';

/** A place for a node: before the child that now stands at `index` of a slot. */
export interface Position {
  readonly parent: NodeId;
  readonly slot: Slot;
  readonly index: number;
}

export function getNode(doc: Doc, id: NodeId): Node {
  const node = doc.nodes[id];
  if (!node) throw new RangeError(`No node ${id} in the document`);
  return node;
}

export function slotsOf(node: Node): readonly Slot[] {
  return node.kind === 'when' ? ['children', 'otherwise'] : ['children'];
}

export function childrenIn(node: Node, slot: Slot): readonly NodeId[] {
  return slot === 'otherwise' ? (node.kind === 'when' ? node.otherwise : []) : node.children;
}

/** All children of a node, in document order. */
export function childIds(node: Node): readonly NodeId[] {
  return node.kind === 'when' && node.otherwise.length > 0
    ? [...node.children, ...node.otherwise]
    : node.children;
}
