/** Values as a console prints them. */
import { noteText } from '#mock-server/sandbox/printed.ts';

const DEEPEST = 4;
const LONGEST_LIST = 100;

/** A line of arguments: strings as they are, the rest as code. */
export function formatLine(args: readonly unknown[]): string {
  return args.map((arg) => (typeof arg === 'string' ? arg : formatValue(arg))).join(' ');
}

export function formatValue(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return `${value}n`;
    case 'object':
      return value === null ? 'null' : formatObject(value, depth);
    default:
      return String(value);
  }
}

/** Nothing is inside: what stands there is a word for something that was not copied. */
export function isNote(value: unknown): boolean {
  return noteText(value) !== null;
}

function formatObject(value: object, depth: number): string {
  const note = noteText(value);
  if (note !== null) return note;
  if (value instanceof Date)
    return Number.isNaN(value.valueOf()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (depth >= DEEPEST) return Array.isArray(value) ? '[…]' : '{…}';
  if (value instanceof Map) return `Map ${entries([...value], ' => ', depth)}`;
  if (value instanceof Set) return `Set ${list([...value], depth)}`;
  if (Array.isArray(value)) return list(value, depth);
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}(${value.byteLength})`;
  return entries(Object.entries(value), ': ', depth);
}

function list(values: readonly unknown[], depth: number): string {
  const shown = values.slice(0, LONGEST_LIST).map((value) => formatValue(value, depth + 1));
  const more = values.length > LONGEST_LIST ? [`… ${values.length - LONGEST_LIST} more`] : [];
  return `[${[...shown, ...more].join(', ')}]`;
}

function entries(
  pairs: readonly (readonly [unknown, unknown])[],
  between: string,
  depth: number,
): string {
  if (pairs.length === 0) return '{}';
  const shown = pairs.slice(0, LONGEST_LIST).map(([key, value]) => {
    const name = typeof key === 'string' ? key : formatValue(key, depth + 1);
    return `${name}${between}${formatValue(value, depth + 1)}`;
  });
  const more = pairs.length > LONGEST_LIST ? ['…'] : [];
  return `{ ${[...shown, ...more].join(', ')} }`;
}
