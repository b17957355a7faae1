/** What a form asks for at a place of the data: from the schema, and from what stands there now. */
import { isJsonObject, jsonEqual } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonArray } from './at-path.ts';
import { followRef } from './schema-place.ts';

export type Field =
  | { readonly kind: 'text'; readonly format: string | null }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly min: number | undefined;
      readonly max: number | undefined;
    }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly options: readonly Json[] }
  | { readonly kind: 'constant'; readonly value: Json }
  | {
      readonly kind: 'object';
      readonly keys: readonly KeyOf[];
      /** Schema of other keys; null where none are allowed. */
      readonly others: Json | null;
    }
  | {
      readonly kind: 'list';
      /** Schema of the item at an index. */
      readonly first: readonly Json[];
      readonly items: Json;
      /** No more items may be added. */
      readonly full: boolean;
    }
  | { readonly kind: 'union'; readonly variants: readonly Variant[]; readonly at: number | null }
  /** Nothing is known of it: any JSON. */
  | { readonly kind: 'any' };

export interface KeyOf {
  readonly key: string;
  readonly schema: Json;
  readonly required: boolean;
}

export interface Variant {
  readonly label: string;
  readonly schema: Json;
}

const MOST_VARIANTS = 40;

/** `root` is the whole schema, for references. */
export function fieldOf(
  root: JsonObject,
  schema: Json | undefined,
  value: Json | undefined,
): Field {
  const variants = variantsOf(root, schema ?? true);
  const [only] = variants;
  if (variants.length > 1) {
    const at = variants.findIndex((variant) => suits(root, variant.schema, value));
    return { kind: 'union', variants, at: at < 0 ? null : at };
  }
  return single(only?.schema ?? true, value);
}

/** The schemas to choose from, flat; one where there is no choice. */
export function variantsOf(root: JsonObject, schema: Json): readonly Variant[] {
  const schemas = alternatives(root, schema, 0).slice(0, MOST_VARIANTS);
  const labels = schemas.map((one) => labelOf(root, one));
  return schemas.map((one, index) => {
    const label = labels[index] ?? '';
    const twins = labels.filter((other) => other === label).length > 1;
    const number = labels.slice(0, index + 1).filter((other) => other === label).length;
    return { schema: one, label: twins ? `${label} ${number}` : label };
  });
}

function alternatives(root: JsonObject, schema: Json, depth: number): readonly Json[] {
  const at = followRef(root, schema);
  if (!isJsonObject(at) || depth > 5) return [at ?? true];
  const branches = at['anyOf'] ?? at['oneOf'];
  if (isJsonArray(branches)) {
    return branches.flatMap((branch) => alternatives(root, branch, depth + 1));
  }
  const { type, enum: options } = at;
  // The values of an enumeration say their types themselves.
  if (isJsonArray(type) && !isJsonArray(options)) return type.map((one) => ({ ...at, type: one }));
  return [at];
}

/** By the kind of the value, and by constants that tell objects apart; bounds are not looked at. */
export function suits(root: JsonObject, schema: Json, value: Json | undefined): boolean {
  const at = followRef(root, schema);
  if (at === false || value === undefined) return false;
  if (!isJsonObject(at)) return true;
  if (at['const'] !== undefined) return jsonEqual(at['const'], value);
  if (isJsonArray(at['enum'])) return at['enum'].some((option) => jsonEqual(option, value));
  const alternativesOfAt = at['anyOf'] ?? at['oneOf'];
  if (isJsonArray(alternativesOfAt)) return alternativesOfAt.some((one) => suits(root, one, value));
  const { type, properties } = at;
  const types = isJsonArray(type) ? type : type === undefined ? [] : [type];
  if (types.length > 0 && !types.some((one) => isOfType(value, one))) return false;
  if (!isJsonObject(value) || !isJsonObject(properties)) return true;
  return Object.entries(properties).every(([key, part]) => {
    const wanted = isJsonObject(part) ? part['const'] : undefined;
    return wanted === undefined || jsonEqual(value[key], wanted);
  });
}

export function isOfType(value: Json, type: Json): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return isJsonArray(value);
    case 'object':
      return isJsonObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function single(schema: Json, value: Json | undefined): Field {
  if (!isJsonObject(schema)) return { kind: 'any' };
  if (schema['const'] !== undefined) return { kind: 'constant', value: schema['const'] };
  if (isJsonArray(schema['enum'])) return { kind: 'choice', options: schema['enum'] };
  switch (schema['type']) {
    case 'string':
      return {
        kind: 'text',
        format: typeof schema['format'] === 'string' ? schema['format'] : null,
      };
    case 'number':
    case 'integer':
      return {
        kind: 'number',
        integer: schema['type'] === 'integer',
        min: numberIn(schema, 'minimum'),
        max: numberIn(schema, 'maximum'),
      };
    case 'boolean':
      return { kind: 'switch' };
    case 'null':
      return { kind: 'constant', value: null };
    case 'array':
      return listField(schema, value);
    case 'object':
      return objectField(schema);
    default:
      // Rules of objects are often written without their type.
      return isJsonObject(schema['properties']) ? objectField(schema) : { kind: 'any' };
  }
}

function numberIn(schema: JsonObject, keyword: string): number | undefined {
  const value = schema[keyword];
  // The bounds of all whole numbers are no bounds to a person.
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}

function listField(schema: JsonObject, value: Json | undefined): Field {
  const first = isJsonArray(schema['prefixItems']) ? schema['prefixItems'] : [];
  const items = schema['items'] ?? true;
  const count = isJsonArray(value) ? value.length : 0;
  const max = numberIn(schema, 'maxItems') ?? (items === false ? first.length : Infinity);
  return { kind: 'list', first, items, full: count >= max };
}

function objectField(schema: JsonObject): Field {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const required = isJsonArray(schema['required']) ? schema['required'] : [];
  const keys = Object.entries(properties).map(([key, part]) => ({
    key,
    schema: part,
    required: required.includes(key),
  }));
  const more = required
    .filter((key) => typeof key === 'string')
    .filter((key) => !Object.hasOwn(properties, key))
    .map((key) => ({ key, schema: true, required: true }));
  const others = schema['additionalProperties'] ?? true;
  return { kind: 'object', keys: [...keys, ...more], others: others === false ? null : others };
}

const TYPE_LABELS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes or no',
  array: 'list',
  object: 'object',
  null: 'null',
};

/** In a word: what a person chooses from. */
function labelOf(root: JsonObject, schema: Json): string {
  const at = followRef(root, schema);
  if (!isJsonObject(at)) return 'anything';
  if (typeof at['title'] === 'string') return at['title'];
  if (at['const'] !== undefined) return JSON.stringify(at['const']);
  if (isJsonArray(at['enum'])) return 'choice';
  const { properties, type } = at;
  const tag = isJsonObject(properties)
    ? Object.values(properties).find((part) => isJsonObject(part) && part['const'] !== undefined)
    : undefined;
  if (isJsonObject(tag)) {
    const value = tag['const'];
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
  return typeof type === 'string' ? (TYPE_LABELS[type] ?? type) : 'anything';
}
