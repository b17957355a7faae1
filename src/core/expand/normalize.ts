/** The one form in which two widgets are compared: what ChatKit reads alike becomes equal text. */
import { isJsonObject } from '../json.ts';
import type { Json } from '../json.ts';

const ACTION_DEFAULTS: Readonly<Record<string, Json>> = {
  handler: 'server',
  loadingBehavior: 'auto',
  streaming: true,
};
const ACTION_KEYS: ReadonlySet<string> = new Set([
  'type',
  'payload',
  ...Object.keys(ACTION_DEFAULTS),
]);
const ACTION_PROP = /(^action|Action)$/;

/**
 * Keys sorted, keys with null dropped (as absent), and an action's `handler: "server"`,
 * `loadingBehavior: "auto"` and `streaming: true` dropped. Nulls in arrays stay: they hold a place.
 */
export function normalizeWidget(json: Json): Json {
  return normalize(json, '');
}

function normalize(json: Json, key: string): Json {
  if (Array.isArray(json)) return json.map((item: Json) => normalize(item, ''));
  if (!isJsonObject(json)) return Object.is(json, -0) ? 0 : json;
  const action = isAction(json, key);
  const entries = Object.entries(json)
    .filter(([name, value]) => value !== null && !(action && ACTION_DEFAULTS[name] === value))
    // A payload is the author's own data: what looks like an action there is none.
    .map(([name, value]): [string, Json] => [
      name,
      action && name === 'payload' ? normalizeData(value) : normalize(value, name),
    ])
    .toSorted(byKey);
  return Object.fromEntries(entries);
}

function normalizeData(json: Json): Json {
  if (Array.isArray(json)) return json.map(normalizeData);
  if (!isJsonObject(json)) return Object.is(json, -0) ? 0 : json;
  const entries = Object.entries(json).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([name, value]): [string, Json] => [name, normalizeData(value)]).toSorted(byKey),
  );
}

function byKey([a]: [string, Json], [b]: [string, Json]): number {
  return a < b ? -1 : 1;
}

function isAction(json: { readonly [key: string]: Json }, key: string): boolean {
  return (
    ACTION_PROP.test(key) &&
    typeof json['type'] === 'string' &&
    Object.keys(json).every((name) => ACTION_KEYS.has(name))
  );
}
