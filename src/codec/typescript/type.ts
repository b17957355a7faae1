/**
 * What is known of a value's TypeScript type. It is never narrower than what the compiler infers,
 * so that "assignable here" means "compiles".
 */
import { isIdentifier } from '#core/expr/print.ts';
import { enclose, group, hardline, ifBroken, indent, join, line } from './layout.ts';
import type { Layout } from './layout.ts';
import { quote } from './quote.ts';

/** A union: each part that is set is one of its members. No part at all: `never`. */
export interface Type {
  /** The compiler lets everything be done with it. */
  readonly any?: true;
  /** The compiler knows more of it than is tracked here, and so lets nothing be done with it. */
  readonly opaque?: true;
  /** True, or the literals that it may be. */
  readonly string?: true | readonly string[];
  readonly number?: true;
  readonly boolean?: true;
  readonly null?: true;
  readonly undefined?: true;
  /** Items of an array. */
  readonly array?: Type;
  readonly tuple?: readonly Type[];
  readonly object?: ObjectType;
}

export interface ObjectType {
  readonly keys: ReadonlyMap<string, Key>;
  /** Type of all other keys, as of `Record<string, …>`. */
  readonly rest?: Type;
}

export interface Key {
  readonly type: Type;
  readonly optional: boolean;
}

export const NEVER: Type = {};
export const ANY: Type = { any: true };
export const OPAQUE: Type = { opaque: true };
export const STRING: Type = { string: true };
export const NUMBER: Type = { number: true };
export const BOOLEAN: Type = { boolean: true };
export const NULL: Type = { null: true };
export const UNDEFINED: Type = { undefined: true };

export function arrayOf(items: Type): Type {
  return { array: items };
}

export function objectOf(keys: ReadonlyMap<string, Key>, rest?: Type): Type {
  return { object: { keys, ...(rest && { rest }) } };
}

export function isAny(type: Type): boolean {
  return type.any === true;
}

export function isNullable(type: Type): boolean {
  return type.null === true || type.undefined === true;
}

export function withoutNullish({ null: _null, undefined: _undefined, ...type }: Type): Type {
  return type;
}

export function withoutUndefined({ undefined: _undefined, ...type }: Type): Type {
  return type;
}

export function isNever(type: Type): boolean {
  return Object.keys(type).length === 0;
}

/** Nothing but an array. */
export function onlyList(type: Type): boolean {
  return Object.keys(type).every((kind) => kind === 'array' || kind === 'tuple');
}

/** Of an array, the union of its items; of nothing known, `any`. */
export function itemsOf(type: Type): Type {
  if (isAny(type)) return ANY;
  return unionOf([type.opaque ? OPAQUE : NEVER, type.array ?? NEVER, ...(type.tuple ?? [])]);
}

/** Literals become plain strings, as they do in arrays and in properties of fresh objects. */
export function widened(type: Type): Type {
  return Array.isArray(type.string) ? { ...type, string: true } : type;
}

export function union(a: Type, b: Type): Type {
  if (a === b || isNever(b)) return a;
  if (isNever(a)) return b;
  if (isAny(a) || isAny(b)) return ANY;
  const tuples = mergeTuples(a, b);
  const items = mergeItems(a, b, tuples);
  const object = a.object && b.object ? mergeObjects(a.object, b.object) : (a.object ?? b.object);
  const string = mergeStrings(a.string, b.string);
  return {
    ...((a.opaque || b.opaque) && { opaque: true }),
    ...(string !== undefined && { string }),
    ...((a.number || b.number) && { number: true }),
    ...((a.boolean || b.boolean) && { boolean: true }),
    ...((a.null || b.null) && { null: true }),
    ...((a.undefined || b.undefined) && { undefined: true }),
    ...(tuples && { tuple: tuples }),
    ...(items && { array: items }),
    ...(object && { object }),
  };
}

export function unionOf(types: readonly Type[]): Type {
  return types.reduce(union, NEVER);
}

function mergeStrings(a: Type['string'], b: Type['string']): Type['string'] {
  if (a === undefined || b === undefined) return a ?? b;
  return a === true || b === true ? true : [...new Set([...a, ...b])];
}

function mergeTuples(a: Type, b: Type): readonly Type[] | undefined {
  if (!a.tuple || !b.tuple) return a.array || b.array ? undefined : (a.tuple ?? b.tuple);
  if (a.tuple.length !== b.tuple.length || a.array || b.array) return undefined;
  const other = b.tuple;
  return a.tuple.map((item, i) => union(item, other[i] ?? NEVER));
}

function mergeItems(a: Type, b: Type, tuples: readonly Type[] | undefined): Type | undefined {
  const flat = tuples ? [] : [...(a.tuple ?? []), ...(b.tuple ?? [])];
  const lists = [a.array, b.array].filter((items) => items !== undefined);
  return lists.length + flat.length === 0 ? undefined : unionOf([...lists, ...flat]);
}

