import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { atPath } from './at-path.ts';
import type { JsonPath } from './at-path.ts';
import { fieldOf } from './field.ts';
import type { Field } from './field.ts';

/** What the schema says of a place in the data, through references and the choices that the data made. */
export function schemaAt(root: JsonObject, data: Json, path: JsonPath): Json {
  let schema: Json = root;
  for (const [index, key] of path.entries()) {
    schema = partOf(fieldAt(root, schema, atPath(data, path.slice(0, index))), key);
  }
  return schema;
}

/** The keys of the object at a place, in the order of the schema. */
export function keysAt(root: JsonObject, data: Json, path: JsonPath): readonly string[] {
  const value = atPath(data, path);
  const field = fieldAt(root, schemaAt(root, data, path), value);
  return field.kind === 'object' && isJsonObject(value) ? field.keys.map(({ key }) => key) : [];
}

function fieldAt(root: JsonObject, schema: Json, value: Json | undefined): Field {
  const field = fieldOf(root, schema, value);
  const variant = field.kind === 'union' ? field.variants[field.at ?? 0] : undefined;
  return variant ? fieldOf(root, variant.schema, value) : field;
}

function partOf(field: Field, key: string | number): Json {
  if (field.kind === 'object') {
    return field.keys.find((one) => one.key === key)?.schema ?? field.others ?? true;
  }
  if (field.kind === 'list') return field.first[Number(key)] ?? field.items;
  return true;
}
