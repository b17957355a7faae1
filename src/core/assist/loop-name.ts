import type { Expr } from '../expr/ast.ts';
import { isVariableName } from '../expr/print.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'person',
  entries: 'entry',
  series: 'series',
  statuses: 'status',
  addresses: 'address',
};

/** A name for one of a list, from the last part of its path: `todo.tags` gives `tag`. */
export function loopNameFor(over: Expr, taken: readonly string[]): string {
  const word = singular(lastName(over));
  const base = word !== '' && isVariableName(word) ? word : 'item';
  if (!taken.includes(base)) return base;
  const other = base === 'item' ? 'entry' : 'item';
  if (!taken.includes(other)) return other;
  let count = 2;
  while (taken.includes(`${base}${count}`)) count += 1;
  return `${base}${count}`;
}

function lastName(expr: Expr): string {
  switch (expr.type) {
    case 'name':
      return expr.name;
    case 'member':
      return expr.property;
    case 'index':
      return expr.index.type === 'literal' && typeof expr.index.value === 'string'
        ? expr.index.value
        : '';
    case 'call':
      return expr.object ? lastName(expr.object) : '';
    default:
      return '';
  }
}

/** Empty where a word has no plain singular, or is one already. */
export function singular(word: string): string {
  const known = IRREGULAR[word.toLowerCase()];
  if (known !== undefined) return known === word.toLowerCase() ? '' : known;
  const lower = /[A-Z]/.test(word) && word === word.toUpperCase() ? word.toLowerCase() : word;
  if (/[^aeiou]ies$/i.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|z)es$/i.test(lower)) return lower.slice(0, -2);
  if (/[^su]s$/i.test(lower)) return lower.slice(0, -1);
  return '';
}
