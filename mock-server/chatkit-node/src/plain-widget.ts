/**
 * The quick ways for widgets that are what `toWidgetJson` would make of them: no nulls, nothing
 * that JSON cannot hold. Nearly all are, and whoever finds out otherwise takes the long way.
 */
import { ownEntries, type JsonObject } from './json.ts';

/** Deeper ones, and so those that contain themselves, are for the long way. */
const DEEPEST = 100;

/** Whether a tree is plain, without instances. */
export function isPlainWidget(value: unknown): boolean {
  return typeof value === 'object' && value !== null && isPlain(value, 0);
}

function isPlain(value: object, depth: number): boolean {
  if (depth > DEEPEST || !(Array.isArray(value) || hasOwnEntries(value, false))) return false;
  for (const key in value) {
    const entry: unknown = (value as Record<string, unknown>)[key];
    if (isPlainLeaf(entry, key, value)) continue;
    if (typeof entry !== 'object' || entry === null || !isPlain(entry, depth + 1)) return false;
  }
  return true;
}

/** A deep copy of a plain tree, whose elements may be instances; null for any other. */
export function copyOfPlainWidget(value: object): JsonObject | null {
  const copy = copied(value, 0);
  return copy && !Array.isArray(copy) ? (copy as JsonObject) : null; // each part has been looked at
}

function copied(value: object, depth: number): object | null {
  if (depth > DEEPEST) return null;
  return Array.isArray(value) ? copiedList(value, depth) : copiedEntries(value, depth);
}

function copiedList(list: readonly unknown[], depth: number): unknown[] | null {
  const out: unknown[] = [];
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i];
    if (isPlainLeaf(entry, '', list)) out.push(entry);
    else {
      const copy = typeof entry === 'object' && entry !== null ? copied(entry, depth + 1) : null;
      if (copy === null) return null;
      out.push(copy);
    }
  }
  return out;
}

function copiedEntries(value: object, depth: number): object | null {
  if (!hasOwnEntries(value, true)) return null;
  const out = { ...value } as Record<string, unknown>;
  for (const key in out) {
    const entry = out[key];
    if (isPlainLeaf(entry, key, value)) continue;
    // An own key of this name is rare, and would be assigned to the prototype.
    if (typeof entry !== 'object' || entry === null || key === '__proto__') return null;
    const copy = copied(entry, depth + 1);
    if (copy === null) return null;
    out[key] = copy;
  }
  return out;
}

/** `false` among children, or as all of them, is dropped; elsewhere it is a value. */
function isPlainLeaf(value: unknown, key: string, parent: object): boolean {
  switch (typeof value) {
    case 'string':
      return true;
    case 'boolean':
      return value || !(key === 'children' || Array.isArray(parent));
    case 'number':
      return Number.isFinite(value);
    default:
      return false;
  }
}

/** What has a class may know another way to become plain; the elements of this package do not. */
function hasOwnEntries(value: object, orInstance: boolean): boolean {
  return Object.getPrototypeOf(value) === Object.prototype || (orInstance && ownEntries in value);
}
