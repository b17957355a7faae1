/** The variables an expression reads from around it. */
import type { TextRange } from '../result.ts';
import { boundNames } from './ast.ts';
import type { Expr } from './ast.ts';
import { staticsOf } from './methods.ts';
import { partsOf } from './parts.ts';
import type { Part } from './parts.ts';

export interface NameUse {
  readonly name: string;
  readonly range?: TextRange;
}

/** Every use, in source order; names bound by a callback of the expression itself are not free. */
export function freeNames(expr: Expr): readonly NameUse[] {
  const uses: NameUse[] = [];
  collect(expr, [], uses);
  return uses;
}

function collect(part: Part, bound: readonly string[], uses: NameUse[]): void {
  if (part.type === 'name') {
    if (bound.includes(part.name) || isNamespace(part)) return;
    uses.push(part.range ? { name: part.name, range: part.range } : { name: part.name });
    return;
  }
  const inside = part.type === 'arrow' ? [...bound, ...part.params.flatMap(boundNames)] : bound;
  for (const inner of partsOf(part)) collect(inner, inside, uses);
}

/** `Math` of `Math.round(x)`: a namespace, never a variable. */
export function isNamespace(object: Expr): boolean {
  return object.type === 'name' && staticsOf(object.name) !== undefined;
}
