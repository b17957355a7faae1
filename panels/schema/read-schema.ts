/** A text of the JSON Schema; what is no JSON object is refused. */
import { isJsonObject } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import { parseJson } from '#editor-host/json/parse-json.ts';
import type { JsonFault } from '#editor-host/json/parse-json.ts';

export type ReadSchema =
  | { readonly ok: true; readonly schema: JsonObject; readonly repeated: readonly JsonFault[] }
  | { readonly ok: false; readonly fault: JsonFault };

export function readSchema(text: string): ReadSchema {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value, repeated, rangeOf } = parsed;
  if (isJsonObject(value)) return { ok: true, schema: value, repeated };
  const message = 'A JSON Schema is an object, such as { "type": "object", "properties": {} }.';
  return { ok: false, fault: { ...rangeOf([]), message } };
}

export function printSchema(schema: JsonObject): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
