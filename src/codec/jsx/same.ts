/** Whether a node still says what its text says. Ranges don't count: they are about the text. */
import type { PropValue } from '#core/doc/node.ts';
import type { Expr, Pattern } from '#core/expr/ast.ts';
import type { Json } from '#core/json.ts';

type Props = Readonly<Record<string, PropValue>>;

/** Same props in the same order. */
export function sameProps(a: Props, b: Props): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length &&
    keys.every((key, i) => key === others[i] && sameProp(a[key], b[key]))
  );
}

export function sameProp(a: PropValue | undefined, b: PropValue | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  if (a.kind === 'literal') return b.kind === 'literal' && sameJson(a.value, b.value);
  return b.kind === 'expr' && sameExpr(a.expr, b.expr);
}

export function sameExpr(a: Expr | Pattern, b: Expr | Pattern): boolean {
  return sameJson(a, b, 'range');
}

/** Equal in value and in the order of keys. */
function sameJson(
  a: Json | object | undefined,
  b: Json | object | undefined,
  ignored?: string,
): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const mine = Object.entries(a).filter(([key]) => key !== ignored);
  const others = Object.entries(b).filter(([key]) => key !== ignored);
  return (
    mine.length === others.length &&
    mine.every(([key, value], i) => {
      const other = others[i];
      return other?.[0] === key && sameJson(value, other[1], ignored);
    })
  );
}
