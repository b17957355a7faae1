/** The shape of data, read from samples: what JSON Schema and the TypeScript export build on. */
import type { Json, JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';

/** What values a place has been seen to hold. */
interface Shape {
  readonly string: boolean;
  readonly number: boolean;
  /** Numbers were all whole, and of those that can be counted one by one. */
  readonly integer: boolean;
  readonly boolean: boolean;
  readonly null: boolean;
  /** Shape of the items; null: only empty arrays were seen. Absent: no array. */
  readonly items?: Shape | null;
  /** Absent: no object. */
  readonly keys?: ReadonlyMap<string, KeyShape>;
}

interface KeyShape {
  readonly shape: Shape;
  /** Some object was without it. */
  readonly optional: boolean;
}

const NOTHING: Shape = {
  string: false,
  number: false,
  integer: false,
  boolean: false,
  null: false,
};

function shapeOfAll(samples: readonly Json[]): Shape | null {
  return samples.map(shapeOf).reduce<Shape | null>(merge, null);
}

function shapeOf(value: Json): Shape {
  if (value === null) return { ...NOTHING, null: true };
  if (Array.isArray(value)) return { ...NOTHING, items: shapeOfAll(value) };
  if (isJsonObject(value)) {
    const keys = new Map(
      Object.entries(value).map(([key, part]) => [key, { shape: shapeOf(part), optional: false }]),
    );
    return { ...NOTHING, keys };
  }
  switch (typeof value) {
    case 'string':
      return { ...NOTHING, string: true };
    case 'number':
      return { ...NOTHING, number: true, integer: Number.isSafeInteger(value) };
    default:
      return { ...NOTHING, boolean: true };
  }
}

function merge(a: Shape | null, b: Shape | null): Shape | null {
  if (!a || !b) return a ?? b;
  const items =
    a.items && b.items ? merge(a.items, b.items) : (a.items ?? b.items ?? emptyOf(a, b));
  const keys = mergeKeys(a.keys, b.keys);
  return {
    string: a.string || b.string,
    number: a.number || b.number,
    integer: (a.integer || !a.number) && (b.integer || !b.number),
    boolean: a.boolean || b.boolean,
    null: a.null || b.null,
    ...(items !== undefined && { items }),
    ...(keys && { keys }),
  };
}

/** Null where an empty array was seen. */
function emptyOf(a: Shape, b: Shape): null | undefined {
  return a.items === null || b.items === null ? null : undefined;
}

function mergeKeys(a: Shape['keys'], b: Shape['keys']): ReadonlyMap<string, KeyShape> | undefined {
  if (!a || !b) return a ?? b;
  const names = new Set([...a.keys(), ...b.keys()]);
  return new Map(
    [...names].map((name): [string, KeyShape] => {
      const left = a.get(name);
      const right = b.get(name);
      const shape = merge(left?.shape ?? null, right?.shape ?? null) ?? NOTHING;
      return [name, { shape, optional: !left || !right || left.optional || right.optional }];
    }),
  );
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

export const EMPTY_OBJECT_SCHEMA: JsonObject = {
  $schema: DIALECT,
  type: 'object',
  properties: {},
  additionalProperties: false,
};

/** A JSON Schema that admits all the samples: keys that some lack are optional, no others are allowed. */
export function jsonSchemaOf(samples: readonly JsonObject[]): JsonObject {
  const shape = shapeOfAll(samples);
  return shape ? { $schema: DIALECT, ...schemaOf(shape) } : EMPTY_OBJECT_SCHEMA;
}

function schemaOf(shape: Shape): JsonObject {
  const kinds: JsonObject[] = [];
  if (shape.string) kinds.push({ type: 'string' });
  if (shape.number) kinds.push({ type: shape.integer ? 'integer' : 'number' });
  if (shape.boolean) kinds.push({ type: 'boolean' });
  if (shape.items !== undefined) {
    kinds.push({ type: 'array', items: shape.items ? schemaOf(shape.items) : {} });
  }
  if (shape.keys) kinds.push(objectSchema(shape.keys));
  if (shape.null) kinds.push({ type: 'null' });
  const [only] = kinds;
  return kinds.length === 1 && only ? only : kinds.length === 0 ? {} : { anyOf: kinds };
}

function objectSchema(keys: ReadonlyMap<string, KeyShape>): JsonObject {
  const required = [...keys].filter(([, { optional }]) => !optional).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries([...keys].map(([key, { shape }]) => [key, schemaOf(shape)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
