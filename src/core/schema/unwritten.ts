import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';

/** Keywords that say nothing about the keys of an object. */
const SILENT = new Set(['$schema', 'type', 'properties', 'required', 'additionalProperties']);

/**
 * Whether nobody has said yet what the data holds: no keyword at all, or an object without keys, as
 * a new widget has it. Data is not held against such a schema.
 */
export function isUnwritten(schema: JsonObject): boolean {
  const { type, properties = {}, required = [] } = schema;
  return (
    Object.keys(schema).every((keyword) => SILENT.has(keyword)) &&
    (type === undefined || type === 'object') &&
    isJsonObject(properties) &&
    Object.keys(properties).length === 0 &&
    Array.isArray(required) &&
    required.length === 0 &&
    !isJsonObject(schema['additionalProperties'])
  );
}
