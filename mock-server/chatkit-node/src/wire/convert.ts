import { ValidationError, type ValidationIssue } from '../errors.ts';
import { isObject, pathOf, toWidgetJson, type Json, type JsonObject } from '../json.ts';
import { copyOfPlain, isPlainObject, jsonCopy } from '../plain-json.ts';
import type { Fill, NamedField, ObjectShape, Shape } from './shape.ts';

export interface ConvertOptions {
  readonly to: 'wire' | 'camel';
  /** Keys that the table does not name: requests drop them, events keep them as they are. */
  readonly extras: 'keep' | 'drop';
  /** Free values and widgets: `share` is for values this package has made plain itself. */
  readonly free?: 'copy' | 'share';
  readonly fill?: Fill | undefined;
}

/**
 * Reads a value in either spelling (camelCase wins) and writes it in the one asked for. A null
 * field equals an absent one. Throws a ValidationError that lists every fault.
 */
export function convert(shape: Shape, value: unknown, options: ConvertOptions, path = ''): Json {
  const quick = new Place(options);
  const converted = read(shape, value, null, quick);
  if (!quick.failed) return converted;
  // Once more, now with the way to each fault.
  const issues: ValidationIssue[] = [];
  const again = read(shape, value, null, new Place(options, { base: path, keys: [], issues }));
  // A getter may have changed its mind: then what was read last is whole.
  if (issues.length === 0) return again;
  throw new ValidationError(issues);
}

type Key = string | number | null;

interface Report {
  readonly base: string;
  readonly keys: Key[];
  readonly issues: ValidationIssue[];
}

/** Where the reader stands. The way there is kept only for a report of faults. */
class Place {
  readonly options: ConvertOptions;
  readonly report: Report | null;
  failed = false;

  constructor(options: ConvertOptions, report: Report | null = null) {
    this.options = options;
    this.report = report;
  }

  /** Reports and goes on, so that all faults are found; the value does not matter any more. */
  reject(key: Key, message: string): null {
    this.failed = true;
    if (this.report) {
      const { base, keys, issues } = this.report;
      issues.push({ path: pathOf(base, [...keys, key]) || 'value', message });
    }
    return null;
  }
}

function read(shape: Shape, value: unknown, key: Key, at: Place): Json {
  switch (shape.kind) {
    case 'string':
      return typeof value === 'string' ? value : at.reject(key, 'is not a string');
    case 'boolean':
      return typeof value === 'boolean' ? value : at.reject(key, 'is not true or false');
    case 'number':
      return isFinite(value) ? value : at.reject(key, 'is not a number');
    case 'integer':
      return isFinite(value) && Number.isInteger(value)
        ? value
        : at.reject(key, 'is not a whole number');
    case 'time':
      return readTime(value, key, at);
    case 'words':
      return typeof value === 'string' && shape.values.includes(value)
        ? value
        : at.reject(key, `is not one of ${shape.values.join(', ')}`);
    case 'any':
      return readFree(value, key, at);
    case 'map':
      return isObject(value) ? readFree(value, key, at) : at.reject(key, 'is not an object');
    case 'widget':
      return readWidget(value, key, at);
    default: {
      at.report?.keys.push(key);
      const whole = readWhole(shape, value, at);
      at.report?.keys.pop();
      return whole;
    }
  }
}

type Whole = Extract<Shape, { kind: 'list' | 'record' | 'object' | 'tagged' }>;

function readWhole(shape: Whole, value: unknown, at: Place): Json {
  switch (shape.kind) {
    case 'list':
      if (!Array.isArray(value)) return at.reject(null, 'is not a list');
      return value.map((item: unknown, i) => read(shape.of, item, i, at));
    case 'record':
      if (!isObject(value)) return at.reject(null, 'is not an object');
      return Object.fromEntries(
        Object.entries(value).map(([name, entry]) => [name, read(shape.of, entry, name, at)]),
      );
    case 'object':
      return isObject(value) ? readObject(shape, value, at) : at.reject(null, 'is not an object');
    case 'tagged':
      return readTagged(shape, value, at);
  }
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function readTime(value: unknown, key: Key, at: Place): Json {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? at.reject(key, 'is not a valid date')
      : value.toISOString();
  }
  return typeof value === 'string' ? value : at.reject(key, 'is not a time: an ISO 8601 string');
}

