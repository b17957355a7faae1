/**
 * A copy of a printed value that survives the way to the page, whatever it is: getters are not
 * called, what throws is said so, and what is large is cut. The original can change afterwards.
 */
import { note } from '../printed.ts';

interface Budget {
  /** Values that may still be copied, and letters. */
  values: number;
  letters: number;
}

const MOST_VALUES = 5_000;
const MOST_LETTERS = 200_000;
const LONGEST_STRING = 20_000;
const DEEPEST = 12;

/** The arguments of one line. */
export function printable(args: readonly unknown[]): unknown[] {
  const budget: Budget = { values: MOST_VALUES, letters: MOST_LETTERS };
  const seen = new Map<object, unknown>();
  const copies: unknown[] = [];
  // An index, not `map`: the handlers may have replaced it.
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    copies[index] = arg instanceof Error ? stackOf(arg) : copy(arg, budget, seen, 0);
  }
  return copies;
}

/** An error as its stack, which starts with its message. */
function stackOf(error: Error): string {
  const stack = read(error, 'stack');
  if (typeof stack === 'string' && stack !== '') return cut(stack, LONGEST_STRING);
  return `${text(read(error, 'name'), 'Error')}: ${text(read(error, 'message'), '')}`;
}

function copy(value: unknown, budget: Budget, seen: Map<object, unknown>, depth: number): unknown {
  budget.values--;
  switch (typeof value) {
    case 'string': {
      const most = Math.max(0, Math.min(LONGEST_STRING, budget.letters));
      budget.letters -= Math.min(value.length, most);
      return cut(value, most);
    }
    case 'function':
      return note(`[function ${text(read(value, 'name'), '') || 'without a name'}]`);
    case 'symbol':
      return note(String(value));
    case 'object':
      if (value === null) return null;
      return copyObject(value, budget, seen, depth);
    default:
      return value;
  }
}

function copyObject(
  value: object,
  budget: Budget,
  seen: Map<object, unknown>,
  depth: number,
): unknown {
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (budget.values < 0 || depth > DEEPEST) return note('…');
  try {
    return copyParts(value, budget, seen, depth);
  } catch (error) {
    // A proxy that refuses, or something of the language that was replaced.
    return note(`[can't be read: ${describe(error)}]`);
  }
}

function copyParts(
  value: object,
  budget: Budget,
  seen: Map<object, unknown>,
  depth: number,
): unknown {
  const inside = (part: unknown): unknown => copy(part, budget, seen, depth + 1);
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof RegExp) return note(String(value));
  if (value instanceof Error) return copyError(value, inside);
  if (value instanceof Promise) return note('[Promise]');
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    return note(`[${className(value)} of ${value.byteLength} bytes]`);
  }
  if (value instanceof Map) {
    const made = new Map<unknown, unknown>();
    seen.set(value, made);
    for (const [key, part] of value) {
      if (budget.values < 0) break;
      made.set(inside(key), inside(part));
    }
    return made;
  }
  if (value instanceof Set) {
    const made = new Set<unknown>();
    seen.set(value, made);
    for (const part of value) {
      if (budget.values < 0) break;
      made.add(inside(part));
    }
    return made;
  }
  if (Array.isArray(value)) return copyList(value, budget, seen, inside);
  return copyRecord(value, budget, seen, inside);
}

function copyList(
  value: readonly unknown[],
  budget: Budget,
  seen: Map<object, unknown>,
  inside: (part: unknown) => unknown,
): unknown {
  const made: unknown[] = [];
  seen.set(value, made);
  for (let index = 0; index < value.length; index++) {
    if (budget.values < 0) {
      made[index] = note(`… ${value.length - index} more`);
      break;
    }
    made[index] = inside(value[index]);
  }
  return made;
}

function copyRecord(
  value: object,
  budget: Budget,
  seen: Map<object, unknown>,
  inside: (part: unknown) => unknown,
): unknown {
  const made: Record<string, unknown> = {};
  seen.set(value, made);
  for (const key of Object.keys(value)) {
    if (budget.values < 0) {
      define(made, '…', note('more'));
      break;
    }
    const own = Object.getOwnPropertyDescriptor(value, key);
    budget.letters -= key.length;
    define(made, key, own && 'value' in own ? inside(own.value) : note('[getter]'));
  }
  return made;
}

/** Not by assignment: `__proto__` is a key like any other here. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true });
}

function copyError(error: Error, inside: (part: unknown) => unknown): Error {
  const cause = read(error, 'cause');
  const made = new Error(cut(text(read(error, 'message'), ''), LONGEST_STRING));
  Object.assign(made, {
    name: text(read(error, 'name'), 'Error'),
    stack: stackOf(error),
    ...(cause !== undefined && { cause: inside(cause) }),
  });
  return made;
}

/** A property that may throw. */
export function read(value: object, key: string): unknown {
  try {
    return Reflect.get(value, key) as unknown;
  } catch {
    return undefined;
  }
}

function className(value: object): string {
  const made = read(value, 'constructor');
  return typeof made === 'function' ? text(read(made, 'name'), 'object') : 'object';
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function describe(error: unknown): string {
  const message = typeof error === 'object' && error !== null ? read(error, 'message') : error;
  return typeof message === 'string' ? cut(message, 200) : 'it refuses';
}

function cut(value: string, most: number): string {
  return value.length <= most
    ? value
    : `${value.slice(0, most)}… ${value.length - most} more letters`;
}
