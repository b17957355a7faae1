/** Colours a long text block by block, as blocks come into view. */
import type { CodeLanguage } from '../editor-props.ts';
import { LEXERS } from './lex.ts';
import type { TokenKind } from './token.ts';

interface Stretch {
  readonly text: string;
  readonly kind: TokenKind;
}

export interface Block {
  /** The block's lines with their line ends; together the blocks are the text. */
  readonly text: string;
  /** Coloured stretches of the block. Colours all blocks before it on the way. */
  readonly stretches: () => readonly Stretch[];
}

const BLOCK_LINES = 80;

export function colourBlocks(text: string, language: CodeLanguage): readonly Block[] {
  const lines = text.split('\n');
  const states: string[] = [''];
  const lex = LEXERS[language];
  const stateBefore = (line: number): string => {
    for (let i = states.length - 1; i < line; i++) {
      states[i + 1] = lex(lines[i] ?? '', states[i] ?? '').state;
    }
    return states[line] ?? '';
  };
  const blocks: Block[] = [];
  for (let first = 0; first < lines.length; first += BLOCK_LINES) {
    const own = lines.slice(first, first + BLOCK_LINES);
    const isLast = first + BLOCK_LINES >= lines.length;
    blocks.push({
      text: own.join('\n') + (isLast ? '' : '\n'),
      stretches: () =>
        own.flatMap((line, i) => {
          const { tokens } = lex(line, stateBefore(first + i));
          const stretches: Stretch[] = tokens.map(({ start, kind }, t) => ({
            text: line.slice(start, tokens[t + 1]?.start),
            kind,
          }));
          if (i < own.length - 1 || !isLast) stretches.push({ text: '\n', kind: 'plain' });
          return stretches;
        }),
    });
  }
  return blocks;
}
