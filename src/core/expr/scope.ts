/** The variables an expression sees: the keys of the data, and those of the loops around it. */
import type { JsonObject } from '../json.ts';
import { isForbiddenKey } from './methods.ts';

/** A value while it is computed. Unlike JSON it knows `undefined`, inside arrays and objects too. */
export type Value =
  | undefined
  | null
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [key: string]: Value };

/** An immutable chain: a loop round adds one link. */
export type Scope =
  | { readonly parent: null; readonly data: JsonObject }
  | {
      readonly parent: Scope;
      readonly names: readonly string[];
      /** As many as names. */
      readonly values: readonly Value[];
    };

export function rootScope(data: JsonObject): Scope {
  return { parent: null, data };
}

export function extendScope(
  parent: Scope,
  names: readonly string[],
  values: readonly Value[],
): Scope {
  return { parent, names, values };
}

/** The value of a variable; undefined where there is none. */
export function lookupName(scope: Scope, name: string): Value {
  let at = scope;
  while (at.parent) {
    const index = at.names.lastIndexOf(name);
    if (index >= 0) return at.values[index];
    at = at.parent;
  }
  return !isForbiddenKey(name) && Object.hasOwn(at.data, name) ? at.data[name] : undefined;
}
