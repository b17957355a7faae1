/** Edits of a document, as the commands of the workbench make them: nodes keep their source. */
import { childIds, childrenIn, getNode, slotsOf } from '#core/doc/doc.ts';
import type { Doc, Slot } from '#core/doc/doc.ts';
import type { Node, NodeId, PropValue } from '#core/doc/node.ts';
import { lookup } from '#core/catalogue/registry.ts';

export function withNode(doc: Doc, node: Node): Doc {
  return { ...doc, nodes: { ...doc.nodes, [node.id]: node } };
}

export function withProp(doc: Doc, id: NodeId, prop: string, value: PropValue | null): Doc {
  const node = getNode(doc, id);
  if (node.kind !== 'element') return doc;
  const { [prop]: _, ...rest } = node.props;
  return withNode(doc, { ...node, props: value ? { ...node.props, [prop]: value } : rest });
}

function withSlot(doc: Doc, id: NodeId, slot: Slot, children: readonly NodeId[]): Doc {
  const node = getNode(doc, id);
  if (slot === 'children') return withNode(doc, { ...node, children });
  return node.kind === 'when' ? withNode(doc, { ...node, otherwise: children }) : doc;
}

export function insertInto(doc: Doc, parent: NodeId, slot: Slot, index: number, node: Node): Doc {
  const children = childrenIn(getNode(doc, parent), slot).toSpliced(index, 0, node.id);
  return withSlot(withNode(doc, node), parent, slot, children);
}

/** Takes a node out of its parent's list; it stays in the map. */
function detach(doc: Doc, id: NodeId): Doc {
  for (const node of Object.values(doc.nodes)) {
    for (const slot of slotsOf(node)) {
      const children = childrenIn(node, slot);
      if (children.includes(id)) {
        return withSlot(
          doc,
          node.id,
          slot,
          children.filter((child) => child !== id),
        );
      }
    }
  }
  return doc;
}

export function remove(doc: Doc, id: NodeId): Doc {
  const gone = new Set(subtree(doc, id));
  const rest = detach(doc, id);
  const nodes = Object.fromEntries(Object.entries(rest.nodes).filter(([key]) => !gone.has(key)));
  return { ...rest, nodes };
}

export function move(doc: Doc, id: NodeId, parent: NodeId, slot: Slot, index: number): Doc {
  return insertInto(detach(doc, id), parent, slot, index, getNode(doc, id));
}

function replaceChild(doc: Doc, id: NodeId, ids: readonly NodeId[]): Doc {
  for (const node of Object.values(doc.nodes)) {
    for (const slot of slotsOf(node)) {
      const children = childrenIn(node, slot);
      const at = children.indexOf(id);
      if (at >= 0) return withSlot(doc, node.id, slot, children.toSpliced(at, 1, ...ids));
    }
  }
  return doc;
}

export function wrap(doc: Doc, id: NodeId, around: Node): Doc {
  const box: Node = { ...around, children: [id] };
  const placed = id === doc.root ? { ...doc, root: box.id } : replaceChild(doc, id, [box.id]);
  return withNode(placed, box);
}

export function unwrap(doc: Doc, id: NodeId): Doc {
  const rest = replaceChild(doc, id, childIds(getNode(doc, id)));
  const { [id]: _, ...nodes } = rest.nodes;
  return { ...rest, nodes };
}

/** A copy of a subtree with new ids and the same sources, as duplicate makes it. */
export function copyOf(doc: Doc, id: NodeId, newId: () => NodeId): readonly Node[] {
  const node = getNode(doc, id);
  const own = newId();
  const copies = (ids: readonly NodeId[]) => ids.map((child) => copyOf(doc, child, newId));
  const children = copies(node.children);
  const otherwise = copies(childrenIn(node, 'otherwise'));
  const roots = (lists: readonly (readonly Node[])[]) =>
    lists.flatMap(([first]) => first?.id ?? []);
  const root: Node =
    node.kind === 'when'
      ? { ...node, id: own, children: roots(children), otherwise: roots(otherwise) }
      : { ...node, id: own, children: roots(children) };
  return [root, ...children.flat(), ...otherwise.flat()];
}

export function subtree(doc: Doc, id: NodeId): readonly NodeId[] {
  return [id, ...childIds(getNode(doc, id)).flatMap((child) => subtree(doc, child))];
}

/** Nodes that can hold children. */
export function containers(doc: Doc): readonly Node[] {
  return Object.values(doc.nodes).filter(
    (node) => node.kind !== 'element' || lookup(node.type)?.children.mode !== 'none',
  );
}
