import { fail, ok, problem } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import type { Expr } from './ast.ts';
import { fromEstree } from './from-estree.ts';
import { parseSyntax } from './syntax.ts';
import { unknownNames } from './unknown-names.ts';

export interface ParseOptions {
  /** The variables there are. A name that is not among them is a warning, with the nearest one. */
  readonly names?: readonly string[];
}

/** Reads one expression of the view language. Ranges count from the start of the text. */
export function parseExpr(text: string, options: ParseOptions = {}): Result<Expr> {
  const syntax = parseSyntax(text);
  if (!syntax.ok) return syntax;
  const { expression } = syntax.value;
  if (!expression) {
    const range = { start: 0, end: text.length };
    return fail(problem('expr/empty', 'Write an expression, such as `user.name`.', { range }));
  }
  const problems: Problem[] = [];
  const expr = fromEstree(expression, { text, problems }, 1);
  if (problems.length > 0) return fail(...problems);
  return ok(expr, options.names ? unknownNames(expr, options.names) : []);
}
