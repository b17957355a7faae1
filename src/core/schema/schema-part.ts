/** One step into a JSON Schema: what it says of a value, with the schemas inside still unread. */
import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonArray } from './at-path.ts';
import { resolveRef } from './schema-place.ts';

export type SchemaPart =
  /** Nothing, or nothing that says of which kind a value is. */
  | { readonly kind: 'unknown' }
  /** Another schema holds instead, which may be one of those around. */
  | { readonly kind: 'ref'; readonly ref: string; readonly target: Json | undefined }
  | { readonly kind: 'values'; readonly values: readonly Json[] }
  /** One of these schemas holds. */
  | { readonly kind: 'choice'; readonly schemas: readonly Json[] }
  | { readonly kind: 'string' | 'boolean' | 'null' }
  /** The range stands in the schema itself. */
  | { readonly kind: 'number'; readonly schema: JsonObject }
  /** Each item is valid by one of these schemas. */
  | { readonly kind: 'array'; readonly items: readonly (Json | undefined)[] }
  | {
      readonly kind: 'object';
      readonly keys: readonly ObjectKey[];
      /** Of keys that are not named; `false` where there can be none. */
      readonly others: Json | undefined;
    };

export interface ObjectKey {
  readonly name: string;
  readonly schema: Json;
  readonly required: boolean;
}

const UNKNOWN: SchemaPart = { kind: 'unknown' };

/** @param root the whole schema, for references */
export function schemaPart(schema: Json | undefined, root: JsonObject): SchemaPart {
  if (!isJsonObject(schema)) return UNKNOWN;
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return { kind: 'ref', ref: $ref, target: resolveRef(root, $ref) };
  if (Object.hasOwn(schema, 'const')) return { kind: 'values', values: [schema['const'] ?? null] };
  const values = schema['enum'];
  if (isJsonArray(values)) return { kind: 'values', values };
  const choice = anyOf ?? oneOf;
  if (isJsonArray(choice)) return { kind: 'choice', schemas: choice };
  if (isJsonArray(allOf) && allOf.length === 1) return { kind: 'choice', schemas: allOf };
  if (isJsonArray(type)) {
    return { kind: 'choice', schemas: type.map((one) => ({ ...schema, type: one })) };
  }
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return { kind: type };
    case 'number':
    case 'integer':
      return { kind: 'number', schema };
    case 'array':
      return { kind: 'array', items: itemsOf(schema) };
    case 'object':
      return { kind: 'object', keys: keysOf(schema), others: othersOf(schema) };
    default:
      return UNKNOWN;
  }
}

function itemsOf({ prefixItems, items }: JsonObject): readonly (Json | undefined)[] {
  if (!isJsonArray(prefixItems)) return [items];
  return items === false ? prefixItems : [...prefixItems, items];
}

function keysOf({ properties, required }: JsonObject): readonly ObjectKey[] {
  const needed = isJsonArray(required) ? required : [];
  return Object.entries(isJsonObject(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    schema,
    required: needed.includes(name),
  }));
}

/** Keys by a pattern are not told apart from others. */
function othersOf({ additionalProperties, patternProperties }: JsonObject): Json | undefined {
  return patternProperties === undefined ? additionalProperties : true;
}
