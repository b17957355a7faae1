/** The type a JSON Schema describes, as far as it says it. */
import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { schemaPart } from '../schema/schema-part.ts';
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
  if (depth > MAX_DEPTH) return UNKNOWN;
  const inner = (inside: Json | undefined): Type => read(inside, root, depth + 1);
  const part = schemaPart(schema, root);
  switch (part.kind) {
    case 'unknown':
      return UNKNOWN;
    case 'ref':
      return inner(part.target);
    case 'values':
      return union(...part.values.map((value) => typeOfJson(value)));
    case 'choice':
      return union(...part.schemas.map(inner));
    case 'string':
      return STRING;
    case 'number':
      return NUMBER;
    case 'boolean':
      return BOOLEAN;
    case 'null':
      return NULL;
    case 'array':
      return arrayOf(union(...part.items.map(inner)));
    case 'object': {
      const keys = part.keys.map(({ name, schema: inside, required }) => {
        const type = inner(inside);
        return [name, required ? type : union(type, UNDEFINED)] as const;
      });
      return { kind: 'object', keys: new Map(keys), open: part.others !== false };
    }
  }
}
