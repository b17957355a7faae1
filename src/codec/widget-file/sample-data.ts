/** Data that fits a JSON Schema, made up: for files that hold no data, and to try both sources of one. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';

/** References and nesting deeper than this are left empty. */
const MAX_DEPTH = 12;

/**
 * @param round makes other data: other choices, other truths, longer and shorter lists. Round 0
 * reads like an example; keys that may be missing are always there.
 */
export function sampleData(schema: JsonObject, round = 0): JsonObject {
  const value = sample(schema, 'value', { root: schema, round, depth: 0 });
  return isJsonObject(value) ? value : {};
}

interface Making {
  readonly root: JsonObject;
  readonly round: number;
  readonly depth: number;
}

function sample(schema: Json | undefined, key: string, making: Making): Json {
  if (!isJsonObject(schema) || making.depth > MAX_DEPTH) return null;
  const deeper = { ...making, depth: making.depth + 1 };
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if (typeof $ref === 'string') return sample(resolve($ref, making.root), key, deeper);
  if (Object.hasOwn(schema, 'const')) return schema['const'] ?? null;
  if (making.round === 0 && Object.hasOwn(schema, 'default')) return schema['default'] ?? null;
  const choices = schema['enum'] ?? (making.round === 0 ? schema['examples'] : undefined);
  if (Array.isArray(choices) && choices.length > 0) {
    return (choices as readonly Json[])[making.round % choices.length] ?? null;
  }
  const kinds = anyOf ?? oneOf ?? allOf;
  if (Array.isArray(kinds)) {
    // With null among them, the sample shows the other.
    const able = (kinds as readonly Json[]).filter(
      (kind) => !isJsonObject(kind) || kind['type'] !== 'null',
    );
    return sample(able[making.round % Math.max(able.length, 1)], key, deeper);
  }
  const kind: Json | undefined = Array.isArray(type)
    ? (type as readonly Json[]).find((one) => one !== 'null')
    : type;
  switch (kind) {
    case 'string':
      return sampleText(schema, key, making.round);
    case 'integer':
    case 'number':
      return sampleNumber(schema, making.round);
    case 'boolean':
      return making.round % 2 === 0;
    case 'array':
      return sampleList(schema, key, deeper);
    case 'object':
      return sampleObject(schema, deeper);
    default:
      return isJsonObject(schema['properties']) ? sampleObject(schema, deeper) : null;
  }
}

function sampleObject(schema: JsonObject, making: Making): JsonObject {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [key, sample(part, key, making)]),
  );
}

function sampleList(schema: JsonObject, key: string, making: Making): readonly Json[] {
  const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
  const most = typeof schema['maxItems'] === 'number' ? schema['maxItems'] : Infinity;
  const wished = making.round === 0 ? 2 : making.round % 3;
  const count = Math.min(Math.max(wished, least), most, 5);
  return Array.from({ length: count }, (_, i) => {
    const item = sample(schema['items'], key.replace(/s$/, ''), making);
    return numbered(item, i, making.round);
  });
}

/** Items that differ in their ids, as lists of real data do. */
function numbered(item: Json, at: number, round: number): Json {
  if (typeof item === 'string' && round % 2 === 0) return `${item} ${at + 1}`;
  if (!isJsonObject(item) || typeof item['id'] !== 'string') return item;
  return { ...item, id: round % 2 === 0 ? `${item['id']}-${at + 1}` : item['id'] };
}

const FORMATS: Readonly<Record<string, string>> = {
  uri: 'https://example.com/',
  url: 'https://example.com/',
  email: 'name@example.com',
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  uuid: '00000000-0000-4000-8000-000000000000',
};

function sampleText(schema: JsonObject, key: string, round: number): string {
  const format = schema['format'];
  if (typeof format === 'string' && Object.hasOwn(FORMATS, format)) return FORMATS[format] ?? '';
  // In odd rounds all texts are the same, so that comparisons of two of them hold.
  const words = round % 2 === 1 ? 'same' : round === 0 ? wordsOf(key) : `${key} ${round}`;
  const least = typeof schema['minLength'] === 'number' ? schema['minLength'] : 0;
  const most = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : Infinity;
  return words.padEnd(Math.min(least, 200), 'x').slice(0, Math.min(most, 200));
}

/** `dateLabel` reads `Date label`. */
function wordsOf(key: string): string {
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sampleNumber(schema: JsonObject, round: number): number {
  const least = typeof schema['minimum'] === 'number' ? schema['minimum'] : 0;
  const most = typeof schema['maximum'] === 'number' ? schema['maximum'] : Infinity;
  return Math.min(Math.max(round + 1, least), most);
}

function resolve(ref: string, root: JsonObject): Json | undefined {
  if (!ref.startsWith('#')) return undefined;
  return ref
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((at, part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      return isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
    }, root);
}
