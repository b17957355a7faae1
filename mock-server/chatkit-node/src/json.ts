/** Plain JSON, as it travels and as stores keep it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Marks objects whose JSON is their own entries. They are walked from above instead of through
 * `toJSON`, so that a fault is reported with its whole path. Shared by all copies of the package.
 */
export const ownEntries = Symbol.for('chatkit-node.own-entries');

/** Far beyond any real widget or payload, and well within the stack. */
const MAX_DEPTH = 1000;

/** Compares two plain JSON values; the order of keys does not matter. */
export function jsonEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => jsonEqual(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  let keys = 0;
  for (const key in a) {
    keys += 1;
    if (!Object.hasOwn(b, key) || !jsonEqual(a[key], b[key])) return false;
  }
  for (const _ in b) keys -= 1;
  return keys === 0;
}

/**
 * A deep plain copy: `toJSON` is honoured, times become ISO strings, undefined keys vanish.
 * Throws a TypeError that names the path of anything JSON cannot hold.
 */
export function toJson(value: unknown, path = 'value'): Json {
  return copy(value, null, new Walk(path, false)) ?? null;
}

/**
 * The same for a widget tree, where ChatKit keeps no nulls: null props and null members of arrays
 * are dropped at any depth, and so is `false` among children, so that `ok && new Text(…)` works.
 */
export function toWidgetJson(value: unknown, path = 'widget'): JsonObject {
  const json = copy(value, null, new Walk(path, true));
  if (!isJsonObject(json)) throw new TypeError(`${path} is not a widget`);
  return json;
}

function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}

type Key = string | number | null;

/** Where a copy stands. Paths are put together only for a fault, as every event is copied. */
class Walk {
  readonly base: string;
  readonly dropNulls: boolean;
  readonly keys: Key[] = [];
  readonly above: object[] = [];

  constructor(base: string, dropNulls: boolean) {
    this.base = base;
    this.dropNulls = dropNulls;
  }

  fault(key: Key, message: string): TypeError {
    return new TypeError(`${pathOf(this.base, [...this.keys, key])} ${message}`);
  }
}

/** `base.key[0]`; a null key is no step. */
export function pathOf(base: string, keys: readonly Key[]): string {
  let path = base;
  for (const key of keys) {
    if (key === null) continue;
    path += typeof key === 'number' ? `[${key}]` : path === '' ? key : `.${key}`;
  }
  return path;
}

function copy(value: unknown, key: Key, walk: Walk): Json | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw walk.fault(key, 'is not a finite number');
    case 'undefined':
      return undefined;
    case 'object':
      break;
    default:
      throw walk.fault(key, `is a ${typeof value}, which JSON cannot hold`);
  }
  if (value === null) return walk.dropNulls ? undefined : null;
  if (walk.above.includes(value)) throw walk.fault(key, 'contains itself');
  if (walk.above.length >= MAX_DEPTH) throw walk.fault(key, 'is nested too deeply');
  walk.above.push(value);
  walk.keys.push(key);
  const plain = copyObject(value, walk);
  walk.keys.pop();
  walk.above.pop();
  return plain;
}

function copyObject(value: object, walk: Walk): Json | undefined {
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function' && !(ownEntries in value)) {
    return copy(toJSON.call(value), null, walk);
  }
  if (Array.isArray(value)) return copyList(value, walk);
  return copyEntries(value, walk);
}

/** Spread first, for it is quickest by far; then what is not the same in a copy is put right. */
function copyEntries(value: object, walk: Walk): JsonObject {
  const out = { ...value } as Record<string, unknown>;
  const isElement = walk.dropNulls && 'type' in out;
  let dropped = false;
  for (const key of Object.keys(out)) {
    const entry = out[key];
    // Most entries, which need no copy.
    if (typeof entry === 'string' || typeof entry === 'boolean') continue;
    const kept: unknown = isElement && key === 'children' ? withoutFalse(entry) : entry;
    const plain = copy(kept, key, walk);
    if (plain === undefined) dropped = true;
    if (plain !== entry) setKey(out, key, plain);
  }
  return (dropped ? withoutUndefined(out) : out) as JsonObject;
}

/** `delete` would slow down whoever reads the object. */
function withoutUndefined(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry !== undefined));
}

function copyList(list: readonly unknown[], walk: Walk): Json[] {
  const out: Json[] = [];
  for (let i = 0; i < list.length; i += 1) {
    const plain = copy(list[i], i, walk);
    if (plain !== undefined) out.push(plain);
    else if (!walk.dropNulls) out.push(null);
  }
  return out;
}

function withoutFalse(children: unknown): unknown {
  if (children === false) return undefined;
  return Array.isArray(children) ? children.filter((child) => child !== false) : children;
}

/** Assigns a key that may be `__proto__`, which must stay a mere key. */
function setKey(target: Record<string, unknown>, key: string, value: Json | undefined): void {
  if (key !== '__proto__') target[key] = value;
  else {
    const shape = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(target, key, shape);
  }
}
