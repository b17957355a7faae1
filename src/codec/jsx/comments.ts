/** Comments that move with a node. */
import { lineBreaks } from './trivia.ts';

/** The comments in a piece of text that holds nothing else but blanks, brackets and commas. */
export function scanComments(text: string): readonly string[] {
  return text.match(/\/\*[^]*?\*\/|\/\/[^\n]*/g)?.map((comment) => comment.trimEnd()) ?? [];
}

export function hasComment(text: string): boolean {
  return /\/\*|\/\//.test(text);
}

/** A comment as it is written between tags. */
export function jsxComment(comment: string): string {
  return `{${blockComment(comment)}}`;
}

/** A comment after which code may follow on the line. */
export function blockComment(comment: string): string {
  return comment.startsWith('//') ? `/* ${comment.slice(2).trim()} */` : comment;
}

export function hasBlankLine(gap: string): boolean {
  return lineBreaks(gap) > 1;
}
