/** What of a prop's value is known without data: the constant parts of an expression. */
import type { Expr, ObjectEntry, Spread } from '../expr/ast.ts';
import type { Json } from '../json.ts';
import type { PropValue } from './node.ts';

/** Stands for what only the data tells. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** Key of a known object that says: there may be more keys, of unknown names. */
export const OPEN: unique symbol = Symbol('open');

export type Known = Json | undefined | typeof UNKNOWN | readonly Known[] | KnownObject;
export interface KnownObject {
  readonly [key: string]: Known;
  readonly [OPEN]?: true;
}

export function isKnownObject(value: Known): value is KnownObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isKnownArray(value: Known): value is readonly Known[] {
  return Array.isArray(value);
}

export function known(value: PropValue | undefined): Known {
  if (value === undefined) return undefined;
  return value.kind === 'literal' ? value.value : knownOf(value.expr);
}

export function knownOf(expr: Expr): Known {
  switch (expr.type) {
    case 'literal':
      return expr.value;
    case 'template':
      return knownTemplate(expr.quasis, expr.values);
    case 'unary': {
      const argument = knownOf(expr.argument);
      if (typeof argument !== 'number') return UNKNOWN;
      if (expr.operator === '!') return argument === 0;
      return expr.operator === '-' ? -argument : argument;
    }
    case 'array':
      return expr.items.some((item) => item.type === 'spread')
        ? UNKNOWN
        : expr.items.map((item) => (item.type === 'spread' ? UNKNOWN : knownOf(item)));
    case 'object':
      return knownObject(expr.entries);
    default:
      return UNKNOWN;
  }
}

function knownTemplate(quasis: readonly string[], values: readonly Expr[]): Known {
  let text = quasis[0] ?? '';
  for (const [i, value] of values.entries()) {
    const part = knownOf(value);
    if (part === UNKNOWN || (typeof part === 'object' && part !== null)) return UNKNOWN;
    text += String(part) + (quasis[i + 1] ?? '');
  }
  return text;
}

function knownObject(entries: readonly (ObjectEntry | Spread)[]): KnownObject {
  const object: Record<string, Known> = {};
  let open = false;
  for (const entry of entries) {
    if (entry.type === 'spread' || typeof entry.key !== 'string') {
      open = true;
      // What comes later may replace what was set before.
      for (const key of Object.keys(object)) object[key] = UNKNOWN;
    } else {
      object[entry.key] = knownOf(entry.value);
    }
  }
  return open ? Object.assign(object, { [OPEN]: true as const }) : object;
}

/** The value as plain JSON when all of it is known; `undefined` inside counts as not JSON. */
export function asJson(value: Known): Json | undefined {
  if (value === UNKNOWN || value === undefined) return undefined;
  if (isKnownArray(value)) {
    const items = value.map(asJson);
    return items.every((item): item is Json => item !== undefined) ? items : undefined;
  }
  if (isKnownObject(value)) {
    if (value[OPEN]) return undefined;
    const entries = Object.entries(value).map(([key, part]) => [key, asJson(part)] as const);
    return entries.every((entry): entry is readonly [string, Json] => entry[1] !== undefined)
      ? Object.fromEntries(entries)
      : undefined;
  }
  return value;
}
