/**
 * Documents written as expressions, for tests and samples:
 * `build(card(row(text('A'), button('Save'))))`. Ids read like the tree: `card`, `row`, `text`,
 * `button`, then `text2` for the second Text.
 */
import type { Expr } from '../expr/ast.ts';
import type { Json } from '../json.ts';
import type { Doc } from './doc.ts';
import { EMPTY_DOC } from './doc.ts';
import type { Node, NodeId, PropValue } from './node.ts';
import { bound, literal } from './node.ts';

export type Tree =
  | {
      readonly kind: 'element';
      readonly type: string;
      readonly props: Readonly<Record<string, Json | PropValue>>;
      readonly children: readonly Tree[];
    }
  | {
      readonly kind: 'repeat';
      readonly over: Expr;
      readonly item: string;
      readonly index?: string;
      readonly children: readonly Tree[];
    }
  | {
      readonly kind: 'when';
      readonly test: Expr;
      readonly children: readonly Tree[];
      readonly otherwise: readonly Tree[];
    }
  | { readonly kind: 'fragment'; readonly children: readonly Tree[] };

type Props = Readonly<Record<string, Json | PropValue>>;
type Part = Tree | Props;

function isTree(part: Part): part is Tree {
  return typeof part['kind'] === 'string' && Array.isArray(part['children']);
}

/** An element: its props, where it has some, then its children. */
export function element(type: string, ...parts: readonly Part[]): Tree {
  return {
    kind: 'element',
    type,
    props: Object.assign({}, ...parts.filter((part) => !isTree(part))) as Props,
    children: parts.filter(isTree),
  };
}

const container =
  (type: string) =>
  (...parts: readonly Part[]): Tree =>
    element(type, ...parts);
const worded =
  (type: string, prop: string) =>
  (words: string | PropValue, props: Props = {}): Tree =>
    element(type, { [prop]: words, ...props });

export const card = container('Card');
export const listView = container('ListView');
export const listViewItem = container('ListViewItem');
export const basic = container('Basic');
export const box = container('Box');
export const row = container('Row');
export const col = container('Col');
export const form = container('Form');
export const transition = container('Transition');
export const table = container('Table');
export const tableRow = container('Table.Row');
export const tableCell = container('Table.Cell');
export const title = worded('Title', 'value');
export const text = worded('Text', 'value');
export const badge = worded('Badge', 'label');
export const button = worded('Button', 'label');
export const input = worded('Input', 'name');

export function repeat(over: string | Expr, item: string, ...children: readonly Tree[]): Tree {
  return { kind: 'repeat', over: typeof over === 'string' ? path(over) : over, item, children };
}

export function when(
  test: string | Expr,
  children: readonly Tree[],
  otherwise: readonly Tree[] = [],
): Tree {
  return { kind: 'when', test: typeof test === 'string' ? path(test) : test, children, otherwise };
}

export function fragment(...children: readonly Tree[]): Tree {
  return { kind: 'fragment', children };
}

/** `todo.title` as an expression. */
export function path(dotted: string): Expr {
  const [first = '', ...rest] = dotted.split('.');
  return rest.reduce<Expr>(
    (object, property) => ({ type: 'member', object, property, optional: false }),
    { type: 'name', name: first },
  );
}

/** A prop's value bound to `todo.title`. */
export function data(dotted: string): PropValue {
  return bound(path(dotted));
}

function isPropValue(value: Json | PropValue): value is PropValue {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'expr' || (value.kind === 'literal' && 'value' in value);
}

export function build(tree: Tree | null): Doc {
  if (!tree) return EMPTY_DOC;
  const nodes: Record<NodeId, Node> = {};
  const counts = new Map<string, number>();
  const idFor = (name: string): NodeId => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}${count}`;
  };
  const add = (from: Tree): NodeId => {
    const word = from.kind === 'element' ? from.type : from.kind;
    const id = idFor(word.charAt(0).toLowerCase() + word.slice(1).replaceAll('.', ''));
    // Holds the place, so that a parent comes before its children.
    nodes[id] = { id, kind: 'fragment', children: [] };
    const children = from.children.map(add);
    nodes[id] = toNode(id, from, children, from.kind === 'when' ? from.otherwise.map(add) : []);
    return id;
  };
  return { root: add(tree), nodes };
}

function toNode(
  id: NodeId,
  from: Tree,
  children: readonly NodeId[],
  otherwise: readonly NodeId[],
): Node {
  switch (from.kind) {
    case 'element': {
      const props = Object.fromEntries(
        Object.entries(from.props).map(([name, value]) => [
          name,
          isPropValue(value) ? value : literal(value),
        ]),
      );
      return { id, kind: 'element', type: from.type, props, children };
    }
    case 'repeat':
      return {
        id,
        kind: 'repeat',
        over: from.over,
        item: { type: 'name', name: from.item },
        ...(from.index === undefined ? {} : { index: from.index }),
        children,
      };
    case 'when':
      return { id, kind: 'when', test: from.test, children, otherwise };
    case 'fragment':
      return { id, kind: 'fragment', children };
  }
}
