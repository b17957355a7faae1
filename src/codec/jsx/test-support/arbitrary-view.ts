/** Generator of documents as the parser gives them. */
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { lookup } from '#core/catalogue/registry.ts';
import type { Doc } from '#core/doc/doc.ts';
import { bound, literal } from '#core/doc/node.ts';
import type { Node, NodeId, PropValue } from '#core/doc/node.ts';
import type { Expr, Pattern } from '#core/expr/ast.ts';
import { exprToJson } from '#core/expr/literals.ts';
import { anyExpr, arbitraryPattern } from '#core/expr/test-support/arbitrary-expr.ts';
import type { Json } from '#core/json.ts';
import { counter } from './view.ts';

export type Tree =
  | {
      readonly kind: 'element';
      readonly type: string;
      readonly props: Readonly<Record<string, PropValue>>;
      readonly children: readonly Tree[];
    }
  | {
      readonly kind: 'repeat';
      readonly over: Expr;
      readonly item: Pattern;
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

const json: Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(
      true,
      false,
      null,
      0,
      2,
      -1.5,
      'sm',
      'a "b" & c',
      'line\nline',
      '&amp;',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.integer(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('type', 'x', 'two words', 'payload'), tie('json')), {
        maxLength: 3,
      })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).json;

const arbitraryValue = (expr: Arbitrary<Expr>): Arbitrary<PropValue> =>
  fc.oneof(json.map(literal), expr.filter((any) => exprToJson(any) === undefined).map(bound));

const propName = fc.constantFrom(
  'value',
  'label',
  'size',
  'gap',
  'onClickAction',
  'key',
  'data-x',
  'class',
  'two words',
);
const type = fc.constantFrom(
  'Card',
  'Row',
  'Col',
  'Box',
  'Text',
  'Button',
  'Title',
  'Badge',
  'Table.Row',
  'my-widget',
  'not a tag',
  'Component',
);

const arbitraryProps = (expr: Arbitrary<Expr>): Arbitrary<Readonly<Record<string, PropValue>>> =>
  fc
    .uniqueArray(fc.tuple(propName, arbitraryValue(expr)), {
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries));

const variable = fc.constantFrom('item', 'x', 'entry');

/** Trees with these expressions. `over` gives the lists of repeats. */
export const arbitraryTree = (expr: Arbitrary<Expr>, over = expr): Arbitrary<Tree> =>
  fc.letrec<{ tree: Tree; list: Tree[] }>((tie) => ({
    list: fc.array(tie('tree'), { maxLength: 3 }),
    tree: fc.oneof(
      { maxDepth: 5 },
      fc
        .tuple(type, arbitraryProps(expr))
        .map(([of, props]): Tree => ({ kind: 'element', type: of, props, children: [] })),
      fc.tuple(type, arbitraryProps(expr), tie('list')).map(([of, props, children]): Tree => ({
        kind: 'element',
        type: of,
        props,
        children: lookup(of)?.children.mode === 'none' ? [] : children,
      })),
      fc
        .tuple(
          over,
          fc.oneof(
            variable.map((name): Pattern => ({ type: 'name', name })),
            arbitraryPattern(),
          ),
          fc.constantFrom({}, { index: 'index' }),
          tie('list'),
        )
        .filter(([, item]) => !JSON.stringify(item).includes('"index"'))
        .map(([over, item, index, children]): Tree =>
          Object.assign({ kind: 'repeat' as const, over, item, children }, index),
        ),
      fc
        .tuple(expr, tie('list'), tie('list'))
        .map(([test, children, otherwise]): Tree => ({ kind: 'when', test, children, otherwise })),
      tie('list').map((children): Tree => ({ kind: 'fragment', children })),
    ),
  })).tree;

/** The document of a tree, in document order. */
export function docOf(tree: Tree, newId: () => NodeId = counter()): Doc {
  const nodes: Record<NodeId, Node> = {};
  const add = (part: Tree): NodeId => {
    const id = newId();
    nodes[id] = { id, kind: 'fragment', children: [] };
    const children = part.children.map(add);
    nodes[id] =
      part.kind === 'when'
        ? { ...part, id, children, otherwise: part.otherwise.map(add) }
        : { ...part, id, children };
    return id;
  };
  return { root: add(tree), nodes };
}

export const arbitraryDoc: Arbitrary<Doc> = arbitraryTree(anyExpr(2)).map((tree) => docOf(tree));
