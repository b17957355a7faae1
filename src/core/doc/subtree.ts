/** Nodes taken out of a document, for copies: with ids and names of their own. */
import { lookup } from '../catalogue/registry.ts';
import { isWidgetJson } from '../json.ts';
import type { Json, WidgetJson } from '../json.ts';
import type { Doc } from './doc.ts';
import { getNode } from './doc.ts';
import { controlName } from './fields.ts';
import { literal } from './node.ts';
import type { ElementNode, Node, NodeId, PropValue } from './node.ts';
import type { Subtree } from './placement.ts';
import { subtreeIds } from './tree.ts';
import { setIn } from './value.ts';

/** A node and all below it, as they stand. */
export function takeSubtree(doc: Doc, id: NodeId): Subtree {
  const nodes = Object.fromEntries(subtreeIds(doc, id).map((at) => [at, getNode(doc, at)]));
  return { root: id, nodes };
}

/** The same nodes under new ids. They are new code: none refers to the text it came from. */
export function withFreshIds(subtree: Subtree, newId: () => NodeId): Subtree {
  const ids = new Map(Object.keys(subtree.nodes).map((id) => [id, newId()]));
  const renamed = (id: NodeId): NodeId => ids.get(id) ?? id;
  const nodes: Record<NodeId, Node> = {};
  for (const { source: _source, ...node } of Object.values(subtree.nodes)) {
    const id = renamed(node.id);
    const children = node.children.map(renamed);
    nodes[id] =
      node.kind === 'when'
        ? { ...node, id, children, otherwise: node.otherwise.map(renamed) }
        : { ...node, id, children };
  }
  return { root: renamed(subtree.root), nodes };
}

/** Nodes of a plain widget tree. Null props are left out. */
export function fromJson(json: WidgetJson, newId: () => NodeId): Subtree {
  const nodes: Record<NodeId, Node> = {};
  const add = ({ type, children, ...rest }: WidgetJson): NodeId => {
    const id = newId();
    const props: Record<string, PropValue> = {};
    for (const [name, value] of Object.entries(rest)) {
      if (value !== null) props[name] = literal(value);
    }
    // Holds the place, so that the map is in document order.
    nodes[id] = { id, kind: 'element', type, props, children: [] };
    nodes[id] = { id, kind: 'element', type, props, children: childrenOf(children).map(add) };
    return id;
  };
  return { root: add(json), nodes };
}

function childrenOf(children: Json | undefined): readonly WidgetJson[] {
  if (children === undefined) return [];
  // `isArray` loses the type of a readonly array.
  const list = (Array.isArray(children) ? children : [children]) as readonly Json[];
  return list.filter(isWidgetJson);
}

/** A component as the palette gives it. An unknown type is an empty element. */
export function freshElement(type: string, newId: () => NodeId): Subtree {
  const component = lookup(type);
  const children = component?.initialChildren;
  return fromJson({ ...component?.initial, type, ...(children && { children }) }, newId);
}

/** Props that name an element and so differ between siblings or in a whole document. */
const NAMING = ['key', 'id'];

/**
 * The subtree with names that the document does not have yet: those of fields, with the labels
 * that point to them, and `key` and `id`. What comes from the data stays.
 */
export function withFreeNames(subtree: Subtree, doc: Doc): Subtree {
  const taken = takenNames(Object.values(doc.nodes));
  const nodes: Record<NodeId, Node> = { ...subtree.nodes };
  const fields = new Map<string, string>();
  for (const node of Object.values(subtree.nodes)) {
    if (node.kind !== 'element') continue;
    let next = node;
    const name = literalText(controlName(node));
    if (name !== undefined) {
      const free = freeName(name, taken.fields);
      taken.fields.add(free);
      if (!fields.has(name)) fields.set(name, free);
      next = withName(next, free);
    }
    for (const prop of NAMING) {
      const value = literalText(node.props[prop]);
      if (value === undefined) continue;
      const free = freeName(value, taken.ids);
      taken.ids.add(free);
      next = { ...next, props: { ...next.props, [prop]: literal(free) } };
    }
    nodes[node.id] = next;
  }
  return { root: subtree.root, nodes: withLabels(nodes, fields) };
}

function takenNames(nodes: readonly Node[]): {
  readonly fields: Set<string>;
  readonly ids: Set<string>;
} {
  const fields = new Set<string>();
  const ids = new Set<string>();
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    const name = literalText(controlName(node));
    if (name !== undefined) fields.add(name);
    for (const prop of NAMING) {
      const value = literalText(node.props[prop]);
      if (value !== undefined) ids.add(value);
    }
  }
  return { fields, ids };
}

function literalText(value: PropValue | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' && value.value !== ''
    ? value.value
    : undefined;
}

function withName(node: ElementNode, name: string): ElementNode {
  const [prop = '', ...path] = lookup(node.type)?.control?.nameFrom.split('.') ?? [];
  const value = setIn(node.props[prop], path, literal(name));
  return value ? { ...node, props: { ...node.props, [prop]: value } } : node;
}

function withLabels(
  nodes: Readonly<Record<NodeId, Node>>,
  fields: ReadonlyMap<string, string>,
): Readonly<Record<NodeId, Node>> {
  const next = { ...nodes };
  for (const node of Object.values(nodes)) {
    if (node.kind !== 'element') continue;
    const free = fields.get(literalText(node.props['fieldName']) ?? '');
    if (free === undefined) continue;
    next[node.id] = { ...node, props: { ...node.props, fieldName: literal(free) } };
  }
  return next;
}

/** The name, or the first of `name2`, `name3` … that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/\d+$/, '') || name;
  for (let count = 2; ; count += 1) {
    const next = `${stem}${count}`;
    if (!taken.has(next)) return next;
  }
}
