import { TokenList } from './token.ts';
import type { LexedLine } from './token.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*|[A-Za-z]+|\s+|./g;

/** JSON has no token that spans lines, so its state is always the first one. */
export function lexJson(line: string): LexedLine {
  const list = new TokenList();
  for (const { 0: text, index } of line.matchAll(TOKEN)) {
    if (/^\s/.test(text)) list.add(index, 'plain');
    else if (text.startsWith('"'))
      list.add(index, isKey(line, index + text.length) ? 'plain' : 'string');
    else if (/^[-\d]/.test(text) || /^(true|false|null)$/.test(text)) list.add(index, 'number');
    else if (/^[A-Za-z]/.test(text)) list.add(index, 'plain');
    else list.add(index, 'punctuation');
  }
  return { tokens: list.tokens, state: '' };
}

function isKey(line: string, after: number): boolean {
  return /^\s*:/.test(line.slice(after));
}
