/** The type of a widget's data: what its schema says, widened so that every state fits. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import {
  ANY,
  arrayOf,
  BOOLEAN,
  isAny,
  isNever,
  NEVER,
  NULL,
  NUMBER,
  objectOf,
  STRING,
  union,
  unionOf,
} from './type.ts';
import type { Key, Type } from './type.ts';

/** Always an object type. */
export function dataType(widget: Pick<Widget, 'jsonSchema' | 'defaultState' | 'states'>): Type {
  const samples = [widget.defaultState, ...widget.states.map(({ state }) => state)];
  const start = hasProperties(widget.jsonSchema)
    ? fromSchema(widget.jsonSchema, widget.jsonSchema, 0)
    : NEVER;
  const { object } = settled(samples.reduce<Type>(admit, start.object ? start : NEVER));
  return objectOf(object?.keys ?? new Map());
}

/** A schema that names no keys says nothing about data that is there. */
function hasProperties(schema: JsonObject): boolean {
  const { properties } = schema;
  return '$ref' in schema || (isJsonObject(properties) && Object.keys(properties).length > 0);
}

/** References into the schema deeper than this go in circles. */
const MAX_DEPTH = 40;

function fromSchema(schema: Json | undefined, root: JsonObject, depth: number): Type {
  if (!isJsonObject(schema) || depth > MAX_DEPTH) return ANY;
  const inner = (part: Json | undefined): Type => fromSchema(part, root, depth + 1);
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return inner(resolve($ref, root));
  if ('const' in schema) return literalType([schema['const'] ?? null]);
  if (Array.isArray(schema['enum'])) return literalType(schema['enum']);
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return unionOf(choices.map(inner));
  if (Array.isArray(allOf) && allOf.length === 1) return inner(allOf[0]);
  const types: readonly Json[] = Array.isArray(type) ? type : [type ?? null];
  return unionOf(types.map((one) => typeNamed(one, schema, inner)));
}

function typeNamed(name: Json, schema: JsonObject, inner: (part: Json | undefined) => Type): Type {
  switch (name) {
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
      return arrayOf(inner(schema['items']));
    case 'object':
      return objectType(schema, inner);
    default:
      return ANY;
  }
}

function objectType(schema: JsonObject, inner: (part: Json | undefined) => Type): Type {
  const { properties, required, additionalProperties: rest } = schema;
  const needed: readonly Json[] = Array.isArray(required) ? required : [];
  const keys = new Map(
    Object.entries(isJsonObject(properties) ? properties : {}).map(
      ([name, part]): [string, Key] => [
        name,
        { type: inner(part), optional: !needed.includes(name) },
      ],
    ),
  );
  return objectOf(keys, isJsonObject(rest) ? inner(rest) : undefined);
}

function literalType(values: readonly Json[]): Type {
  return unionOf(
    values.map((value) => (typeof value === 'string' ? { string: [value] } : admit(NEVER, value))),
  );
}

/** `#/$defs/Todo` and the like. */
function resolve(ref: string, root: JsonObject): Json | undefined {
  if (!ref.startsWith('#')) return undefined;
  return ref
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((at, part) => {
      const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
      return isJsonObject(at) ? at[key] : undefined;
    }, root);
}

/** The type widened so that a value fits: keys that are not always there become optional. */
function admit(type: Type, value: Json): Type {
  if (isAny(type)) return type;
  if (Array.isArray(value)) {
    const items = value.reduce<Type>(admit, type.array ?? NEVER);
    return { ...type, array: items };
  }
  if (isJsonObject(value))
    return { ...type, ...objectOf(admitKeys(type, value), type.object?.rest) };
  if (typeof value === 'string') {
    const literals = type.string;
    return Array.isArray(literals) && literals.includes(value) ? type : union(type, STRING);
  }
  if (typeof value === 'number') return union(type, NUMBER);
  return union(type, value === null ? NULL : BOOLEAN);
}

function admitKeys(type: Type, value: JsonObject): ReadonlyMap<string, Key> {
  const before = type.object?.keys;
  const names = new Set([...(before?.keys() ?? []), ...Object.keys(value)]);
  return new Map(
    [...names].map((name): [string, Key] => {
      const old = before?.get(name);
      const part = Object.hasOwn(value, name) ? value[name] : undefined;
      const optional =
        (before !== undefined && !old) || part === undefined || old?.optional === true;
      return [
        name,
        {
          type: part === undefined ? (old?.type ?? NEVER) : admit(old?.type ?? NEVER, part),
          optional,
        },
      ];
    }),
  );
}

/** Where nothing but null or nothing at all was seen, any value may come. */
function settled(type: Type): Type {
  if (isNever(type) || (type.null && Object.keys(type).length === 1)) return ANY;
  return {
    ...type,
    ...(type.array && { array: settled(type.array) }),
    ...(type.object && {
      object: {
        keys: new Map(
          [...type.object.keys].map(([name, key]) => [name, { ...key, type: settled(key.type) }]),
        ),
        ...(type.object.rest && { rest: settled(type.object.rest) }),
      },
    }),
  };
}
