/** JSON as Python writes it. */
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';

/** As Black has it. */
export const WIDTH = 88;

/**
 * @param indent spaces before the line that the value ends on
 * @param used columns taken before the value on its first line
 */
export function pythonLiteral(json: Json, indent = 0, used = indent): string {
  const flat = flatLiteral(json);
  // A comma may follow.
  if (used + flat.length < WIDTH || !isFilled(json)) return flat;
  const inner = ' '.repeat(indent + 4);
  const lines = isJsonObject(json)
    ? Object.entries(json).map(([key, value]) => {
        const head = `${pythonString(key)}: `;
        return head + pythonLiteral(value, indent + 4, indent + 4 + head.length);
      })
    : list(json).map((item) => pythonLiteral(item, indent + 4));
  const [open, close] = isJsonObject(json) ? '{}' : '[]';
  const body = lines.map((line) => `${inner}${line},\n`).join('');
  return `${open}\n${body}${' '.repeat(indent)}${close}`;
}

function list(json: Json): readonly Json[] {
  return Array.isArray(json) ? json : [];
}

function isFilled(json: Json): boolean {
  return isJsonObject(json) ? Object.keys(json).length > 0 : list(json).length > 0;
}

function flatLiteral(json: Json): string {
  if (isJsonObject(json)) {
    const entries = Object.entries(json).map(
      ([key, value]) => `${pythonString(key)}: ${flatLiteral(value)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  if (Array.isArray(json)) return `[${json.map(flatLiteral).join(', ')}]`;
  switch (typeof json) {
    case 'string':
      return pythonString(json);
    case 'boolean':
      return json ? 'True' : 'False';
    case 'number':
      return Object.is(json, -0) ? '-0.0' : String(json);
    default:
      return 'None';
  }
}

/** Every escape of JSON is one of Python, and means the same. */
export function pythonString(text: string): string {
  return JSON.stringify(text);
}