function readFree(value: unknown, key: Key, at: Place): Json {
  // Shared values have been through here before.
  if (at.options.free === 'share') return value as Json;
  try {
    return jsonCopy(value, 'value');
  } catch (error) {
    return at.reject(key, `is not plain JSON: ${messageOf(error)}`);
  }
}

function readWidget(value: unknown, key: Key, at: Place): Json {
  if (!isObject(value)) return at.reject(key, 'is not a widget');
  try {
    const json = at.options.free === 'share' ? (value as JsonObject) : plainWidget(value);
    return typeof json['type'] === 'string' ? json : at.reject(key, 'is a widget without a type');
  } catch (error) {
    return at.reject(key, `is not plain JSON: ${messageOf(error)}`);
  }
}

/** One that is plain is not copied: it is written, and kept by stores, before its author goes on. */
function plainWidget(value: Record<string, unknown>): JsonObject {
  if (isPlainObject(value)) return value as JsonObject;
  return copyOfPlain(value) ?? toWidgetJson(value, 'widget');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readTagged(shape: Extract<Shape, { kind: 'tagged' }>, value: unknown, at: Place): Json {
  if (!isObject(value)) return at.reject(null, 'is not an object');
  const type = value['type'];
  if (typeof type !== 'string') return at.reject('type', 'is required');
  const known = shape.cases.get(type);
  if (known) return readObject(known, value, at);
  if (shape.other) return read(shape.other, value, null, at);
  const names = [...shape.cases.keys()].join(', ');
  return at.reject('type', `is ${JSON.stringify(type)}, not one of ${names}`);
}

function readObject(shape: ObjectShape, value: Record<string, unknown>, at: Place): JsonObject {
  const { to, extras, fill } = at.options;
  const out: JsonObject = {};
  let taken = 0;
  for (const field of shape.fields) {
    const { name, wireName } = field;
    const camel = value[name];
    const snake = wireName === name ? undefined : value[wireName];
    if (camel !== undefined) taken += 1;
    if (snake !== undefined) taken += 1;
    const target = to === 'wire' ? wireName : name;
    if (to === 'wire' && field.onWire !== undefined) {
      if (field.onWire === 'emptied') out[target] = {};
      continue;
    }
    // A null under one name gives way to a value under the other.
    const given = camel ?? snake;
    const entry = given ?? absent(field, fill) ?? (camel === null ? camel : snake);
    if (entry !== undefined && (entry !== null || keepsNull(field))) {
      const key =
        given === undefined || given === null ? target : given === camel ? name : wireName;
      out[target] = read(field.shape, entry, key, at);
    } else if (field.presence.is !== 'optional') {
      // Only requests drop extras; their authors know the names of the wire.
      at.reject(extras === 'drop' ? wireName : name, 'is required');
    }
  }
  if (extras === 'keep') keepExtras(shape, value, taken, out, at);
  return out;
}

/** What the table does not name, as it is. `taken` fields are known to be named. */
function keepExtras(
  shape: ObjectShape,
  value: Record<string, unknown>,
  taken: number,
  out: JsonObject,
  at: Place,
): void {
  if (countOf(value) === taken) return;
  for (const key of Object.keys(value)) {
    const entry = value[key];
    if (!shape.names.has(key) && entry !== undefined && key !== '__proto__') {
      out[key] = readFree(entry, key, at);
    }
  }
}

/** Without the list that Object.keys would make. */
export function countOf(value: object): number {
  let count = 0;
  for (const _ in value) count += 1;
  return count;
}

export function absent(field: NamedField, fill: Fill | undefined): unknown {
  switch (field.presence.is) {
    case 'default':
      return field.presence.make();
    case 'filled':
      return field.presence.from === 'now' ? fill?.now?.() : fill?.threadId;
    default:
      return undefined;
  }
}

/** A required free value may be null, such as the result of a tool. */
export function keepsNull(field: NamedField): boolean {
  return field.presence.is === 'required' && field.shape.kind === 'any';
}
