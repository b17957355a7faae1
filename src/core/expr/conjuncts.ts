import type { Expr } from './ast.ts';

/** A part of a condition of which it is known whether it holds. */
export interface Conjunct {
  readonly test: Expr;
  readonly holds: boolean;
}

/**
 * What is known of the parts of a condition where the whole holds, or does not: of `a && !b` that
 * holds, that `a` does and `b` does not. In the order of evaluation; nothing of `a || b`, of which
 * either may hold.
 */
export function conjuncts(test: Expr, holds: boolean): readonly Conjunct[] {
  if (test.type === 'unary' && test.operator === '!') return conjuncts(test.argument, !holds);
  if (test.type !== 'logical') return [{ test, holds }];
  // Both sides hold after `&&`, and neither after a failed `||`.
  if (test.operator !== (holds ? '&&' : '||')) return [];
  return [...conjuncts(test.left, holds), ...conjuncts(test.right, holds)];
}
