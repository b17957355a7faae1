/** Reading members and items, where the compiler knows less than the author of the view. */
import type { Expr } from '#core/expr/ast.ts';
import { isIdentifier } from '#core/expr/print.ts';
import { asAny, cast, castOver, chained, followed, link, nonNull } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { flatText, render } from './layout.ts';
import {
  ANY,
  isAny,
  isNever,
  isNullable,
  NUMBER,
  objectOf,
  OPAQUE,
  printType,
  STRING,
  UNDEFINED,
  union,
  unionOf,
  withoutNullish,
} from './type.ts';
import type { ObjectType, Type } from './type.ts';

/** What stands before a dot, with a `!` where it may be missing and the view takes it as there. */
function receiver(object: Code, optional: boolean): Code {
  return !optional && isNullable(object.type) ? nonNull(object) : object;
}

function before(object: Code): Code {
  const text = flatText(object.layout);
  // `1.x` would be a decimal point.
  return /^\d+$/.test(text) ? { ...object, binding: 0 } : object;
}

export function memberOf(whole: Code, name: string, optional: boolean, context: Context): Code {
  const object = chained(whole);
  const type = withoutNullish(object.type);
  const found = isAny(type) ? ANY : memberType(type, name, context);
  const known = found ? receiver(object, optional) : asAny(object);
  const dot = optional ? '?.' : '.';
  return link(followed(before(known), `${dot}${name}`, found ?? ANY), whole, optional);
}

/** Undefined where the compiler would not let it be read. */
function memberType(type: Type, name: string, context: Context): Type | undefined {
  const kinds = Object.keys(type);
  if (kinds.every((kind) => kind === 'object') && type.object) {
    return keyType(type.object, name, context);
  }
  const measured = kinds.every((kind) => ['string', 'array', 'tuple'].includes(kind));
  return measured && kinds.length > 0 && name === 'length' ? NUMBER : undefined;
}

export function keyType(object: ObjectType, name: string, context: Context): Type | undefined {
  const key = object.keys.get(name);
  if (key) return key.optional ? union(key.type, UNDEFINED) : key.type;
  if (object.rest) return union(object.rest, UNDEFINED);
  return context.addMissing(object, name) ? ANY : undefined;
}

export function elementOf(
  whole: Code,
  index: Code,
  expr: Expr,
  optional: boolean,
  context: Context,
): Code {
  const key = expr.type === 'literal' && typeof expr.value === 'string' ? expr.value : undefined;
  if (key !== undefined && isIdentifier(key)) return memberOf(whole, key, optional, context);
  const object = chained(whole);
  const known = readable(object, index, key, optional, context);
  const open = optional ? '?.[' : '[';
  const item = followed(before(known.object), [open, known.index.layout, ']'], known.type);
  return link(item, whole, optional);
}

interface Readable {
  readonly object: Code;
  readonly index: Code;
  readonly type: Type;
}

function readable(
  object: Code,
  index: Code,
  key: string | undefined,
  optional: boolean,
  context: Context,
): Readable {
  const type = withoutNullish(object.type);
  const usable = indexOf(index);
  if (isAny(type)) return { object, index: usable, type: ANY };
  const known = receiver(object, optional);
  const kinds = Object.keys(type);
  const numeric = isAny(index.type) || Object.keys(index.type).every((kind) => kind === 'number');
  if (
    numeric &&
    kinds.length > 0 &&
    kinds.every((kind) => ['string', 'array', 'tuple'].includes(kind))
  ) {
    const items = unionOf([
      type.array ?? {},
      ...(type.tuple ?? []),
      type.string === undefined ? {} : STRING,
    ]);
    return {
      object: known,
      index: usable,
      type: isNever(items) ? OPAQUE : union(items, UNDEFINED),
    };
  }
  if (type.object && kinds.length === 1) {
    const member = key === undefined ? undefined : keyType(type.object, key, context);
    if (member) return { object: known, index, type: member };
    const { keys, rest } = type.object;
    const listed = Array.isArray(index.type.string) && Object.keys(index.type).length === 1;
    const names: readonly string[] = listed ? (index.type.string as readonly string[]) : [];
    if (listed && names.every((name) => keys.has(name))) {
      const found = names.map((name) => keyType(type.object as ObjectType, name, context) ?? ANY);
      return { object: known, index, type: unionOf(found) };
    }
    const values = unionOf([
      rest ?? {},
      ...[...keys.values()].map((one) => (one.optional ? union(one.type, UNDEFINED) : one.type)),
    ]);
    const value = isNever(values) ? ANY : values;
    const record = `Record<string, ${render(printType(value))}>`;
    const open = rest && keys.size === 0 ? known : cast(known, record, objectOf(new Map(), value));
    return { object: open, index: usable, type: union(value, UNDEFINED) };
  }
  return { object: asAny(object), index: usable, type: ANY };
}

/** An index is a string or a number. */
function indexOf(index: Code): Code {
  const fits = Object.keys(index.type).every((kind) => kind === 'string' || kind === 'number');
  if (isAny(index.type) || fits) return index;
  const present = withoutNullish(index.type);
  const kinds = Object.keys(present);
  return kinds.length > 0 && kinds.every((kind) => kind === 'string' || kind === 'number')
    ? nonNull(index)
    : castOver(index, 'string', STRING);
}
