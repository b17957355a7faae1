/** The type a JSON Schema describes, as far as it says it. */
import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import {
  BOOLEAN,
  NULL,
  NUMBER,
  STRING,
  UNDEFINED,
  UNKNOWN,
  arrayOf,
  typeOfJson,
  union,
} from './type.ts';
import type { Type } from './type.ts';

/** `$ref`s in one another, and nesting, beyond this are unknown. */
const MAX_DEPTH = 30;

/** What is valid: a schema that says nothing gives `unknown`. */
export function typeOfSchema(schema: Json): Type {
  return read(schema, isJsonObject(schema) ? schema : {}, 0);
}

function read(schema: Json | undefined, root: JsonObject, depth: number): Type {
  if (!isJsonObject(schema) || depth > MAX_DEPTH) return UNKNOWN;
  const inner = (part: Json | undefined): Type => read(part, root, depth + 1);
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return inner(resolve($ref, root));
  if (Object.hasOwn(schema, 'const')) return typeOfJson(schema['const'] ?? null);
  if (Array.isArray(schema['enum'])) {
    return union(...(schema['enum'] as readonly Json[]).map((value) => typeOfJson(value)));
  }
  const choice = anyOf ?? oneOf;
  if (Array.isArray(choice)) return union(...(choice as readonly Json[]).map(inner));
  if (Array.isArray(allOf) && allOf.length === 1) return inner((allOf as readonly Json[])[0]);
  if (Array.isArray(type)) {
    return union(...(type as readonly Json[]).map((one) => inner({ ...schema, type: one })));
  }
  switch (type) {
    case 'string':
      return STRING;
    case 'number':
    case 'integer':
      return NUMBER;
    case 'boolean':
      return BOOLEAN;
    case 'null':
      return NULL;
    case 'array':
      return arrayOf(itemType(schema, inner));
    case 'object':
      return objectType(schema, inner);
    default:
      return UNKNOWN;
  }
}

function itemType(schema: JsonObject, inner: (part: Json | undefined) => Type): Type {
  const first = schema['prefixItems'];
  const rest = schema['items'];
  if (!Array.isArray(first)) return inner(rest);
  const known = (first as readonly Json[]).map(inner);
  return rest === false ? union(...known) : union(...known, inner(rest));
}

function objectType(schema: JsonObject, inner: (part: Json | undefined) => Type): Type {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly Json[]) : [];
  const keys = Object.entries(properties).map(([key, part]) => {
    const type = inner(part);
    return [key, required.includes(key) ? type : union(type, UNDEFINED)] as const;
  });
  return { kind: 'object', keys: new Map(keys), open: schema['additionalProperties'] !== false };
}

/** `#/$defs/Name` and the like; undefined for what is not in the schema itself. */
function resolve(ref: string, root: JsonObject): Json | undefined {
  if (!ref.startsWith('#')) return undefined;
  let at: Json | undefined = root;
  for (const part of ref
    .slice(1)
    .split('/')
    .filter((piece) => piece !== '')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    at = isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}
