import type { TextRange } from '../result.ts';
import type { Expr } from './ast.ts';

/** `test ? then : otherwise`. */
export function conditional(test: Expr, then: Expr, otherwise: Expr, range?: TextRange): Expr {
  const parts = { type: 'conditional', test, otherwise } as const;
  // Plain data with a key `then`: nothing ever awaits it.
  // oxlint-disable-next-line unicorn/no-thenable
  return range ? { ...parts, then, range } : { ...parts, then };
}
