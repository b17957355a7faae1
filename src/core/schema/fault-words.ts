/** A departure from the schema as a sentence: what is there, and what is wanted. */
import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { isJsonArray, pathText } from './at-path.ts';
import type { JsonPath } from './at-path.ts';
import { followRef } from './schema-place.ts';

interface Departure {
  readonly path: JsonPath;
  readonly keyword: string;
  readonly value: Json | undefined;
  /** Value of the keyword. */
  readonly wanted: Json | undefined;
  /** The schema the keyword stands in. */
  readonly schema: JsonObject;
  readonly root: JsonObject;
  /** The validator's own sentence, for keywords that are seldom met. */
  readonly words: string;
}

export function describeFault(departure: Departure): string {
  const { path, keyword, value, wanted, schema, root, words } = departure;
  const name = path.length === 0 ? 'The data' : pathText(path);
  const number = typeof wanted === 'number' ? wanted : 0;
  switch (keyword) {
    case 'required':
      return `${name} is missing${wantedOf(schema, root, path)}.`;
    case 'false':
      return `${name} is not in the schema.`;
    case 'type':
      return `${name} is ${aKind(kindOf(value))}; the schema wants ${kinds(wanted)}.`;
    case 'const':
      return `${name} is ${short(value)}; the schema wants ${short(wanted)}.`;
    case 'enum':
      return `${name} is ${short(value)}; the schema wants ${choices(wanted)}.`;
    case 'minimum':
      return `${name} is ${short(value)}; the schema wants ${number} or more.`;
    case 'maximum':
      return `${name} is ${short(value)}; the schema wants ${number} or less.`;
    case 'exclusiveMinimum':
      return `${name} is ${short(value)}; the schema wants more than ${number}.`;
    case 'exclusiveMaximum':
      return `${name} is ${short(value)}; the schema wants less than ${number}.`;
    case 'multipleOf':
      return `${name} is ${short(value)}; the schema wants a multiple of ${number}.`;
    case 'minLength':
    case 'maxLength': {
      const has = typeof value === 'string' ? Array.from(value).length : 0;
      return `${name} has ${count(has, 'character')}; the schema wants ${bound(keyword, number)}.`;
    }
    case 'minItems':
    case 'maxItems': {
      const has = isJsonArray(value) ? value.length : 0;
      return `${name} has ${count(has, 'item')}; the schema wants ${bound(keyword, number)}.`;
    }
    case 'minProperties':
    case 'maxProperties': {
      const has = isJsonObject(value) ? Object.keys(value).length : 0;
      return `${name} has ${count(has, 'key')}; the schema wants ${bound(keyword, number)}.`;
    }
    case 'uniqueItems':
      return `${name} has an item twice; the schema wants each once.`;
    case 'pattern':
      return `${name} does not match the pattern ${short(wanted)}.`;
    case 'format':
      return `${name} is not ${formatName(wanted)}.`;
    case 'propertyNames': {
      const [, key = ''] = /^Property name "([^]*)" does/.exec(words) ?? [];
      return `${name} has the key "${key}", which the schema does not allow.`;
    }
    case 'contains':
    case 'minContains':
    case 'maxContains':
      return `${name} does not hold the items that the schema wants.`;
    case 'not':
      return `${name} is what the schema excludes.`;
    case 'anyOf':
      return `${name} fits none of the ${count(sizeOf(wanted), 'kind')} that the schema allows.`;
    case 'oneOf':
      return `${name} fits ${/\(0 matches\)/.test(words) ? 'none' : 'more than one'} of the ${count(sizeOf(wanted), 'kind')} that the schema allows.`;
    default:
      return `${name}: ${words}`;
  }
}

/** Also where the missing key's own schema says what it wants. */
function wantedOf(schema: JsonObject, root: JsonObject, path: JsonPath): string {
  const { properties } = schema;
  const key = String(path.at(-1) ?? '');
  const part = isJsonObject(properties) ? followRef(root, properties[key]) : undefined;
  if (!isJsonObject(part)) return '';
  if (part['enum'] !== undefined) return `; the schema wants ${choices(part['enum'])}`;
  if (part['const'] !== undefined) return `; the schema wants ${short(part['const'])}`;
  return part['type'] === undefined ? '' : `; the schema wants ${kinds(part['type'])}`;
}

export function kindOf(value: Json | undefined): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  return Array.isArray(value) ? 'array' : typeof value;
}

function aKind(kind: string): string {
  if (kind === 'null' || kind === 'nothing') return kind;
  if (kind === 'integer') return 'a whole number';
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function kinds(wanted: Json | undefined): string {
  const all = isJsonArray(wanted) ? wanted : [wanted];
  return anyOfThese(all.map((kind) => aKind(typeof kind === 'string' ? kind : 'value')));
}

const MOST_CHOICES = 6;

function choices(wanted: Json | undefined): string {
  const all = isJsonArray(wanted) ? wanted : [];
  if (all.length > MOST_CHOICES) return `one of ${all.length} values, such as ${short(all[0])}`;
  return anyOfThese(all.map(short));
}

function anyOfThese(words: readonly string[]): string {
  const last = words.at(-1) ?? 'nothing';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

const LONGEST = 60;

function short(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function bound(keyword: string, number: number): string {
  return `${number} or ${keyword.startsWith('min') ? 'more' : 'fewer'}`;
}

function sizeOf(value: Json | undefined): number {
  return isJsonArray(value) ? value.length : 0;
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  uri: 'a URL, such as https://example.com',
  url: 'a URL, such as https://example.com',
  uuid: 'a UUID',
  date: 'a date, such as 2026-11-24',
  time: 'a time with its zone, such as 12:30:00Z',
  'date-time': 'a date and time, such as 2026-11-24T12:30:00Z',
  duration: 'a duration, such as P1D',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  hostname: 'the name of a host',
};

function formatName(format: Json | undefined): string {
  const name = typeof format === 'string' ? format : 'such a text';
  return FORMATS[name] ?? `of the format ${name}`;
}
