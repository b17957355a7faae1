/** How code is laid out: two-space indent, double quotes, no semicolons, one line where it is short. */
import { isVariableName } from '#core/expr/print.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';

const LINE = 60;

const indent = (code: string): string => code.replaceAll('\n', '\n  ');

/** `open` and `close` round items, on one line where they are short and have no lines themselves. */
export function list(open: string, items: readonly string[], close: string): string {
  const line = `${open}${items.join(', ')}${close}`;
  if (line.length <= LINE && !line.includes('\n')) return line;
  return block(open, items, close);
}

/** One item a line, each with a comma after it. */
export function block(open: string, items: readonly string[], close: string): string {
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `  ${indent(item)},`).join('\n')}\n${close}`;
}

/** A key of an object literal. `__proto__` would set the prototype otherwise. */
export function keyCode(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return isVariableName(key) ? key : JSON.stringify(key);
}

/** JSON as a literal: keys without quotes where they are names. */
export function literalCode(value: Json): string {
  if (Array.isArray(value)) return list('[', (value as readonly Json[]).map(literalCode), ']');
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, part]) => `${keyCode(key)}: ${literalCode(part)}`,
  );
  if (entries.length === 0) return '{}';
  const line = `{ ${entries.join(', ')} }`;
  return line.length <= LINE && !line.includes('\n') ? line : block('{', entries, '}');
}

/** A regular expression literal; undefined for a pattern that is none. */
export function patternCode(pattern: string): string | undefined {
  for (const flags of needsUnicode(pattern) ? ['u'] : ['', 'u']) {
    try {
      // The source of the object has its slashes and line ends escaped.
      return `/${new RegExp(pattern, flags).source}/${flags}`;
    } catch {
      // Perhaps the other flags take it.
    }
  }
  return undefined;
}

/** Without the flag these count halves of a character, or mean something else. */
function needsUnicode(pattern: string): boolean {
  return /[^\0-\u007f]|\\[pPDSW]|\\u\{|\.|\[\^/.test(pattern);
}
