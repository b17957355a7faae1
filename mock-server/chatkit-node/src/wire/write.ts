import { ValidationError } from '../errors.ts';
import { isObject, toWidgetJson } from '../json.ts';
import { isBare, isPlainObject } from '../plain-json.ts';
import { absent, convert, countOf, keepsNull, type ConvertOptions } from './convert.ts';
import type { NamedField, ObjectShape, Shape } from './shape.ts';

/** Something the table does not expect: `convert` finds out what, and says it with its path. */
class Unwritable extends Error {}

/** Whether widgets are plain already, as this package has made them. */
type Share = boolean;
/** The value in the spelling of the wire, for `JSON.stringify`; itself where nothing changes. */
type Speller = (value: unknown, share: Share) => unknown;

/**
 * The JSON text of what `convert` to the wire would make, without a copy of what stays as it is:
 * every event and every list goes through here. Throws what `convert` throws.
 */
export function write(
  shape: Shape,
  value: unknown,
  free: NonNullable<ConvertOptions['free']>,
  path: string,
): string {
  try {
    const text: string | undefined = JSON.stringify(spellerOf(shape)(value, free === 'share'));
    return text ?? refuse();
  } catch (error) {
    if (!(error instanceof Unwritable || error instanceof TypeError)) throw error;
    const json = convert(shape, value, { to: 'wire', extras: 'keep', free }, path);
    // What cannot be written cannot be converted either.
    throw new ValidationError([{ path, message: `gives ${JSON.stringify(json)}` }]);
  }
}

/** Made once for each table: asking a table what it is costs more than what it asks for. */
const spellers = new WeakMap<Shape, Speller>();

function spellerOf(shape: Shape): Speller {
  let speller = spellers.get(shape);
  if (!speller) {
    speller = makeSpeller(shape);
    spellers.set(shape, speller);
  }
  return speller;
}

function makeSpeller(shape: Shape): Speller {
  switch (shape.kind) {
    case 'string':
      return (value) => (typeof value === 'string' ? value : refuse());
    case 'words': {
      const words = new Set<unknown>(shape.values);
      return (value) => (words.has(value) ? value : refuse());
    }
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : refuse());
    case 'number':
      return (value) => (Number.isFinite(value) ? value : refuse());
    case 'integer':
      return (value) => (Number.isInteger(value) ? value : refuse());
    case 'time':
      return (value) => {
        if (typeof value === 'string') return value;
        return isTime(value) ? value.toISOString() : refuse();
      };
    case 'any':
      return (value) => value;
    case 'map':
      return (value) => (isObject(value) ? value : refuse());
    case 'widget':
      return (value, share) => (isObject(value) ? widget(value, share) : refuse());
    case 'list':
      return listSpeller(shape.of);
    case 'record':
      return recordSpeller(shape.of);
    case 'object':
      return objectSpeller(shape);
    case 'tagged':
      return taggedSpeller(shape);
  }
}

function refuse(): never {
  throw new Unwritable();
}

/** Without nulls, and without `false` among children. */
function widget(value: JsonableObject, share: Share): unknown {
  if (typeof value['type'] !== 'string') return refuse();
  return share || isPlainObject(value) ? value : toWidgetJson(value);
}

function isTime(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function listSpeller(of: Shape): Speller {
  return (values, share) => {
    if (!Array.isArray(values)) return refuse();
    // Found on use: tables may hold themselves.
    const spell = spellerOf(of);
    let changed: unknown[] | null = null;
    for (let i = 0; i < values.length; i += 1) {
      const given: unknown = values[i];
      const entry = spell(given, share);
      if (entry !== given) (changed ??= [...values])[i] = entry;
    }
    return changed ?? values;
  };
}

function recordSpeller(of: Shape): Speller {
  return (value, share) => {
    if (!isObject(value)) return refuse();
    const spell = spellerOf(of);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, spell(entry, share)]),
    );
  };
}

function taggedSpeller({ cases, other }: Extract<Shape, { kind: 'tagged' }>): Speller {
  return (value, share) => {
    const type = isObject(value) ? value['type'] : undefined;
    if (typeof type !== 'string') return refuse();
    const shape = cases.get(type) ?? other;
    return shape ? spellerOf(shape)(value, share) : refuse();
  };
}

interface FieldSpeller {
  readonly field: NamedField;
  readonly name: string;
  readonly wireName: string;
  readonly spell: Speller;
}

function objectSpeller(shape: ObjectShape): Speller {
  let fields: FieldSpeller[] | null = null;
  const made = (): FieldSpeller[] =>
    shape.fields.map((field) => ({
      field,
      name: field.name,
      wireName: field.wireName,
      spell: spellerOf(field.shape),
    }));
  return (value, share) => {
    if (!isObject(value)) return refuse();
    fields ??= made();
    let taken = 0;
    // Null as long as all that has been looked at stays as it is.
    let out: JsonableObject | null = isBare(value) ? null : {};
    for (const one of fields) {
      const { field, name, wireName, spell } = one;
      let given = value[name];
      let stays = true;
      if (given !== undefined) taken += 1;
      if (name !== wireName) {
        stays = given === undefined;
        if (given === undefined || given === null) {
          // A null under one name gives way to a value under the other.
          const snake = value[wireName];
          if (snake !== undefined) {
            taken += 1;
            given = snake;
          }
        }
      }
      const entry = field.onWire ? hidden(field) : entryOf(field, given);
      const spelled = entry === undefined ? entry : spell(entry, share);
      if (!stays || spelled !== given) out ??= copyOf(value, fields, one);
      if (out && spelled !== undefined) out[wireName] = spelled;
    }
    if (countOf(value) !== taken) {
      out ??= copyOf(value, fields, null);
      addExtras(out, shape, value);
    }
    return out ?? value;
  };
}

type JsonableObject = Record<string, unknown>;

/** What a field that is private to the server shows of itself. */
function hidden({ onWire }: NamedField): unknown {
  return onWire === 'emptied' ? {} : undefined;
}

/** What goes out for what was given: undefined where nothing does. */
function entryOf(field: NamedField, given: unknown): unknown {
  const entry = given ?? absent(field, undefined) ?? given;
  if (entry !== undefined && (entry !== null || keepsNull(field))) return entry;
  return field.presence.is === 'optional' ? undefined : refuse();
}

/** The fields before `end`, or all: they are in the spelling of the wire. */
function copyOf(
  value: JsonableObject,
  fields: readonly FieldSpeller[],
  end: FieldSpeller | null,
): JsonableObject {
  const out: JsonableObject = {};
  for (const field of fields) {
    if (field === end) break;
    const entry = value[field.wireName];
    if (entry !== undefined) out[field.wireName] = entry;
  }
  return out;
}

/** What the table does not name, as it is, after what it does. */
function addExtras(out: JsonableObject, shape: ObjectShape, value: JsonableObject): void {
  for (const key of Object.keys(value)) {
    const entry = value[key];
    if (shape.names.has(key) || entry === undefined || key === '__proto__') continue;
    out[key] = typeof entry === 'function' ? refuse() : entry;
  }
}
