/** Between plain JSON and the expressions that say it. */
import { isJsonObject } from '../json.ts';
import type { Json } from '../json.ts';
import type { Expr } from './ast.ts';

/** The expression that says a JSON value. */
export function jsonToExpr(value: Json): Expr {
  if (Array.isArray(value)) return { type: 'array', items: value.map(jsonToExpr) };
  if (isJsonObject(value)) {
    return {
      type: 'object',
      entries: Object.entries(value).map(([key, item]) => ({
        type: 'entry',
        key,
        value: jsonToExpr(item),
      })),
    };
  }
  // Arrays and objects are handled above; what is left is a primitive.
  return { type: 'literal', value: value as string | number | boolean | null };
}

/** The JSON an expression says without computing anything; undefined where it computes. */
export function exprToJson(expr: Expr): Json | undefined {
  switch (expr.type) {
    case 'literal':
      return Object.is(expr.value, -0) ? 0 : expr.value;
    case 'array': {
      const items: Json[] = [];
      for (const item of expr.items) {
        const value = item.type === 'spread' ? undefined : exprToJson(item);
        if (value === undefined) return undefined;
        items.push(value);
      }
      return items;
    }
    case 'object': {
      const result: Record<string, Json> = {};
      for (const entry of expr.entries) {
        if (entry.type === 'spread' || typeof entry.key !== 'string') return undefined;
        const value = exprToJson(entry.value);
        if (value === undefined || Object.hasOwn(result, entry.key)) return undefined;
        result[entry.key] = value;
      }
      return result;
    }
    default:
      return undefined;
  }
}
