import { isJsonObject, jsonEqual } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';

const { MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number;

/**
 * Whether two schemas say the same, word for word. The bounds that zod writes to every whole number,
 * those of numbers that can be counted one by one, say nothing.
 */
export function sameSchema(a: JsonObject, b: JsonObject): boolean {
  return jsonEqual(plain(a), plain(b));
}

function plain(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(plain); // items of JSON are JSON
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !isIdleBound(value, key, part))
      .map(([key, part]) => [key, plain(part)]),
  );
}

function isIdleBound({ type }: JsonObject, key: string, part: Json): boolean {
  if (type !== 'integer') return false;
  return (
    (key === 'minimum' && part === MIN_SAFE_INTEGER) ||
    (key === 'maximum' && part === MAX_SAFE_INTEGER)
  );
}
