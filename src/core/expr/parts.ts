import { unreachable } from '../result.ts';
import type { Arrow, Expr, ObjectEntry, Spread } from './ast.ts';

/** Anything that can be part of an expression. */
export type Part = Expr | Spread | Arrow | ObjectEntry;

/** The parts directly inside a part, in source order. */
export function partsOf(part: Part): readonly Part[] {
  switch (part.type) {
    case 'literal':
    case 'name':
      return [];
    case 'template':
      return part.values;
    case 'member':
      return [part.object];
    case 'index':
      return [part.object, part.index];
    case 'call':
      return part.object ? [part.object, ...part.args] : part.args;
    case 'unary':
    case 'spread':
      return [part.argument];
    case 'binary':
    case 'logical':
      return [part.left, part.right];
    case 'conditional':
      return [part.test, part.then, part.otherwise];
    case 'array':
      return part.items;
    case 'object':
      return part.entries;
    case 'entry':
      return typeof part.key === 'string' ? [part.value] : [part.key, part.value];
    case 'arrow':
      return [part.body];
    default:
      return unreachable(part);
  }
}
