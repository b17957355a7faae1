import type { Expr } from '../ast.ts';
import { parseExpr } from '../parse.ts';

/** The expression a text says. */
export function expr(text: string): Expr {
  const result = parseExpr(text);
  if (result.ok) return result.value;
  throw new Error(`${text}\n${result.problems.map(({ message }) => message).join('\n')}`);
}
