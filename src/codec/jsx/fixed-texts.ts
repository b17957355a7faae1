import { partsOf } from '#core/expr/parts.ts';
import type { Part } from '#core/expr/parts.ts';
import type { TextRange } from '#core/result.ts';

/** Ranges of the texts in an expression that run over several lines: re-indenting would change them. */
export function fixedTexts(part: Part, text: string): readonly TextRange[] {
  if (part.type === 'template' || part.type === 'literal') {
    const { range } = part;
    if (range && text.slice(range.start, range.end).includes('\n')) return [range];
  }
  return partsOf(part).flatMap((inner) => fixedTexts(inner, text));
}
