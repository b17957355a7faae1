/**
 * Makes the one sheet fit for somebody else's page: the design system's base rules, which reset
 * headings, lists and fields, hold inside of widgets only.
 */
import type { Plugin } from 'vite';

const ORDER = '@layer properties,theme,base,components,utilities;';
const SCOPE = '@scope (.kw-widget,.kw-popup)';

export function scopedSheet(): Plugin {
  return {
    name: 'kitbench-scoped-sheet',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'asset' || !output.fileName.endsWith('.css')) continue;
        output.source = ORDER + scopeBase(String(output.source));
      }
    },
  };
}

/** Puts what each `@layer base` holds into a scope. */
export function scopeBase(css: string): string {
  const opening = /@layer base\s*\{/g;
  let result = '';
  let done = 0;
  for (let found = opening.exec(css); found; found = opening.exec(css)) {
    const start = found.index + found[0].length;
    const end = closingBrace(css, start);
    result += `${css.slice(done, start)}${SCOPE}{${css.slice(start, end)}}`;
    done = end;
    opening.lastIndex = end;
  }
  return result + css.slice(done);
}

/** Index of the brace that closes the block that begins at `start`. */
function closingBrace(css: string, start: number): number {
  const piece = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|[{}]/g;
  piece.lastIndex = start;
  let depth = 1;
  for (let found = piece.exec(css); found; found = piece.exec(css)) {
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    if (depth === 0) return found.index;
  }
  throw new Error('A block of the sheet is not closed.');
}
