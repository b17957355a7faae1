/** What is known about a value without computing it. */
import { isJsonObject } from '../json.ts';
import type { Json } from '../json.ts';

export type Type =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'undefined' | 'unknown' }
  | { readonly kind: 'array'; readonly item: Type }
  /** `open`: it may have other keys too. An optional key's type has `undefined` in it. */
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Type>; readonly open: boolean }
  /** At least two, none of them a union or unknown, no two of one simple kind. */
  | { readonly kind: 'union'; readonly of: readonly Type[] };

export const STRING: Type = { kind: 'string' };
export const NUMBER: Type = { kind: 'number' };
export const BOOLEAN: Type = { kind: 'boolean' };
export const NULL: Type = { kind: 'null' };
export const UNDEFINED: Type = { kind: 'undefined' };
export const UNKNOWN: Type = { kind: 'unknown' };

export function arrayOf(item: Type): Type {
  return { kind: 'array', item };
}

/** One of several types. */
export function union(...types: readonly Type[]): Type {
  const flat = types.flatMap((type) => (type.kind === 'union' ? type.of : [type]));
  if (flat.some(({ kind }) => kind === 'unknown')) return UNKNOWN;
  const kinds = new Map<string, Type>();
  for (const type of flat) {
    const known = kinds.get(type.kind);
    if (!known) kinds.set(type.kind, type);
    else if (type.kind === 'array' && known.kind === 'array') {
      kinds.set('array', arrayOf(union(known.item, type.item)));
    } else if (type.kind === 'object' && known.kind === 'object') {
      kinds.set('object', mergeObjects(known, type));
    }
  }
  const all = [...kinds.values()];
  const [only] = all;
  if (!only) return UNKNOWN;
  return all.length === 1 ? only : { kind: 'union', of: all };
}

type ObjectType = Extract<Type, { kind: 'object' }>;

function mergeObjects(a: ObjectType, b: ObjectType): Type {
  const keys = new Map<string, Type>();
  for (const key of [...a.keys.keys(), ...b.keys.keys()]) {
    keys.set(key, union(a.keys.get(key) ?? missingKey(a), b.keys.get(key) ?? missingKey(b)));
  }
  return { kind: 'object', keys, open: a.open || b.open };
}

function missingKey({ open }: ObjectType): Type {
  return open ? UNKNOWN : UNDEFINED;
}

/** The alternatives of a type: itself, or the members of a union. */
export function alternatives(type: Type): readonly Type[] {
  return type.kind === 'union' ? type.of : [type];
}

/** The type without these kinds; unknown when nothing is left. */
export function without(type: Type, ...kinds: readonly Type['kind'][]): Type {
  return union(...alternatives(type).filter(({ kind }) => !kinds.includes(kind)));
}

/** Whether a value of the type can be of this kind. */
export function canBe(type: Type, kind: Type['kind']): boolean {
  return alternatives(type).some((one) => one.kind === kind || one.kind === 'unknown');
}

/** Deeper data is not looked into. */
const MAX_DEPTH = 12;
/** Items of a long array that are looked at. */
const MAX_ITEMS = 50;

/** The type of a sample. */
export function typeOfJson(json: Json, depth = 0): Type {
  if (depth > MAX_DEPTH) return UNKNOWN;
  if (json === null) return NULL;
  if (Array.isArray(json)) {
    const items = (json as readonly Json[]).slice(0, MAX_ITEMS);
    return arrayOf(union(...items.map((item) => typeOfJson(item, depth + 1))));
  }
  if (isJsonObject(json)) {
    const keys = Object.entries(json).map(
      ([key, value]) => [key, typeOfJson(value, depth + 1)] as const,
    );
    return { kind: 'object', keys: new Map(keys), open: false };
  }
  switch (typeof json) {
    case 'string':
      return STRING;
    case 'number':
      return NUMBER;
    default:
      return BOOLEAN;
  }
}
