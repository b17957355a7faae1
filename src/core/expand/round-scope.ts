import { extendScope } from '../expr/scope.ts';
import type { Scope, Value } from '../expr/scope.ts';

/** The scope of a round: the old one when it says the same. */
export function roundScope(
  parent: Scope,
  names: readonly string[],
  values: readonly Value[],
  old: Scope | undefined,
): Scope {
  const same =
    old?.parent === parent &&
    old.names.length === names.length &&
    old.names.every((name, i) => name === names[i]) &&
    old.values.every((value, i) => Object.is(value, values[i]));
  return same ? old : extendScope(parent, names, values);
}
