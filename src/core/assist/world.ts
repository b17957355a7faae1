/** What code at a place can see: the data of the shown state and the variables of the loops around. */
import { boundNames } from '../expr/ast.ts';
import type { Expr, Pattern } from '../expr/ast.ts';
import { newBudget } from '../expr/budget.ts';
import { isArray, toJson } from '../expr/convert.ts';
import { attempt, bindPattern, evaluateValue } from '../expr/evaluate.ts';
import { inferType, typeScope } from '../expr/infer-type.ts';
import type { TypeScope } from '../expr/infer-type.ts';
import { parseExpr } from '../expr/parse.ts';
import { extendScope, rootScope } from '../expr/scope.ts';
import type { Scope } from '../expr/scope.ts';
import { NUMBER, UNKNOWN, arrayOf, typeOfJson } from '../expr/type.ts';
import type { Type } from '../expr/type.ts';
import { typeOfSchema } from '../expr/type-of-schema.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Loop } from './place.ts';

/** What a view is written against. */
export interface World {
  /** Data of the state that is shown. */
  readonly data: JsonObject;
  readonly schema: JsonObject;
}

export interface View {
  readonly types: TypeScope;
  readonly scope: Scope;
  /** Loop variables, the innermost loop first. */
  readonly variables: readonly string[];
}

const types = new WeakMap<JsonObject, WeakMap<JsonObject, Type>>();

/** The schema's word counts; the data tells what the schema leaves open. */
export function dataType({ data, schema }: World): Type {
  const known = types.get(data)?.get(schema);
  if (known) return known;
  const type = merge(typeOfSchema(schema), typeOfJson(data));
  const bySchema = types.get(data) ?? new WeakMap<JsonObject, Type>();
  types.set(data, bySchema.set(schema, type));
  return type;
}

function merge(schema: Type, data: Type): Type {
  if (schema.kind === 'unknown') return data;
  if (schema.kind === 'object' && data.kind === 'object') {
    const keys = new Map(schema.keys);
    for (const [key, type] of data.keys) {
      const said = keys.get(key);
      keys.set(key, said ? merge(said, type) : type);
    }
    return { kind: 'object', keys, open: schema.open };
  }
  if (schema.kind === 'array' && data.kind === 'array')
    return arrayOf(merge(schema.item, data.item));
  return schema;
}

/** What the loops around add; of each its first round is what values are told of. */
export function viewAt(world: World, loops: readonly Loop[]): View {
  let view: View = {
    types: typeScope(dataType(world)),
    scope: rootScope(world.data),
    variables: [],
  };
  for (const loop of loops) view = enter(view, loop);
  return view;
}

function enter(view: View, loop: Loop): View {
  const list = loop.list === null ? null : parsed(loop.list);
  const params = paramsOf(loop.params);
  const names = params.flatMap(boundNames);
  if (names.length === 0) return view;
  return {
    types: new Map([...view.types, ...typesOf(view, list, params)]),
    scope: extendScope(view.scope, names, valuesOf(view, list, params)),
    variables: [...names, ...view.variables.filter((name) => !names.includes(name))],
  };
}

/** An expression as text; null while it can't be read. */
export function parsed(text: string): Expr | null {
  const result = parseExpr(text);
  return result.ok ? result.value : null;
}

/** Parameters are read as those of a function, which the language has in calls only. */
function paramsOf(text: string): readonly Pattern[] {
  const call = parsed(`[].map(${text} => 0)`);
  const arrow = call?.type === 'call' ? call.args[0] : undefined;
  return arrow?.type === 'arrow' ? arrow.params : [];
}

function typesOf(
  view: View,
  list: Expr | null,
  params: readonly Pattern[],
): readonly (readonly [string, Type])[] {
  return params.flatMap((param, i) =>
    boundNames(param).map((name) => {
      if (i === 1) return [name, NUMBER] as const;
      if (!list || i > 1) return [name, UNKNOWN] as const;
      const body: Expr = { type: 'name', name };
      const each = inferType(
        {
          type: 'call',
          object: list,
          method: 'map',
          args: [{ type: 'arrow', params: [param], body }],
          optional: false,
        },
        view.types,
      );
      return [name, each.kind === 'array' ? each.item : UNKNOWN] as const;
    }),
  );
}

function valuesOf(view: View, list: Expr | null, params: readonly Pattern[]) {
  if (!list) return [];
  const items = evaluateValue(list, view.scope, newBudget());
  if (!items.ok || !isArray(items.value) || items.value.length === 0) return [];
  const given = [items.value[0], 0];
  const bound = attempt(() => params.flatMap((param, i) => bindPattern(param, given[i])));
  return bound.ok ? bound.value : [];
}

export type Live =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly message: string };

/** What an expression gives now. */
export function liveValue(expr: Expr, { scope }: View): Live {
  const value = evaluateValue(expr, scope, newBudget());
  const json = value.ok ? attempt(() => toJson(value.value)) : value;
  if (json.ok) return { ok: true, value: json.value };
  return { ok: false, message: json.problems[0]?.message ?? 'It can not be computed.' };
}
