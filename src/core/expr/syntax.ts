/**
 * The one JavaScript parser of the product, with JSX, held to one expression and to a size.
 * Nothing the first screen needs may import this file: the parser is a third of it.
 */
import { Parser } from 'acorn';
import type { Comment, Expression } from 'acorn';
import jsx from 'acorn-jsx';
import { fail, ok, problem } from '../result.ts';
import type { Problem, Result } from '../result.ts';

/** UTF-16 units. */
const MAX_TEXT = 1_000_000;
/** Elements, conditions, brackets and operators inside one another. */
export const MAX_DEPTH = 200;

export interface Syntax {
  /** Brackets are kept as `ParenthesizedExpression`. Null: the text holds nothing but comments. */
  readonly expression: Expression | null;
  /** In source order. */
  readonly comments: readonly Comment[];
}

const JsxParser = Parser.extend(jsx());
const STATEMENT = /^(import|export|const|let|var|function|return|class|async|if|for|while|throw)\b/;
const TOO_DEEP = `This is nested more than ${MAX_DEPTH} levels deep; split it into parts.`;

export function tooDeep(start: number, end: number): Problem {
  return problem('view/too-deep', TOO_DEEP, { range: { start, end } });
}

/** Reads one expression, with nothing before or after it but comments, blanks and semicolons. */
export function parseSyntax(text: string): Result<Syntax> {
  if (text.length > MAX_TEXT) {
    return fail(
      problem('view/too-large', 'This is longer than a million characters; split it into parts.'),
    );
  }
  const first = skipTrivia(text, 0);
  if (first >= text.length) return ok({ expression: null, comments: [] });
  const statement = STATEMENT.exec(text.slice(first, first + 12));
  if (statement) {
    const end = first + statement[0].length;
    return fail(
      problem(
        'view/statement',
        `A view is one expression, without statements; take \`${statement[0]}\` away and keep the element it holds.`,
        { range: { start: first, end } },
      ),
    );
  }
  const comments: Comment[] = [];
  try {
    const expression = JsxParser.parseExpressionAt(text, 0, {
      ecmaVersion: 2023,
      sourceType: 'module',
      preserveParens: true,
      onComment: comments,
    });
    const rest = skipTrivia(text, expression.end, /[\s;]/);
    if (rest < text.length) {
      return fail(
        problem('view/syntax', 'One expression ends here; nothing may follow it.', {
          range: { start: rest, end: text.length },
        }),
      );
    }
    return ok({ expression, comments });
  } catch (error) {
    return fail(syntaxProblem(error, text));
  }
}

/** Offset of the first character that is neither blank nor in a comment. */
function skipTrivia(text: string, from: number, blank = /\s/): number {
  let at = from;
  while (at < text.length) {
    if (blank.test(text.charAt(at))) at += 1;
    else if (text.startsWith('//', at)) at = endOr(text, text.indexOf('\n', at));
    else if (text.startsWith('/*', at)) at = endOr(text, text.indexOf('*/', at + 2), 2);
    else return at;
  }
  return at;
}

function endOr(text: string, found: number, more = 0): number {
  return found < 0 ? text.length : found + more;
}

function syntaxProblem(error: unknown, text: string): Problem {
  // Very deep nesting overflows the parser's own stack before our depth is counted.
  if (error instanceof RangeError) return tooDeep(0, text.length);
  if (!(error instanceof SyntaxError) || !('pos' in error) || typeof error.pos !== 'number') {
    throw error;
  }
  const start = Math.min(error.pos, text.length);
  const reason = error.message.replace(/ \(\d+:\d+\)/g, '');
  if (reason.startsWith('Not enough stack space')) return tooDeep(start, text.length);
  return problem('view/syntax', sentence(reason, text, start), {
    range: { start, end: Math.min(start + 1, text.length) },
  });
}

function sentence(reason: string, text: string, at: number): string {
  if (reason.startsWith('Unexpected token')) {
    return at >= text.length
      ? 'The code ends too early; a bracket or a closing tag is missing.'
      : `\`${text.charAt(at)}\` is not expected here.`;
  }
  if (reason.startsWith('Adjacent JSX elements')) {
    return 'Elements side by side need one element around them, such as <Card> or <>…</>.';
  }
  const closing = /corresponding JSX closing tag for <(.*)>/.exec(reason);
  if (closing) return `The closing tag here should be </${closing[1]}>.`;
  if (reason.startsWith('Unterminated JSX contents')) {
    return 'An element is opened and never closed; write its closing tag or end it with />.';
  }
  if (reason.startsWith('JSX attributes must only')) {
    return 'Write a value between the braces, or take the prop away.';
  }
  return `${reason.replace(/\.$/, '')}.`;
}
