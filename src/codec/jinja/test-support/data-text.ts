/** Data as the JSON text from which Python makes its ints and floats. */
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';

/** @param numbers `floats` writes 1 as 1.0, as a server may that computes with floats */
export function dataText(json: Json, numbers: 'plain' | 'floats' = 'plain'): string {
  if (Array.isArray(json)) return `[${json.map((one: Json) => dataText(one, numbers)).join(',')}]`;
  if (isJsonObject(json)) {
    const entries = Object.entries(json).map(
      ([key, value]) => `${JSON.stringify(key)}:${dataText(value, numbers)}`,
    );
    return `{${entries.join(',')}}`;
  }
  if (typeof json !== 'number') return JSON.stringify(json);
  if (Object.is(json, -0)) return '-0.0';
  const text = String(json);
  return numbers === 'floats' && /^-?\d+$/.test(text) ? `${text}.0` : text;
}
