/** What a JSON Schema promises of its data. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import {
  ABSENT,
  DATA,
  NOTHING,
  TEXT,
  TRUTH,
  arrayShape,
  maybe,
  numberShape,
  objectShape,
  union,
} from './shape.ts';
import type { Shape } from './shape.ts';

/** A schema that names itself is followed this often. */
const MAX_ROUNDS = 2;

export function schemaShape(schema: Json | undefined): Shape {
  return read(schema, isJsonObject(schema) ? schema : {}, []);
}

/** @param refs the `$ref`s around */
function read(schema: Json | undefined, root: JsonObject, refs: readonly string[]): Shape {
  if (!isJsonObject(schema)) return DATA;
  const inner = (part: Json | undefined): Shape => read(part, root, refs);
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') {
    if (refs.filter((ref) => ref === $ref).length === MAX_ROUNDS) return DATA;
    return read(resolve($ref, root), root, [...refs, $ref]);
  }
  if (Object.hasOwn(schema, 'const')) return shapeOfJson(schema['const'] ?? null);
  if (Array.isArray(schema['enum'])) {
    return union(...(schema['enum'] as readonly Json[]).map(shapeOfJson));
  }
  const choice = anyOf ?? oneOf;
  if (Array.isArray(choice)) return union(...(choice as readonly Json[]).map(inner));
  if (Array.isArray(allOf) && allOf.length === 1) return inner((allOf as readonly Json[])[0]);
  if (Array.isArray(type)) {
    return union(...(type as readonly Json[]).map((one) => inner({ ...schema, type: one })));
  }
  switch (type) {
    case 'string':
      return TEXT;
    case 'number':
    case 'integer':
      return rangeShape(schema);
    case 'boolean':
      return TRUTH;
    case 'null':
      return NOTHING;
    case 'array':
      return arrayShape(itemsShape(schema, inner));
    case 'object':
      return recordShape(schema, inner);
    default:
      return DATA;
  }
}

function rangeShape(schema: JsonObject): Shape {
  const bound = (...keys: readonly string[]): readonly number[] =>
    keys.map((key) => schema[key]).filter((value) => typeof value === 'number');
  const min = Math.max(-Number.MAX_VALUE, ...bound('minimum', 'exclusiveMinimum'));
  const max = Math.min(Number.MAX_VALUE, ...bound('maximum', 'exclusiveMaximum'));
  return numberShape({ min, max });
}

function itemsShape(schema: JsonObject, inner: (part: Json | undefined) => Shape): Shape {
  const first = schema['prefixItems'];
  const rest = schema['items'];
  if (!Array.isArray(first)) return inner(rest);
  const known = (first as readonly Json[]).map(inner);
  return rest === false ? union(...known) : union(...known, inner(rest));
}

function recordShape(schema: JsonObject, inner: (part: Json | undefined) => Shape): Shape {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly Json[]) : [];
  const keys = new Map(
    Object.entries(properties).map(([key, part]): [string, Shape] => {
      const shape = inner(part);
      return [key, required.includes(key) ? shape : maybe(shape)];
    }),
  );
  const { additionalProperties: others, patternProperties } = schema;
  if (others === false && patternProperties === undefined) return recordOf(keys);
  return recordOf(keys, patternProperties === undefined ? inner(others) : DATA);
}

/** Data is clean, also where a key may be missing: it holds no undefined. */
function recordOf(keys: ReadonlyMap<string, Shape>, others?: Shape): Shape {
  return { ...objectShape(keys, others), holes: false };
}

function shapeOfJson(json: Json): Shape {
  if (json === null) return NOTHING;
  if (Array.isArray(json)) return arrayShape(union(...json.map(shapeOfJson)));
  if (isJsonObject(json)) {
    return objectShape(
      new Map(Object.entries(json).map(([key, value]) => [key, shapeOfJson(value)])),
    );
  }
  switch (typeof json) {
    case 'string':
      return TEXT;
    case 'number':
      return numberShape({ min: json, max: json });
    case 'boolean':
      return TRUTH;
    default:
      return ABSENT;
  }
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
