/**
 * The quick ways for trees that are what `toJson` and `toWidgetJson` would make of them: no nulls,
 * nothing that JSON cannot hold. Nearly all widgets are, and whoever finds out otherwise takes the
 * long way.
 */
import { ownEntries, toJson, type Json, type JsonObject } from './json.ts';

/** Deeper ones, and so those that contain themselves, are for the long way. */
const DEEPEST = 100;

/** Whether a tree is plain, without instances. */
export function isPlainObject(value: unknown): boolean {
  return isObjectOrList(value) && isBare(value) && isPlain(value, 0);
}

function isPlain(value: object, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) {
      const entry: unknown = value[i];
      if (!isLeaf(entry) && !(isObjectOrList(entry) && isPlain(entry, depth + 1))) return false;
    }
    return true;
  }
  // Asking for the prototype costs several times as much. What inherits from an object without a
  // class passes as well: of it, as of any, JSON has the own entries.
  if (value.constructor !== Object) return false;
  for (const key in value) {
    const entry = (value as Record<string, unknown>)[key]; // an object has entries of any kind
    if (isLeaf(entry) || isPlainFalse(entry, key)) continue;
    if (!(isObjectOrList(entry) && isPlain(entry, depth + 1))) return false;
  }
  return true;
}

/** A deep copy of a plain tree, whose elements may be instances; null for any other. */
export function copyOfPlain(value: object): JsonObject | null {
  return Array.isArray(value) ? null : (copiedEntries(value, 0) as JsonObject | null); // each part has been looked at
}

/** What `toJson` gives, without its cost where the value is a plain tree. */
export function jsonCopy(value: unknown, path: string): Json {
  return (isObjectOrList(value) ? copyOfPlain(value) : null) ?? toJson(value, path);
}

function copied(value: unknown, depth: number): object | null {
  if (!isObjectOrList(value) || depth > DEEPEST) return null;
  return Array.isArray(value) ? copiedList(value, depth) : copiedEntries(value, depth);
}

function copiedList(list: readonly unknown[], depth: number): unknown[] | null {
  const out = [...list];
  for (let i = 0; i < out.length; i += 1) {
    const entry = out[i];
    if (isLeaf(entry)) continue;
    const copy = copied(entry, depth + 1);
    if (copy === null) return null;
    out[i] = copy;
  }
  return out;
}

function copiedEntries(value: object, depth: number): object | null {
  if (!isBare(value) && !(ownEntries in value)) return null;
  const out = { ...value } as Record<string, unknown>; // an object has entries of any kind
  for (const key in out) {
    const entry = out[key];
    if (isLeaf(entry) || isPlainFalse(entry, key)) continue;
    // An own key of this name is rare, and would be assigned to the prototype.
    const copy = key === '__proto__' ? null : copied(entry, depth + 1);
    if (copy === null) return null;
    out[key] = copy;
  }
  return out;
}

function isLeaf(value: unknown): boolean {
  return typeof value === 'string' || value === true || Number.isFinite(value);
}

/** Among children, or as all of them, `false` is dropped; elsewhere it is a value. */
function isPlainFalse(value: unknown, key: string): boolean {
  return value === false && key !== 'children';
}

function isObjectOrList(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What has a class may know another way to become plain; the elements of this package do not. */
export function isBare(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
