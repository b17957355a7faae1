/** What a JSON Schema promises of its data. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { schemaPart } from '#core/schema/schema-part.ts';
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
  const inner = (inside: Json | undefined): Shape => read(inside, root, refs);
  const part = schemaPart(schema, root);
  switch (part.kind) {
    case 'unknown':
      return DATA;
    case 'ref': {
      const { ref, target } = part;
      const rounds = refs.filter((around) => around === ref).length;
      return rounds === MAX_ROUNDS ? DATA : read(target, root, [...refs, ref]);
    }
    case 'values':
      return union(...part.values.map(shapeOfJson));
    case 'choice':
      return union(...part.schemas.map(inner));
    case 'string':
      return TEXT;
    case 'number':
      return rangeShape(part.schema);
    case 'boolean':
      return TRUTH;
    case 'null':
      return NOTHING;
    case 'array':
      return arrayShape(union(...part.items.map(inner)));
    case 'object': {
      const keys = part.keys.map(({ name, schema: inside, required }): [string, Shape] => {
        const shape = inner(inside);
        return [name, required ? shape : maybe(shape)];
      });
      return recordOf(new Map(keys), part.others === false ? undefined : inner(part.others));
    }
  }
}

function rangeShape(schema: JsonObject): Shape {
  const bound = (...keys: readonly string[]): readonly number[] =>
    keys.map((key) => schema[key]).filter((value) => typeof value === 'number');
  const min = Math.max(-Number.MAX_VALUE, ...bound('minimum', 'exclusiveMinimum'));
  const max = Math.min(Number.MAX_VALUE, ...bound('maximum', 'exclusiveMaximum'));
  return numberShape({ min, max });
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
