import { ValidationError } from '../errors.ts';
import { isObject, toWidgetJson } from '../json.ts';
import { isPlainWidget } from '../plain-widget.ts';
import { absent, convert, keepsNull, type ConvertOptions } from './convert.ts';
import type { NamedField, ObjectShape, Shape } from './shape.ts';

/** Something the table does not expect: `convert` finds out what, and says it with its path. */
class Unwritable extends Error {}

/** Whether free values and widgets are plain already, as this package has made them. */
type Share = boolean;
type Writer = (value: unknown, share: Share) => string;

/**
 * The JSON text that `convert` to the wire and `JSON.stringify` would make, without the objects in
 * between: every event and every list goes through here. Throws what `convert` throws.
 */
export function write(
  shape: Shape,
  value: unknown,
  free: NonNullable<ConvertOptions['free']>,
  path: string,
): string {
  try {
    return writerOf(shape)(value, free === 'share');
  } catch (error) {
    if (!(error instanceof Unwritable || error instanceof TypeError)) throw error;
    const json = convert(shape, value, { to: 'wire', extras: 'keep', free }, path);
    // What cannot be written cannot be converted either.
    throw new ValidationError([{ path, message: `gives ${JSON.stringify(json)}` }]);
  }
}

/** Made once for each table: asking a table what it is costs more than what it asks for. */
const writers = new WeakMap<Shape, Writer>();

function writerOf(shape: Shape): Writer {
  let writer = writers.get(shape);
  if (!writer) {
    writer = makeWriter(shape);
    writers.set(shape, writer);
  }
  return writer;
}

function makeWriter(shape: Shape): Writer {
  switch (shape.kind) {
    case 'string':
      return (value) => (typeof value === 'string' ? quoted(value) : refuse());
    case 'words': {
      const texts = new Map(shape.values.map((word) => [word, JSON.stringify(word)]));
      return (value) => (typeof value === 'string' ? texts.get(value) : undefined) ?? refuse();
    }
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? String(value) : refuse());
    case 'number':
      return (value) => (Number.isFinite(value) ? String(value) : refuse());
    case 'integer':
      return (value) => (Number.isInteger(value) ? String(value) : refuse());
    case 'time':
      return (value) => {
        if (typeof value === 'string') return quoted(value);
        return value instanceof Date ? JSON.stringify(value.toISOString()) : refuse();
      };
    case 'any':
      return free;
    case 'map':
      return (value) => (isObject(value) ? free(value) : refuse());
    case 'widget':
      return (value, share) => (isObject(value) ? widget(value, share) : refuse());
    case 'list':
      return listWriter(shape.of);
    case 'record':
      return (value, share) => (isObject(value) ? record(shape.of, value, share) : refuse());
    case 'object':
      return objectWriter(shape);
    case 'tagged':
      return taggedWriter(shape);
  }
}

function refuse(): never {
  throw new Unwritable();
}

/** Most strings are short ids and words; for those asking is quicker than escaping. */
function quoted(value: string): string {
  if (value.length > 40) return JSON.stringify(value);
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    const isQuoteOrBackslash = code === 0x22 || code === 0x5c;
    if (code < 0x20 || code > 0x7e || isQuoteOrBackslash) return JSON.stringify(value);
  }
  return `"${value}"`;
}

function free(value: unknown): string {
  const json: string | undefined = JSON.stringify(value);
  return json ?? refuse();
}

function widget(value: Record<string, unknown>, share: Share): string {
  if (typeof value['type'] !== 'string') return refuse();
  const text = JSON.stringify(value);
  // Nulls and `false` among children are dropped; where neither word stands there is none of them.
  const isClean = share || !(text.includes('null') || text.includes('false'));
  return isClean || isPlainWidget(value) ? text : JSON.stringify(toWidgetJson(value));
}

function listWriter(of: Shape): Writer {
  // Found on use: tables may hold themselves.
  return (values, share) => {
    if (!Array.isArray(values)) return refuse();
    const one = writerOf(of);
    let out = '[';
    for (let i = 0; i < values.length; i += 1) {
      out += i === 0 ? one(values[i], share) : `,${one(values[i], share)}`;
    }
    return `${out}]`;
  };
}

function record(of: Shape, value: object, share: Share): string {
  const entries = Object.entries(value);
  return `{${entries
    .map(([key, entry]) => `${JSON.stringify(key)}:${writerOf(of)(entry, share)}`)
    .join(',')}}`;
}

function taggedWriter({ cases, other }: Extract<Shape, { kind: 'tagged' }>): Writer {
  const byType = new Map(Object.entries(cases));
  return (value, share) => {
    const type = isObject(value) ? value['type'] : undefined;
    if (typeof type !== 'string') return refuse();
    const shape = byType.get(type) ?? other;
    return shape ? writerOf(shape)(value, share) : refuse();
  };
}

interface FieldWriter {
  readonly field: NamedField;
  readonly name: string;
  /** Null where both spellings agree. */
  readonly wireName: string | null;
  /** `{"name":` for the first one that is there, `,"name":` for the others. */
  readonly first: string;
  readonly next: string;
  readonly write: Writer;
}

function objectWriter(shape: ObjectShape): Writer {
  let fields: FieldWriter[] | null = null;
  const made = (): FieldWriter[] =>
    shape.fields.map((field) => ({
      field,
      name: field.name,
      wireName: field.wireName === field.name ? null : field.wireName,
      first: `{${JSON.stringify(field.wireName)}:`,
      next: `,${JSON.stringify(field.wireName)}:`,
      write: writerOf(field.shape),
    }));
  return (value, share) => {
    if (!isObject(value)) return refuse();
    fields ??= made();
    let out = '';
    let taken = 0;
    for (const { field, name, wireName, first, next, write } of fields) {
      let entry = value[name];
      if (entry !== undefined) taken += 1;
      if (wireName !== null && (entry === undefined || entry === null)) {
        // A null under one name gives way to a value under the other.
        const snake = value[wireName];
        if (snake !== undefined) taken += 1;
        entry = snake ?? entry;
      }
      if (field.onWire !== undefined) {
        if (field.onWire === 'emptied') out += `${out === '' ? first : next}{}`;
        continue;
      }
      if (entry === undefined || entry === null) entry = absent(field, undefined) ?? entry;
      if (entry !== undefined && (entry !== null || keepsNull(field))) {
        out += (out === '' ? first : next) + write(entry, share);
      } else if (field.presence.is !== 'optional') {
        return refuse();
      }
    }
    if (countOf(value) !== taken) out = withExtras(out, shape, value);
    return out === '' ? '{}' : `${out}}`;
  };
}

/** Without the list that Object.keys would make. */
function countOf(value: object): number {
  let count = 0;
  for (const _ in value) count += 1;
  return count;
}

/** What the table does not name, as it is, after what it does. */
function withExtras(text: string, shape: ObjectShape, value: Record<string, unknown>): string {
  let out = text;
  for (const key of Object.keys(value)) {
    const entry = value[key];
    if (shape.names.has(key) || entry === undefined || key === '__proto__') continue;
    out += `${out === '' ? '{' : ','}${JSON.stringify(key)}:${free(entry)}`;
  }
  return out;
}
