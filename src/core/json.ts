/** Any JSON value. `undefined` never occurs inside; an absent key is an absent key. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * One element of a widget as ChatKit sends it: `type`, props in camelCase, `children` an array of
 * elements (Transition: a single element). Plain JSON, treated as immutable.
 */
export interface WidgetJson {
  readonly type: string;
  readonly [prop: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isWidgetJson(value: unknown): value is WidgetJson {
  return isJsonObject(value) && typeof value['type'] === 'string';
}

/** Compares two JSON values; the order of keys does not matter. */
export function jsonEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => jsonEqual(item, b[i]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key], b[key]))
  );
}
