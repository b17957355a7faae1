/** Ways to walk a document. All of them skip ids that the document does not have. */
import { childIds, getNode } from './doc.ts';
import type { Doc } from './doc.ts';
import type { ElementNode, Node, NodeId } from './node.ts';
import { positionOf } from './parents.ts';

export function parentOf(doc: Doc, id: NodeId): NodeId | undefined {
  return positionOf(doc, id)?.parent;
}

/** From the parent up to the root. */
export function ancestorsOf(doc: Doc, id: NodeId): readonly NodeId[] {
  const found: NodeId[] = [];
  for (let at = parentOf(doc, id); at !== undefined; at = parentOf(doc, at)) found.push(at);
  return found;
}

/** From the root down to the node itself. */
export function pathTo(doc: Doc, id: NodeId): readonly NodeId[] {
  return [id, ...ancestorsOf(doc, id)].toReversed();
}

/** The node or the nearest one above it for which `test` holds. */
export function closest(doc: Doc, id: NodeId, test: (node: Node) => boolean): NodeId | undefined {
  return [id, ...ancestorsOf(doc, id)].find((at) => test(getNode(doc, at)));
}

/** The node itself when it is an element, else the nearest element above: repeats and conditions are see-through. */
export function closestElement(doc: Doc, id: NodeId): ElementNode | undefined {
  for (let at: NodeId | undefined = id; at !== undefined; at = parentOf(doc, at)) {
    const node = getNode(doc, at);
    if (node.kind === 'element') return node;
  }
  return undefined;
}

export function isWithin(doc: Doc, id: NodeId, ancestor: NodeId): boolean {
  return id === ancestor || ancestorsOf(doc, id).includes(ancestor);
}

/** A node and all below it, in document order. */
export function subtreeIds(doc: Doc, id: NodeId): readonly NodeId[] {
  const found: NodeId[] = [];
  const visit = (at: NodeId): void => {
    found.push(at);
    childIds(getNode(doc, at)).forEach(visit);
  };
  visit(id);
  return found;
}

const orders = new WeakMap<Doc['nodes'], ReadonlyMap<NodeId, number>>();

/** Rank of each node in document order. Computed once per document. */
export function documentOrder(doc: Doc): ReadonlyMap<NodeId, number> {
  const known = orders.get(doc.nodes);
  if (known) return known;
  const ids = doc.root === null ? [] : subtreeIds(doc, doc.root);
  const order = new Map(ids.map((id, rank) => [id, rank]));
  orders.set(doc.nodes, order);
  return order;
}

/** The given nodes in document order, without those that stand inside another of them. */
export function topmost(doc: Doc, ids: readonly NodeId[]): readonly NodeId[] {
  const order = documentOrder(doc);
  const known = new Set(ids.filter((id) => order.has(id)));
  return [...known]
    .filter((id) => !ancestorsOf(doc, id).some((above) => known.has(above)))
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** Elements that stand in a node's place once repeats, conditions and fragments are gone. */
export function standingElements(doc: Pick<Doc, 'nodes'>, id: NodeId): readonly ElementNode[] {
  const node = doc.nodes[id];
  if (!node) return [];
  if (node.kind === 'element') return [node];
  return childIds(node).flatMap((child) => standingElements(doc, child));
}
