import { ValidationError, type ValidationIssue } from '../errors.ts';
import { isObject, toJson, toWidgetJson, type Json, type JsonObject } from '../json.ts';
import { wireName, type Field, type Fill, type ObjectShape, type Shape } from './shape.ts';

export interface ConvertOptions {
  readonly to: 'wire' | 'camel';
  /** Keys that the table does not name: requests drop them, events keep them as they are. */
  readonly extras: 'keep' | 'drop';
  readonly fill?: Fill;
}

/**
 * Reads a value in either spelling (camelCase wins) and writes it in the one asked for. A null
 * field equals an absent one. Throws a ValidationError that lists every fault.
 */
export function convert(shape: Shape, value: unknown, options: ConvertOptions, path = ''): Json {
  const issues: ValidationIssue[] = [];
  const converted = read(shape, value, { ...options, path, issues });
  if (issues.length > 0) throw new ValidationError(issues);
  return converted;
}

interface Place extends ConvertOptions {
  readonly path: string;
  readonly issues: ValidationIssue[];
}

/** Reports and goes on, so that all faults are found; the value does not matter any more. */
function reject(at: Place, message: string): null {
  at.issues.push({ path: at.path || 'value', message });
  return null;
}

function below(at: Place, key: string | number): Place {
  const step = typeof key === 'number' ? `[${key}]` : at.path === '' ? key : `.${key}`;
  return { ...at, path: at.path + step };
}

function read(shape: Shape, value: unknown, at: Place): Json {
  switch (shape.kind) {
    case 'string':
      return typeof value === 'string' ? value : reject(at, 'is not a string');
    case 'boolean':
      return typeof value === 'boolean' ? value : reject(at, 'is not true or false');
    case 'number':
      return isFinite(value) ? value : reject(at, 'is not a number');
    case 'integer':
      return isFinite(value) && Number.isInteger(value)
        ? value
        : reject(at, 'is not a whole number');
    case 'time':
      return readTime(value, at);
    case 'words':
      return typeof value === 'string' && shape.values.includes(value)
        ? value
        : reject(at, `is not one of ${shape.values.join(', ')}`);
    case 'any':
      return readFree(value, at);
    case 'map':
      return isObject(value) ? readFree(value, at) : reject(at, 'is not an object');
    case 'widget':
      return readWidget(value, at);
    case 'list':
      if (!Array.isArray(value)) return reject(at, 'is not a list');
      return value.map((item: unknown, i) => read(shape.of, item, below(at, i)));
    case 'record':
      if (!isObject(value)) return reject(at, 'is not an object');
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, read(shape.of, entry, below(at, key))]),
      );
    case 'object':
      return isObject(value) ? readObject(shape, value, at) : reject(at, 'is not an object');
    case 'tagged':
      return readTagged(shape, value, at);
  }
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function readTime(value: unknown, at: Place): Json {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? reject(at, 'is not a valid date') : value.toISOString();
  }
  return typeof value === 'string' ? value : reject(at, 'is not a time: an ISO 8601 string');
}

function readFree(value: unknown, at: Place): Json {
  try {
    return toJson(value, 'value');
  } catch (error) {
    return reject(at, `is not plain JSON: ${messageOf(error)}`);
  }
}

function readWidget(value: unknown, at: Place): Json {
  if (!isObject(value)) return reject(at, 'is not a widget');
  try {
    const json = toWidgetJson(value, 'widget');
    return typeof json['type'] === 'string' ? json : reject(at, 'is a widget without a type');
  } catch (error) {
    return reject(at, `is not plain JSON: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readTagged(shape: Extract<Shape, { kind: 'tagged' }>, value: unknown, at: Place): Json {
  if (!isObject(value)) return reject(at, 'is not an object');
  const type = value['type'];
  if (typeof type !== 'string') return reject(below(at, 'type'), 'is required');
  const known = Object.hasOwn(shape.cases, type) ? shape.cases[type] : undefined;
  if (known) return readObject(known, value, at);
  if (shape.other) return read(shape.other, value, at);
  const names = Object.keys(shape.cases).join(', ');
  return reject(below(at, 'type'), `is ${JSON.stringify(type)}, not one of ${names}`);
}

function readObject(shape: ObjectShape, value: Record<string, unknown>, at: Place): JsonObject {
  const out: JsonObject = {};
  const seen = new Set<string>();
  for (const [name, field] of Object.entries(shape.fields)) {
    const snake = wireName(name);
    seen.add(name).add(snake);
    const key = presentKey(value, name, snake);
    const given = key === undefined ? undefined : value[key];
    const entry = given ?? absent(field, at.fill) ?? given;
    if (at.to === 'wire' && field.onWire === 'omitted') continue;
    const target = at.to === 'wire' ? snake : name;
    if (at.to === 'wire' && field.onWire === 'emptied') {
      out[target] = {};
    } else if (entry !== undefined && (entry !== null || keepsNull(field))) {
      out[target] = read(field.shape, entry, below(at, key ?? target));
    } else if (field.presence.is !== 'optional') {
      reject(below(at, isRequest(at) ? snake : name), 'is required');
    }
  }
  if (at.extras === 'keep') {
    for (const [key, entry] of Object.entries(value)) {
      if (!seen.has(key) && entry !== undefined && key !== '__proto__') {
        out[key] = readFree(entry, below(at, key));
      }
    }
  }
  return out;
}

/** A null under one name gives way to a value under the other. */
function presentKey(value: object, name: string, snake: string): string | undefined {
  const has = (key: string): unknown =>
    Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  const [camel, wire] = [has(name), has(snake)];
  if (camel !== undefined && camel !== null) return name;
  if (wire !== undefined && wire !== null) return snake;
  return camel === null ? name : wire === null ? snake : undefined;
}

function absent(field: Field, fill: Fill | undefined): unknown {
  switch (field.presence.is) {
    case 'default':
      return field.presence.make();
    case 'filled':
      return fill?.[field.presence.from];
    default:
      return undefined;
  }
}

/** A required free value may be null, such as the result of a tool. */
function keepsNull(field: Field): boolean {
  return field.presence.is === 'required' && field.shape.kind === 'any';
}

/** Only requests drop extras; their authors know the names of the wire. */
function isRequest(at: Place): boolean {
  return at.extras === 'drop';
}
