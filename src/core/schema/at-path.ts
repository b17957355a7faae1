/** Reading and changing JSON by path. What a change does not touch keeps its identity. */
import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';

/** Keys of objects and indexes of arrays, from the outside in. */
export type JsonPath = readonly (string | number)[];

export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Undefined where nothing stands. */
export function atPath(value: Json | undefined, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => part(at, key), value);
}

function part(value: Json | undefined, key: string | number): Json | undefined {
  if (isJsonArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value with another one at the path; the same value when nothing changes or the way is not there. */
export function setAtPath(value: Json, path: JsonPath, next: Json): Json {
  return changeAt(value, path, () => next);
}

/** Changes the value at a path; `change` is not called where the way is not there. */
export function changeAt(
  value: Json,
  path: JsonPath,
  change: (now: Json | undefined) => Json,
): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const now = part(value, key);
  if (now === undefined && rest.length > 0) return value;
  const next = now === undefined ? change(now) : changeAt(now, rest, change);
  if (next === now) return value;
  if (isJsonArray(value)) return typeof key === 'number' ? value.with(key, next) : value;
  return isJsonObject(value) ? withKey(value, String(key), next) : value;
}

/** Takes the key or the item at a path away. */
export function removeAtPath(value: Json, path: JsonPath): Json {
  const key = path.at(-1);
  if (key === undefined || atPath(value, path) === undefined) return value;
  return changeAt(value, path.slice(0, -1), (holder = null) => {
    if (isJsonArray(holder)) return typeof key === 'number' ? holder.toSpliced(key, 1) : holder;
    if (!isJsonObject(holder) || !Object.hasOwn(holder, key)) return holder;
    return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key));
  });
}

/**
 * The object with the key set. A new key goes where `order` has it: before the first key that is
 * there and that comes later in it, else last.
 */
export function withKey(
  object: JsonObject,
  key: string,
  value: Json,
  order: readonly string[] = [],
): JsonObject {
  const entries = Object.entries(object);
  const at = entries.findIndex(([name]) => name === key);
  if (at >= 0) return Object.fromEntries(entries.with(at, [key, value]));
  const later = new Set(order.slice(order.indexOf(key) + 1));
  const before = order.includes(key) ? entries.findIndex(([name]) => later.has(name)) : -1;
  const index = before < 0 ? entries.length : before;
  return Object.fromEntries(entries.toSpliced(index, 0, [key, value]));
}

/** The array with one item at another index. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (from === to || item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** `todo.tags[0]`, for people. */
export function pathText(path: JsonPath): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}
