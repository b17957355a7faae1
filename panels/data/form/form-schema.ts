/** The schema a form is made from. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { isUnwritten } from '#core/schema/unwritten.ts';

/** The widget's own; where that says nothing yet, what the data shows, with room for more keys. */
export function formSchema(schema: JsonObject, inferred: JsonObject): JsonObject {
  return isUnwritten(schema) ? loose(inferred) : schema;
}

function loose(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'additionalProperties' ? true : looseValue(value),
    ]),
  );
}

function looseValue(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(looseValue); // an array of JSON is one of JSON
  return isJsonObject(value) ? loose(value) : value;
}

/** Any JSON, as a choice of its kinds. */
export const ANYTHING: JsonObject = {
  type: ['string', 'number', 'boolean', 'array', 'object', 'null'],
};