function mergeObjects(a: ObjectType, b: ObjectType): ObjectType {
  const names = new Set([...a.keys.keys(), ...b.keys.keys()]);
  const keys = new Map(
    [...names].map((name): [string, Key] => {
      const left = a.keys.get(name);
      const right = b.keys.get(name);
      const type = union(left?.type ?? NEVER, right?.type ?? NEVER);
      return [name, { type, optional: !left || !right || left.optional || right.optional }];
    }),
  );
  const rest = a.rest && b.rest ? union(a.rest, b.rest) : (a.rest ?? b.rest);
  return { keys, ...(rest && { rest }) };
}

/** Whether every value of one type may stand where the other is asked for. */
export function assignable(from: Type, to: Type): boolean {
  if (isAny(from) || isAny(to)) return true;
  return (
    !from.opaque &&
    stringFits(from.string, to.string) &&
    (!from.number || to.number === true) &&
    (!from.boolean || to.boolean === true) &&
    (!from.null || to.null === true) &&
    (!from.undefined || to.undefined === true) &&
    (!from.array || (to.array !== undefined && assignable(from.array, to.array))) &&
    (!from.tuple || tupleFits(from.tuple, to)) &&
    (!from.object || (to.object !== undefined && objectFits(from.object, to.object)))
  );
}

function stringFits(from: Type['string'], to: Type['string']): boolean {
  if (from === undefined || to === true) return true;
  return to !== undefined && from !== true && from.every((literal) => to.includes(literal));
}

function tupleFits(from: readonly Type[], to: Type): boolean {
  const { array, tuple } = to;
  if (tuple) {
    return (
      tuple.length === from.length && from.every((item, i) => assignable(item, tuple[i] ?? NEVER))
    );
  }
  return array !== undefined && from.every((item) => assignable(item, array));
}

function objectFits(from: ObjectType, to: ObjectType): boolean {
  const shared = [...to.keys.keys()].filter((name) => from.keys.has(name));
  const needed = [...to.keys].filter(([, { optional }]) => !optional);
  // The compiler refuses an object that has nothing in common with one of optional keys only.
  if (needed.length === 0 && shared.length === 0 && !to.rest) return from.keys.size === 0;
  for (const [name, key] of to.keys) {
    const own = from.keys.get(name);
    if (!own) {
      if (!key.optional || from.rest) return false;
      continue;
    }
    const type = key.optional ? withoutUndefined(own.type) : own.type;
    if ((own.optional && !key.optional) || !assignable(type, key.type)) return false;
  }
  const { rest } = to;
  if (!rest) return true;
  const others = [...from.keys].filter(([name]) => !to.keys.has(name));
  return (
    others.every(([, { type, optional }]) => !optional && assignable(type, rest)) &&
    (!from.rest || assignable(from.rest, rest))
  );
}

/** The type as code. Object types break over lines where `open` says so, or where they must. */
export function printType(type: Type, open = false): Layout {
  if (isAny(type) || type.opaque) return 'any';
  const members = membersOf(type, open);
  return members.length === 0 ? 'never' : join(members, ' | ');
}

function membersOf(type: Type, open: boolean): readonly Layout[] {
  return [
    ...(type.string === true ? ['string'] : (type.string ?? []).map(quote)),
    ...(type.number ? ['number'] : []),
    ...(type.boolean ? ['boolean'] : []),
    ...(type.array ? [[arrayItem(type.array, open), '[]']] : []),
    ...(type.tuple
      ? [
          enclose(
            '[',
            type.tuple.map((item) => printType(item, open)),
            ']',
          ),
        ]
      : []),
    ...(type.object ? [printObjectType(type.object, open)] : []),
    ...(type.null ? ['null'] : []),
    ...(type.undefined ? ['undefined'] : []),
  ];
}

function arrayItem(items: Type, open: boolean): Layout {
  const item = printType(isNever(items) ? ANY : items, open);
  return membersOf(items, false).length > 1 ? ['(', item, ')'] : item;
}

function printObjectType(object: ObjectType, open: boolean): Layout {
  const { keys, rest } = object;
  if (keys.size === 0) return rest ? ['Record<string, ', printType(rest), '>'] : 'object';
  return printMembers(object, open);
}

/** `{ id: string; title?: string }`, one a line where `open`. */
export function printMembers({ keys, rest }: ObjectType, open: boolean): Layout {
  const members = [...keys].map(([name, key]): Layout => [
    isIdentifier(name) ? name : quote(name),
    key.optional ? '?: ' : ': ',
    printType(key.optional ? withoutUndefined(key.type) : key.type, open),
  ]);
  if (rest) members.push(['[key: string]: ', printType(rest, open)]);
  return group(
    ['{', indent([line, join(members, [';', line])]), ifBroken(';'), open ? hardline : line, '}'],
    open,
  );
}
