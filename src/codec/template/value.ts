/** What a template prints, before it is a document: JSON with repeats and conditions in it. */
import type { Expr, Pattern } from '#core/expr/ast.ts';
import { conditional } from '#core/expr/build.ts';
import type { TextRange } from '#core/result.ts';
import { unreadable } from './fault.ts';

export type Value =
  | { readonly kind: 'expr'; readonly expr: Expr; readonly range: TextRange }
  | { readonly kind: 'object'; readonly entries: readonly Entry[]; readonly range: TextRange }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly range: TextRange }
  /** `otherwise` null: nothing is printed. */
  | {
      readonly kind: 'choice';
      readonly test: Expr;
      readonly chosen: Value | null;
      readonly otherwise: Value | null;
      readonly range: TextRange;
    };

export interface Entry {
  readonly key: string;
  readonly value: Value;
}

export type Item =
  | { readonly kind: 'value'; readonly value: Value }
  | {
      readonly kind: 'repeat';
      readonly over: Expr;
      readonly item: Pattern;
      readonly index?: string;
      readonly items: readonly Item[];
      readonly range: TextRange;
    }
  | {
      readonly kind: 'when';
      readonly test: Expr;
      readonly items: readonly Item[];
      readonly otherwise: readonly Item[];
      readonly range: TextRange;
    };

export const UNDEFINED: Expr = { type: 'literal', value: undefined };

/** @throws TemplateFault for a list that no expression can say */
export function toExpr(value: Value): Expr {
  switch (value.kind) {
    case 'expr':
      return value.expr;
    case 'object':
      return {
        type: 'object',
        entries: value.entries.map(({ key, value: inner }) => ({
          type: 'entry',
          key,
          value: toExpr(inner),
        })),
      };
    case 'list':
      return listExpr(value.items, value.range);
    case 'choice':
      return conditional(
        value.test,
        value.chosen ? toExpr(value.chosen) : UNDEFINED,
        value.otherwise ? toExpr(value.otherwise) : UNDEFINED,
      );
  }
}

function listExpr(items: readonly Item[], range: TextRange): Expr {
  const [only] = items;
  if (items.length === 1 && only && only.kind !== 'value') return spreadable(only);
  return {
    type: 'array',
    items: items.map((item) =>
      item.kind === 'value'
        ? toExpr(item.value)
        : { type: 'spread', argument: spreadable(item), range },
    ),
  };
}

/** A repeat or a condition in a list, as a list of its own. */
function spreadable(item: Exclude<Item, { kind: 'value' }>): Expr {
  if (item.kind === 'when') {
    const empty: Expr = { type: 'array', items: [] };
    return conditional(
      item.test,
      item.items.length > 0 ? listExpr(item.items, item.range) : empty,
      item.otherwise.length > 0 ? listExpr(item.otherwise, item.range) : empty,
    );
  }
  const [only] = item.items;
  if (item.items.length !== 1 || only?.kind !== 'value') {
    throw unreadable('A list inside a prop whose rounds give several items', item.range);
  }
  const params: readonly Pattern[] =
    item.index === undefined ? [item.item] : [item.item, { type: 'name', name: item.index }];
  return {
    type: 'call',
    object: item.over,
    method: 'map',
    args: [{ type: 'arrow', params, body: toExpr(only.value) }],
    optional: false,
  };
}
