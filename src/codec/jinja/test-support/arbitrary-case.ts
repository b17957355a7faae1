/** Documents over data that fits their schema, for the law that a template means what its view means. */
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Doc } from '#core/doc/doc.ts';
import { bound, literal } from '#core/doc/node.ts';
import type { PropValue } from '#core/doc/node.ts';
import type { Expr } from '#core/expr/ast.ts';
import { conditional } from '#core/expr/build.ts';
import { exprToJson } from '#core/expr/literals.ts';
import { meaningfulExpr } from '#core/expr/test-support/arbitrary-expr.ts';
import type { Json } from '#core/json.ts';
import { docOf } from '#codec/jsx/test-support/arbitrary-view.ts';
import type { Tree } from '#codec/jsx/test-support/arbitrary-view.ts';
import { arbitraryData } from './arbitrary-data.ts';
import type { SchemaWithData } from './arbitrary-data.ts';
import { renamed, substituted } from './rename.ts';

export interface Case extends SchemaWithData {
  readonly doc: Doc;
}

const name = (of: string): Expr => ({ type: 'name', name: of });
const member = (object: string, property: string): Expr => ({
  type: 'member',
  object: name(object),
  property,
  optional: false,
});

function prop(expr: Expr): PropValue {
  const json = exprToJson(expr);
  return json === undefined ? bound(expr) : literal(json);
}

function element(type: string, props: Record<string, PropValue>, ...children: Tree[]): Tree {
  return { kind: 'element', type, props, children };
}

const action = (payload: Expr): Expr => ({
  type: 'object',
  entries: [
    { type: 'entry', key: 'type', value: { type: 'literal', value: 'go' } },
    { type: 'entry', key: 'payload', value: payload },
  ],
});

const NOTHING: Expr = { type: 'literal', value: undefined };
const literalProp: Arbitrary<Json> = fc.constantFrom<Json>(
  'sm',
  2,
  true,
  false,
  null,
  { x: 3 },
  ['a "b"', '{{ c }}'],
  '</script> 🎉 {%',
  'line\nline',
);

function arbitraryTree(): Arbitrary<Tree> {
  const expr = meaningfulExpr();
  const leaf = fc.oneof(
    expr.map((value) => element('Text', { value: prop(value) })),
    fc
      .tuple(expr, literalProp)
      .map(([value, size]) => element('Title', { size: literal(size), value: prop(value) })),
    fc.tuple(expr, expr, fc.boolean()).map(([test, payload, then]) =>
      element('Button', {
        label: literal('Go'),
        onClickAction: prop(
          then
            ? conditional(test, action(payload), NOTHING)
            : conditional(test, NOTHING, action(payload)),
        ),
      }),
    ),
    expr.map((payload) => element('Badge', { onClickAction: prop(action(payload)) })),
  );
  return fc.letrec<{ tree: Tree; list: Tree[] }>((tie) => ({
    list: fc.array(tie('tree'), { maxLength: 2 }),
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      tie('list').map((children) => element('Row', {}, ...children)),
      fc
        .tuple(expr, tie('list'), tie('list'))
        .map(([test, children, otherwise]): Tree => ({ kind: 'when', test, children, otherwise })),
      tie('list').map((children): Tree => ({ kind: 'fragment', children })),
      // In a loop, what speaks of the user speaks of the item, and so on.
      fc.tuple(leaf, tie('list'), fc.boolean()).map(([first, rest, counted]): Tree => ({
        kind: 'repeat',
        over: name('items'),
        item: { type: 'name', name: 'item' },
        ...(counted ? { index: 'i' } : {}),
        children: substituted([first, ...rest], {
          user: name('item'),
          words: member('item', 'tags'),
          ...(counted ? { count: name('i') } : {}),
        }),
      })),
      fc.tuple(leaf, tie('list')).map(([first, rest]): Tree => ({
        kind: 'repeat',
        over: name('words'),
        item: { type: 'name', name: 'word' },
        children: substituted([first, ...rest], { title: name('word') }),
      })),
    ),
  })).tree;
}

/** Keys and variables with these names mean something else to Jinja, to Python or to our macros. */
const HARD_NAMES = [
  'keys',
  'values',
  'get',
  'pop',
  'copy',
  'update',
  'index',
  'loop',
  'none',
  'None',
  'range',
  'dict',
  'namespace',
  'super',
  'caller',
  'kwargs',
  'not',
  'is',
  'and',
  'or',
  'elif',
  'recursive',
  '_c',
  '_r',
  '_text',
  '_v1',
  '_d1',
  'environment',
  'café',
  '$price',
  'ſ',
] as const;
const RENAMED = [
  'title',
  'on',
  'words',
  'user',
  'name',
  'size',
  'tags',
  'low',
  'item',
  'word',
  'w',
  'i',
  'id',
  'n',
] as const;

const renaming: Arbitrary<ReadonlyMap<string, string>> = fc.oneof(
  fc.constant(new Map<string, string>()),
  fc
    .tuple(
      fc.shuffledSubarray([...RENAMED], { maxLength: 6 }),
      fc.shuffledSubarray([...HARD_NAMES], { minLength: 6, maxLength: 6 }),
    )
    .map(([from, to]) => new Map(from.map((one, i) => [one, to[i] ?? one]))),
);

/** @param names `hard` gives keys and variables names that mean something to Jinja or Python */
export function arbitraryCase(names: 'plain' | 'hard'): Arbitrary<Case> {
  return fc
    .tuple(
      fc.array(arbitraryTree(), { minLength: 1, maxLength: 2 }),
      arbitraryData,
      names === 'hard' ? renaming : fc.constant(new Map<string, string>()),
    )
    .map(([children, { schema, data }, by]): Case => ({
      doc: docOf(renamed(element('Card', {}, ...children), by)),
      schema: renamed(schema, by),
      data: data.map((one) => renamed(one, by)),
    }));
}
