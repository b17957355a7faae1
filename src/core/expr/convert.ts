/**
 * JavaScript's conversions between kinds of value, for plain data only. They never run code that
 * a value brings along: an object with a key `toString` is refused, as JavaScript refuses it.
 */
import type { Json } from '../json.ts';
import type { Value } from './scope.ts';
import { EvaluationError } from './evaluation-error.ts';

/** Arrays in arrays deeper than this are refused when they are turned into text. */
const MAX_NESTING = 500;

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** `a string`, `an array`: for sentences. */
export function kindOf(value: Value): string {
  if (value === undefined || value === null) return String(value);
  if (isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** An object or array as JavaScript makes it a primitive; others stay. */
export function toPrimitive(value: Value, depth = 0): Exclude<Value, object> {
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) return joinText(value, ',', depth);
  if (Object.hasOwn(value, 'toString')) {
    throw new EvaluationError('expr/convert', "An object with a key toString can't become text.");
  }
  return '[object Object]';
}

export function toText(value: Value, depth = 0): string {
  return String(toPrimitive(value, depth));
}

export function joinText(items: readonly Value[], separator: string, depth = 0): string {
  if (depth > MAX_NESTING) {
    throw new EvaluationError('expr/too-deep', 'This data is nested too deep to become text.');
  }
  return items
    .map((item) => (item === undefined || item === null ? '' : toText(item, depth + 1)))
    .join(separator);
}

export function toNumber(value: Value): number {
  return Number(toPrimitive(value));
}

/** `==` */
export function looselyEqual(left: Value, right: Value): boolean {
  if (left === undefined || left === null || right === undefined || right === null) {
    return (left ?? null) === (right ?? null);
  }
  if (typeof left === 'object' && typeof right === 'object') return left === right;
  const a = toPrimitive(left);
  const b = toPrimitive(right);
  return typeof a === typeof b ? a === b : Number(a) === Number(b);
}

/** Values known to be plain JSON, so that data is walked once and keeps its identity. */
const plain = new WeakSet<object>();

/**
 * A value as JSON, as JSON.stringify would have it: keys that are undefined vanish, undefined in an
 * array and numbers that are not finite become null. The same object when nothing changes.
 */
export function toJson(value: Value, depth = 0): Json | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
  if (typeof value !== 'object' || value === null) return value;
  // Once walked and found plain, it is JSON.
  if (plain.has(value)) return value as Json;
  if (depth > MAX_NESTING) {
    throw new EvaluationError('expr/too-deep', 'This data is nested too deep.');
  }
  const result = isArray(value) ? arrayJson(value, depth) : recordJson(value, depth);
  plain.add(result);
  return result;
}

function arrayJson(items: readonly Value[], depth: number): Json & object {
  const result = items.map((item) => toJson(item, depth + 1) ?? null);
  return result.every((item, i) => Object.is(item, items[i])) ? (items as readonly Json[]) : result;
}

function recordJson(record: { readonly [key: string]: Value }, depth: number): Json & object {
  const entries = Object.entries(record);
  const result = entries.flatMap(([key, item]): [string, Json][] => {
    const json = toJson(item, depth + 1);
    return json === undefined ? [] : [[key, json]];
  });
  const same =
    result.length === entries.length && result.every(([key, item]) => Object.is(item, record[key]));
  return same ? (record as { readonly [key: string]: Json }) : Object.fromEntries(result);
}
