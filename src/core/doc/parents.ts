import { childrenIn, slotsOf } from './doc.ts';
import type { Doc, Position } from './doc.ts';
import type { NodeId } from './node.ts';

type Parents = ReadonlyMap<NodeId, Position>;

const indexes = new WeakMap<Doc['nodes'], Parents>();

function index(doc: Doc): Parents {
  const known = indexes.get(doc.nodes);
  if (known) return known;
  const parents = new Map<NodeId, Position>();
  for (const node of Object.values(doc.nodes)) {
    for (const slot of slotsOf(node)) {
      childrenIn(node, slot).forEach((child, at) =>
        parents.set(child, { parent: node.id, slot, index: at }),
      );
    }
  }
  indexes.set(doc.nodes, parents);
  return parents;
}

/** Where a node stands now; undefined for the root and for unknown ids. Indexed once per document. */
export function positionOf(doc: Doc, id: NodeId): Position | undefined {
  return index(doc).get(id);
}
