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
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key], b[key]))
  );
}

/**
 * A deep plain copy: `toJSON` is honoured, times become ISO strings, undefined keys vanish.
 * Throws a TypeError that names the path of anything JSON cannot hold.
 */
export function toJson(value: unknown, path = 'value'): Json {
  return copy(value, path, false, new Set()) ?? null;
}

/**
 * The same for a widget tree, where ChatKit keeps no nulls: null props and null members of arrays
 * are dropped at any depth, and so is `false` among children, so that `ok && new Text(…)` works.
 */
export function toWidgetJson(value: unknown, path = 'widget'): JsonObject {
  const json = copy(value, path, true, new Set());
  if (!isJsonObject(json)) throw new TypeError(`${path} is not a widget`);
  return json;
}

function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}

function copy(
  value: unknown,
  path: string,
  dropNulls: boolean,
  above: Set<object>,
): Json | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw new TypeError(`${path} is not a finite number`);
    case 'undefined':
      return undefined;
    case 'object':
      break;
    default:
      throw new TypeError(`${path} is a ${typeof value}, which JSON cannot hold`);
  }
  if (value === null) return dropNulls ? undefined : null;
  if (above.has(value)) throw new TypeError(`${path} contains itself`);
  if (above.size >= MAX_DEPTH) throw new TypeError(`${path} is nested too deeply`);
  above.add(value);
  const plain = copyObject(value, path, dropNulls, above);
  above.delete(value);
  return plain;
}

function copyObject(
  value: object,
  path: string,
  dropNulls: boolean,
  above: Set<object>,
): Json | undefined {
  if (!(ownEntries in value) && 'toJSON' in value && typeof value.toJSON === 'function') {
    return copy(value.toJSON(), path, dropNulls, above);
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, i) => copy(item, `${path}[${i}]`, dropNulls, above));
    return items.flatMap((item) => (item !== undefined ? [item] : dropNulls ? [] : [null]));
  }
  const out: JsonObject = {};
  const isElement = dropNulls && 'type' in value;
  for (const [key, entry] of Object.entries(value)) {
    const kept: unknown = isElement && key === 'children' ? withoutFalse(entry) : entry;
    const plain = copy(kept, `${path}.${key}`, dropNulls, above);
    if (plain !== undefined) setKey(out, key, plain);
  }
  return out;
}

function withoutFalse(children: unknown): unknown {
  if (children === false) return undefined;
  return Array.isArray(children) ? children.filter((child) => child !== false) : children;
}

/** Assigns a key that may be `__proto__`, which must stay a mere key. */
function setKey(target: JsonObject, key: string, value: Json): void {
  const shape = { value, enumerable: true, configurable: true, writable: true };
  if (key === '__proto__') Object.defineProperty(target, key, shape);
  else target[key] = value;
}
