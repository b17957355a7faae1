/** A first value for a place, when a key, an item or another kind of value is asked for. */
import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonArray } from './at-path.ts';
import { suits, variantsOf } from './field.ts';

const DEEPEST = 8;

/** The schema's default, its constant or first choice, or the emptiest value of its type. */
export function blankOf(root: JsonObject, schema: Json | undefined, depth = 0): Json {
  const [variant] = variantsOf(root, schema ?? true);
  const at = variant?.schema;
  if (isJsonObject(schema) && schema['default'] !== undefined) return schema['default'];
  if (!isJsonObject(at)) return '';
  if (at['default'] !== undefined) return at['default'];
  if (at['const'] !== undefined) return at['const'];
  if (isJsonArray(at['enum'])) return at['enum'][0] ?? null;
  switch (at['type']) {
    case 'number':
    case 'integer':
      return blankNumber(at);
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'array':
      return blankList(root, at, depth);
    case 'object':
      return blankObject(root, at, depth);
    default:
      return isJsonObject(at['properties']) ? blankObject(root, at, depth) : '';
  }
}

function blankNumber(schema: JsonObject): number {
  const { minimum, exclusiveMinimum, maximum } = schema;
  const least = typeof minimum === 'number' ? minimum : -Infinity;
  const most = typeof maximum === 'number' ? maximum : Infinity;
  const open =
    typeof exclusiveMinimum === 'number' && exclusiveMinimum >= 0 ? exclusiveMinimum + 1 : 0;
  return Math.min(most, Math.max(least, open));
}

function blankList(root: JsonObject, schema: JsonObject, depth: number): Json {
  const first = isJsonArray(schema['prefixItems']) ? schema['prefixItems'] : [];
  const min = typeof schema['minItems'] === 'number' ? Math.min(schema['minItems'], 20) : 0;
  if (depth > DEEPEST) return [];
  return Array.from({ length: Math.max(min, first.length) }, (_, index) =>
    blankOf(root, first[index] ?? schema['items'], depth + 1),
  );
}

function blankObject(root: JsonObject, schema: JsonObject, depth: number): Json {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const required = isJsonArray(schema['required']) ? schema['required'] : [];
  if (depth > DEEPEST) return {};
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => required.includes(key))
      .map(([key, part]) => [key, blankOf(root, part, depth + 1)]),
  );
}

/** The value as another kind: what can be kept is kept (`"3"` as a number is 3), else a first value. */
export function convertTo(root: JsonObject, schema: Json, value: Json | undefined): Json {
  if (value !== undefined && suits(root, schema, value)) return value;
  const [variant] = variantsOf(root, schema);
  const type = isJsonObject(variant?.schema) ? variant.schema['type'] : undefined;
  const wrapped = value === undefined ? undefined : converted(value, type);
  if (wrapped !== undefined && suits(root, schema, wrapped)) return wrapped;
  const blank = blankOf(root, schema);
  // Another kind of object keeps the keys that both have.
  if (!isJsonObject(blank) || !isJsonObject(value)) return blank;
  return Object.fromEntries(
    Object.entries(blank).map(([key, part]) => {
      const before = Object.hasOwn(value, key) ? value[key] : undefined;
      return [key, typeof before === typeof part && part === '' ? (before ?? part) : part];
    }),
  );
}

function converted(value: Json, type: Json | undefined): Json | undefined {
  switch (type) {
    case 'string':
      return typeof value === 'object' ? undefined : String(value);
    case 'number':
    case 'integer': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
      return Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : undefined;
    case 'array':
      return [value];
    default:
      return undefined;
  }
}
