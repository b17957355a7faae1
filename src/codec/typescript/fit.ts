/** Values made to fit the place they stand in: props, keys of objects, items of lists. */
import type { Expr, ObjectEntry } from '#core/expr/ast.ts';
import { BINDING, printKey } from '#core/expr/print.ts';
import { compileCall } from './call.ts';
import { at, cast, castOver, code, logicalOperand, nonNull, property } from './code.ts';
import type { Code } from './code.ts';
import type { Context, Scope } from './context.ts';
import type { Expected } from './expected.ts';
import { arrayLayout, compileConditional } from './expression.ts';
import { enclose } from './layout.ts';
import type { Layout } from './layout.ts';
import {
  assignable,
  isAny,
  isNullable,
  UNDEFINED,
  union,
  withoutNullish,
  withoutUndefined,
} from './type.ts';
import type { Type } from './type.ts';

export interface Place {
  readonly expected: Expected;
  /** May be left undefined. */
  readonly optional: boolean;
  /** Writes an action; given from outside, since actions hold values and values hold actions. */
  readonly action: ActionWriter;
}

type ActionWriter = (expr: ObjectExpr, scope: Scope, context: Context) => Code | null;
type ObjectExpr = Extract<Expr, { type: 'object' }>;

/** The code of an expression for a place. Its type is that of the place. */
export function compileFor(expr: Expr, place: Place, scope: Scope, context: Context): Code {
  const { expected, optional } = place;
  switch (expr.type) {
    case 'literal': {
      if (expr.value === null || expr.value === undefined) return absent(place);
      const part = context.compile(expr, scope);
      const fits =
        (typeof expr.value === 'string' && expected.literal?.(expr.value) === true) ||
        (expr.value === false && expected.as === 'EditableProps');
      return fits ? part : fit(part, place, context);
    }
    case 'conditional': {
      const branch = (side: Expr) => (inner: Scope) =>
        compileFor(side, { ...place, optional: true }, inner, context);
      const whole = compileConditional(
        expr.test,
        branch(expr.then),
        branch(expr.otherwise),
        scope,
        context,
      );
      return !optional && isNullable(whole.type) ? nonNull(whole) : whole;
    }
    case 'object':
      return compileObjectFor(expr, place, scope, context);
    case 'array':
      return compileArrayFor(expr, place, scope, context);
    case 'call': {
      const { items } = expected;
      if (expr.method !== 'map' || !items) return fit(context.compile(expr, scope), place, context);
      // What the callback gives stands in the list, so it has to fit as an item does.
      const item: Place = { expected: items, optional: false, action: place.action };
      const write = (body: Expr, inside: Scope): Code => compileFor(body, item, inside, context);
      return fit(compileCall(expr, scope, context, write), place, context);
    }
    default:
      return fit(context.compile(expr, scope), place, context);
  }
}

function absent({ optional }: Place): Code {
  const nothing = code('undefined', UNDEFINED);
  return optional ? nothing : nonNull(nothing);
}

function compileObjectFor(expr: ObjectExpr, place: Place, scope: Scope, context: Context): Code {
  const { expected } = place;
  if (expected.as === 'action') {
    const action = place.action(expr, scope, context);
    if (action) return action;
  }
  const { keys } = expected;
  const known = keys && expr.entries.every((entry): entry is ObjectEntry => isKey(entry, keys));
  const complete =
    known && Object.entries(keys).every(([name, { optional }]) => optional || has(expr, name));
  if (!complete) {
    const part = context.compile(expr, scope);
    // The compiler refuses keys it does not know in an object that is written out.
    const strange = keys && expr.entries.some((entry) => isStrange(entry, keys));
    return strange ? forced(part, expected, context) : fit(part, place, context);
  }
  const layouts = expr.entries.map((entry): Layout => {
    // Every entry was found to be one of the keys.
    const { key, value } = entry as ObjectEntry & { readonly key: string };
    const inner = keys[key] as NonNullable<(typeof keys)[string]>;
    const at: Place = { expected: inner, optional: inner.optional, action: place.action };
    return property(printKey(key), compileFor(value, at, scope, context));
  });
  const object = code(
    enclose('{', layouts, '}', { space: true }),
    expected.accepts,
    BINDING.primary,
    'block',
  );
  if (expected.as !== 'EditableProps') return object;
  return instance(context.use('EditableProps'), object);
}

function isKey(
  entry: ObjectExpr['entries'][number],
  keys: NonNullable<Expected['keys']>,
): entry is ObjectEntry {
  return entry.type === 'entry' && typeof entry.key === 'string' && Object.hasOwn(keys, entry.key);
}

function isStrange(
  entry: ObjectExpr['entries'][number],
  keys: NonNullable<Expected['keys']>,
): boolean {
  return entry.type === 'entry' && typeof entry.key === 'string' && !Object.hasOwn(keys, entry.key);
}

function has(expr: ObjectExpr, name: string): boolean {
  return expr.entries.some((entry) => entry.type === 'entry' && entry.key === name);
}

/** `new Name({ … })`. */
function instance(name: string, object: Code): Code {
  return code([`new ${name}(`, object.layout, ')'], object.type, BINDING.member);
}

function compileArrayFor(
  expr: Extract<Expr, { type: 'array' }>,
  place: Place,
  scope: Scope,
  context: Context,
): Code {
  const { items } = place.expected;
  if (!items) return fit(context.compile(expr, scope), place, context);
  const parts = expr.items.map((item) => {
    if (item.type !== 'spread') {
      const at: Place = { expected: items, optional: false, action: place.action };
      return compileFor(item, at, scope, context);
    }
    const list = fit(context.compile(item.argument, scope), { ...place, optional: false }, context);
    return { ...list, layout: ['...', at(list, BINDING.conditional + 1)] };
  });
  return code(arrayLayout(parts, expr.items), place.expected.accepts, BINDING.primary, 'block');
}

/** The value with a `!` or a cast where the compiler would not take it. */
function fit(part: Code, { expected, optional }: Place, context: Context): Code {
  const { accepts } = expected;
  const type = optional ? withoutUndefined(part.type) : part.type;
  if (isAny(part.type) || assignable(type, accepts)) return part;
  const present = withoutNullish(part.type);
  if (assignable(present, accepts)) {
    if (!optional) return nonNull(part);
    // ChatKit takes no null; it means the same as nothing.
    return code(
      [logicalOperand(part, '??', BINDING['??']), ' ?? undefined'],
      union(present, UNDEFINED),
      BINDING['??'],
    );
  }
  if (!overlaps(part.type, accepts, expected)) return forced(part, expected, context);
  context.useTypes(expected.imports);
  return cast(part, expected.name, accepts);
}

function forced(part: Code, { name, accepts, imports }: Expected, context: Context): Code {
  context.useTypes(imports);
  return castOver(part, name, accepts);
}

/** Whether the compiler allows a cast as it is: a text to some of its words. */
function overlaps(from: Type, to: Type, { literal }: Expected): boolean {
  if (from.string !== true) return false;
  return literal !== undefined || (Array.isArray(to.string) && Object.keys(to).length === 1);
}
