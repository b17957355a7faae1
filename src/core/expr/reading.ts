/** What the readers of the parser's tree share: where problems go, and how they are told. */
import type * as acorn from 'acorn';
import { problem } from '../result.ts';
import type { Problem, TextRange } from '../result.ts';
import type { Expr } from './ast.ts';

/** Where a reading puts what it finds wrong, and the text it reads. */
export interface Reading {
  readonly text: string;
  readonly problems: Problem[];
}

/** Stands for what could not be read. */
export const PLACEHOLDER: Expr = { type: 'literal', value: undefined };

export function rangeOf(node: { readonly start: number; readonly end: number }): TextRange {
  return { start: node.start, end: node.end };
}

/** Takes the brackets off an expression. */
export function bare(node: acorn.Expression): acorn.Expression {
  let inner = node;
  while (inner.type === 'ParenthesizedExpression') inner = inner.expression;
  return inner;
}

export function report(
  reading: Reading,
  code: string,
  message: string,
  node: { readonly start: number; readonly end: number },
  fix?: Problem['fix'],
): Expr {
  reading.problems.push(problem(code, message, { range: rangeOf(node), ...(fix ? { fix } : {}) }));
  return PLACEHOLDER;
}

export function forbidden(
  key: string,
  node: { readonly start: number; readonly end: number },
  reading: Reading,
): Expr {
  return report(
    reading,
    'expr/forbidden-name',
    `\`${key}\` can't be used in a view; give the data another key.`,
    node,
  );
}

export function listing(items: readonly string[]): string {
  return items.map((item) => `\`${item}\``).join(', ');
}

/** Code in a sentence; long code is cut. */
export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
