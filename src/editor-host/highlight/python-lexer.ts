import { TokenList } from './token.ts';
import type { LexedLine } from './token.ts';

const TOKEN =
  /"""|'''|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|#.*|\d[\w.]*|[\p{L}_][\p{L}\p{N}_]*|\s+|./gu;

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
const CONSTANTS = /^(?:None|True|False)$/;

/** The state is the three quotes of the string that the line stands in. */
export function lexPython(line: string, state: string): LexedLine {
  const list = new TokenList();
  let open = state;
  for (const { 0: text, index } of line.matchAll(TOKEN)) {
    if (open !== '') {
      list.add(index, 'string');
      if (text === open) open = '';
    } else if (text === '"""' || text === "'''") {
      list.add(index, 'string');
      open = text;
    } else if (/^["']/.test(text)) list.add(index, 'string');
    else if (text.startsWith('#')) list.add(index, 'comment');
    else if (/^\d/.test(text) || CONSTANTS.test(text)) list.add(index, 'number');
    else if (KEYWORDS.has(text)) list.add(index, 'keyword');
    else list.add(index, /^[\p{L}_\s]/u.test(text) ? 'plain' : 'punctuation');
  }
  return { tokens: list.tokens, state: open };
}
