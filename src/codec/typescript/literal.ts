/** A widget tree as a document that gives exactly it back. */
import type { Doc } from '#core/doc/doc.ts';
import { literal } from '#core/doc/node.ts';
import type { Node, NodeId } from '#core/doc/node.ts';
import { isWidgetJson } from '#core/json.ts';
import type { Json, WidgetJson } from '#core/json.ts';

export function literalDoc(json: WidgetJson): Doc {
  const nodes: Record<NodeId, Node> = {};
  const add = (node: Omit<Extract<Node, { kind: 'element' }>, 'id'> | Empty): NodeId => {
    const id = `n${Object.keys(nodes).length}`;
    nodes[id] = { ...node, id };
    return id;
  };
  const element = ({ type, children, ...rest }: WidgetJson): NodeId => {
    const props = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, literal(value)]),
    );
    const inner = childrenOf(children).map(element);
    // A list without members is a list all the same: a group of nothing stands for it.
    const list = Array.isArray(children) && inner.length === 0 ? [add(NOTHING)] : inner;
    return add({ kind: 'element', type, props, children: list });
  };
  return { root: element(json), nodes };
}

type Empty = { readonly kind: 'fragment'; readonly children: readonly never[] };
const NOTHING: Empty = { kind: 'fragment', children: [] };

function childrenOf(children: Json | undefined): readonly WidgetJson[] {
  if (children === undefined) return [];
  // `isArray` loses the type of a readonly array.
  const list = (Array.isArray(children) ? children : [children]) as readonly Json[];
  return list.filter(isWidgetJson);
}
