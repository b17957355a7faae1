/** Actions as `ActionConfig`, with a type of their own where their type is known. */
import type { Field } from '#core/doc/fields.ts';
import type { Expr, ObjectEntry } from '#core/expr/ast.ts';
import { BINDING, printKey } from '#core/expr/print.ts';
import { code, property } from './code.ts';
import type { Code } from './code.ts';
import type { Context, Scope } from './context.ts';
import { enclose } from './layout.ts';
import type { Layout } from './layout.ts';
import {
  ANY,
  BOOLEAN,
  isAny,
  isNever,
  NEVER,
  STRING,
  UNDEFINED,
  union,
  widened,
  withoutNullish,
} from './type.ts';
import type { Key, Type } from './type.ts';

type ObjectExpr = Extract<Expr, { type: 'object' }>;

const HANDLERS: ReadonlySet<unknown> = new Set(['server', 'client']);
const LOADING: ReadonlySet<unknown> = new Set(['auto', 'self', 'container', 'none']);

/**
 * `ActionConfig.create<SaveConfig>({ … })` of a literal action; null where the class would refuse
 * it or does not know a part of it.
 */
export function compileAction(
  expr: ObjectExpr,
  fields: readonly Field[],
  scope: Scope,
  context: Context,
): Code | null {
  const parts = new Map<string, Expr>();
  for (const entry of expr.entries) {
    if (!isPlain(entry) || parts.has(entry.key) || !isValid(entry.key, entry.value)) return null;
    parts.set(entry.key, entry.value);
  }
  const type = parts.get('type');
  if (type?.type !== 'literal' || typeof type.value !== 'string') return null;
  let payload: Type = UNDEFINED;
  const layouts = [...parts].map(([key, value]): Layout => {
    const part = context.compile(value, scope);
    if (key === 'payload') payload = widened(part.type);
    return property(printKey(key), part);
  });
  context.actions.push({ type: type.value, payload, fields });
  const name = context.use('ActionConfig');
  const callee = context.typedActions
    ? `${name}.create<${context.configName(type.value)}>`
    : `new ${name}`;
  return code(
    [`${callee}(`, enclose('{', layouts, '}', { space: true }), ')'],
    ANY,
    BINDING.member,
  );
}

function isPlain(
  entry: ObjectExpr['entries'][number],
): entry is ObjectEntry & { readonly key: string } {
  return entry.type === 'entry' && typeof entry.key === 'string';
}

/** What the class takes without a cast. */
function isValid(key: string, value: Expr): boolean {
  if (key === 'payload') return true;
  if (value.type !== 'literal') return false;
  switch (key) {
    case 'type':
      return typeof value.value === 'string' && value.value !== '';
    case 'handler':
      return HANDLERS.has(value.value);
    case 'loadingBehavior':
      return LOADING.has(value.value);
    case 'streaming':
      return typeof value.value === 'boolean';
    default:
      return false;
  }
}

/** The payload as a handler receives it: the config's own keys, and the values of the form's fields. */
export function receivedPayload(payload: Type, fields: readonly Field[]): Type {
  if (fields.length === 0 || isAny(payload)) return payload;
  const own = withoutNullish(payload);
  if (Object.keys(own).some((kind) => kind !== 'object')) return payload;
  return fields.reduce(withField, isNever(own) ? { object: { keys: new Map() } } : own);
}

function withField(payload: Type, field: Field): Type {
  if (field.name !== null) return withKey(payload, field.name.split('.'), field);
  const keys = payload.object?.keys ?? new Map<string, Key>();
  return { object: { keys, rest: { any: true } } };
}

/** A key of the config wins over the field. */
function withKey(payload: Type, [name = '', ...rest]: readonly string[], field: Field): Type {
  const keys = new Map(payload.object?.keys);
  const before = keys.get(name);
  if (rest.length === 0) {
    if (before && !before.optional) return payload;
    const type = union(before?.type ?? NEVER, fieldType(field));
    keys.set(name, { type, optional: field.optional });
  } else {
    const inner = before?.type ?? { object: { keys: new Map() } };
    if (!inner.object) return payload;
    const optional = field.optional && (before?.optional ?? true);
    keys.set(name, { type: withKey(inner, rest, field), optional });
  }
  return { ...payload, object: { ...payload.object, keys } };
}

function fieldType({ value, options }: Field): Type {
  if (value === 'boolean') return BOOLEAN;
  return options && options.length > 0 ? { string: options } : STRING;
}
