import { problem } from '../result.ts';
import type { Problem } from '../result.ts';
import type { Expr } from './ast.ts';
import { freeNames } from './free-names.ts';
import { suggest } from './suggest.ts';

/** A warning for each free name that nobody gives a value. */
export function unknownNames(expr: Expr, known: readonly string[]): readonly Problem[] {
  return freeNames(expr)
    .filter(({ name }) => !known.includes(name))
    .map(({ name, range }) => {
      const near = suggest(name, known);
      return problem(
        'expr/unknown-name',
        near
          ? `No \`${name}\` here; did you mean \`${near}\`?`
          : `No \`${name}\` here; the data has no such key.`,
        {
          severity: 'warning',
          ...(range ? { range } : {}),
          ...(near ? { fix: { title: `Change to ${near}`, replacement: near } } : {}),
        },
      );
    });
}
