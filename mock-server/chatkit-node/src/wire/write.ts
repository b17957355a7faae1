import { ValidationError } from '../errors.ts';
import { isObject, toWidgetJson, type Json } from '../json.ts';
import { isPlainWidget } from '../plain-widget.ts';
import { absent, convert, keepsNull, type ConvertOptions } from './convert.ts';
import type { ObjectShape, Shape } from './shape.ts';

/** Something the table does not expect: `convert` finds out what, and says it with its path. */
class Unwritable extends Error {}

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
    return text(shape, value, free === 'share');
  } catch (error) {
    if (!(error instanceof Unwritable || error instanceof TypeError)) throw error;
    const json = convert(shape, value, { to: 'wire', extras: 'keep', free }, path);
    // What cannot be written cannot be converted either.
    throw new ValidationError([{ path, message: `gives ${JSON.stringify(json)}` }]);
  }
}

function text(shape: Shape, value: unknown, share: boolean): string {
  switch (shape.kind) {
    case 'string':
      if (typeof value === 'string') return quoted(value);
      break;
    case 'words':
      // Words of the protocol have nothing to escape.
      if (typeof value === 'string' && shape.values.includes(value)) return `"${value}"`;
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value ? 'true' : 'false';
      break;
    case 'number':
      if (Number.isFinite(value)) return String(value);
      break;
    case 'integer':
      if (Number.isInteger(value)) return String(value);
      break;
    case 'time':
      if (typeof value === 'string') return quoted(value);
      if (value instanceof Date) return JSON.stringify(value.toISOString());
      break;
    case 'any':
      return free(value);
    case 'map':
      if (isObject(value)) return free(value);
      break;
    case 'widget':
      if (isObject(value)) return widget(value, share);
      break;
    case 'list':
      if (Array.isArray(value)) return list(shape.of, value, share);
      break;
    case 'record':
      if (isObject(value)) {
        const entries = Object.entries(value);
        return `{${entries
          .map(([key, entry]) => `${JSON.stringify(key)}:${text(shape.of, entry, share)}`)
          .join(',')}}`;
      }
      break;
    case 'object':
      if (isObject(value)) return object(shape, value, share);
      break;
    case 'tagged': {
      const type = isObject(value) ? value['type'] : undefined;
      if (!isObject(value) || typeof type !== 'string') break;
      const known = Object.hasOwn(shape.cases, type) ? shape.cases[type] : undefined;
      if (known) return object(known, value, share);
      if (shape.other) return text(shape.other, value, share);
      break;
    }
  }
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
  if (json === undefined) throw new Unwritable();
  return json;
}

function widget(value: object, share: boolean): string {
  const json: { type?: Json } = share || isPlainWidget(value) ? value : toWidgetJson(value);
  if (typeof json.type !== 'string') throw new Unwritable();
  return JSON.stringify(json);
}

function list(of: Shape, values: readonly unknown[], share: boolean): string {
  let out = '[';
  for (let i = 0; i < values.length; i += 1) {
    out += i === 0 ? text(of, values[i], share) : `,${text(of, values[i], share)}`;
  }
  return `${out}]`;
}

function object(shape: ObjectShape, value: Record<string, unknown>, share: boolean): string {
  let out = '';
  let taken = 0;
  for (const field of shape.fields) {
    const { name, wireName } = field;
    const camel = value[name];
    const snake = wireName === name ? undefined : value[wireName];
    if (camel !== undefined) taken += 1;
    if (snake !== undefined) taken += 1;
    if (field.onWire === 'omitted') continue;
    if (field.onWire === 'emptied') {
      out += `${field.opening}{}`;
      continue;
    }
    const entry = camel ?? snake ?? absent(field, undefined) ?? (camel === null ? camel : snake);
    if (entry !== undefined && (entry !== null || keepsNull(field))) {
      out += field.opening + text(field.shape, entry, share);
    } else if (field.presence.is !== 'optional') {
      throw new Unwritable();
    }
  }
  const keys = Object.keys(value);
  if (keys.length !== taken) {
    for (const key of keys) {
      const entry = value[key];
      if (shape.names.has(key) || entry === undefined || key === '__proto__') continue;
      out += `,${JSON.stringify(key)}:${free(entry)}`;
    }
  }
  // Each field opens with a comma, the first one too.
  return `{${out.slice(1)}}`;
}
