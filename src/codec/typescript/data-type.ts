/** The type of a widget's data: what its schema says, widened so that every state fits. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import { schemaPart } from '#core/schema/schema-part.ts';
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
  if (depth > MAX_DEPTH) return ANY;
  const inner = (inside: Json | undefined): Type => fromSchema(inside, root, depth + 1);
  const part = schemaPart(schema, root);
  switch (part.kind) {
    case 'unknown':
      return ANY;
    case 'ref':
      return inner(part.target);
    case 'values':
      return literalType(part.values);
    case 'choice':
      return unionOf(part.schemas.map(inner));
    case 'string':
      return STRING;
    case 'number':
      return NUMBER;
    case 'boolean':
      return BOOLEAN;
    case 'null':
      return NULL;
    case 'array':
      return arrayOf(unionOf(part.items.map(inner)));
    case 'object': {
      const { keys, others } = part;
      const types = keys.map(({ name, schema: inside, required }): [string, Key] => [
        name,
        { type: inner(inside), optional: !required },
      ]);
      return objectOf(new Map(types), isJsonObject(others) ? inner(others) : undefined);
    }
  }
}

function literalType(values: readonly Json[]): Type {
  return unionOf(
    values.map((value) => (typeof value === 'string' ? { string: [value] } : admit(NEVER, value))),
  );
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
