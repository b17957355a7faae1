/** Jinja's truth: an empty list and an empty object are false there, and true in a view. */
import type { Expr } from '#core/expr/ast.ts';
import { inferType } from '#core/expr/infer-type.ts';
import type { TypeScope } from '#core/expr/infer-type.ts';
import { alternatives } from '#core/expr/type.ts';
import type { Type } from '#core/expr/type.ts';

const ZERO: Expr = { type: 'literal', value: 0 };
const NO_LIST: ReadonlySet<Type['kind']> = new Set(['array', 'string', 'null', 'undefined']);
const NO_OBJECT: ReadonlySet<Type['kind']> = new Set(['object', 'null', 'undefined']);

/** An expression that is true in a view when the given one is true in Jinja. */
export function truthOf(expr: Expr, types: TypeScope | null): Expr {
  if (!types) return expr;
  const kinds = alternatives(inferType(expr, types)).map(({ kind }) => kind);
  const missing = kinds.includes('null') || kinds.includes('undefined');
  if (kinds.includes('array') && kinds.every((kind) => NO_LIST.has(kind))) {
    return moreThanNone({ type: 'member', object: expr, property: 'length', optional: missing });
  }
  if (kinds.includes('object') && kinds.every((kind) => NO_OBJECT.has(kind))) {
    const keys: Expr = {
      type: 'call',
      object: { type: 'name', name: 'Object' },
      method: 'keys',
      args: [
        missing
          ? { type: 'logical', operator: '??', left: expr, right: { type: 'object', entries: [] } }
          : expr,
      ],
      optional: false,
    };
    return moreThanNone({ type: 'member', object: keys, property: 'length', optional: false });
  }
  return expr;
}

function moreThanNone(count: Expr): Expr {
  return { type: 'binary', operator: '>', left: count, right: ZERO };
}

export function not(expr: Expr): Expr {
  return { type: 'unary', operator: '!', argument: expr };
}
