/** Calls: `String(x)`, `Math.max(a, b)`, `xs.filter((x) => x.done).join(", ")`. */
import type { Arrow, Expr, Spread } from '#core/expr/ast.ts';
import { isNamespace } from '#core/expr/free-names.ts';
import { methodOf } from '#core/expr/methods.ts';
import { BINDING } from '#core/expr/print.ts';
import { asAny, asNumber, at, cast, castOver, chained, code, link, nonNull } from './code.ts';
import type { Code } from './code.ts';
import type { Context, Scope } from './context.ts';
import { enclose, flatText, group, ifBroken, indent, line, render, softline } from './layout.ts';
import type { Layout } from './layout.ts';
import { bindParams, callbackTypes } from './pattern.ts';
import {
  ANY,
  arrayOf,
  assignable,
  BOOLEAN,
  isAny,
  isNever,
  isNullable,
  itemsOf,
  NUMBER,
  objectOf,
  onlyList,
  printType,
  STRING,
  UNDEFINED,
  union,
  unionOf,
  widened,
  withoutNullish,
} from './type.ts';
import type { Type } from './type.ts';

type Call = Extract<Expr, { type: 'call' }>;

/** Writes what a callback gives; by default as any expression is written. */
type BodyWriter = (body: Expr, scope: Scope) => Code;

export function compileCall(
  expr: Call,
  scope: Scope,
  context: Context,
  writeBody: BodyWriter = (body, inside) => context.compile(body, inside),
): Code {
  if (!expr.object) return functionCall(expr, scope, context);
  if (isNamespace(expr.object)) return staticCall(expr, expr.object, scope, context);
  return methodCall(expr, context.compile(expr.object, scope), scope, context, writeBody);
}

const FUNCTIONS: Readonly<Record<string, Type>> = {
  String: STRING,
  Number: NUMBER,
  Boolean: BOOLEAN,
};

function functionCall(expr: Call, scope: Scope, context: Context): Code {
  const args = values(expr.args, scope, context);
  return headCall([expr.method, inBrackets(args)], FUNCTIONS[expr.method] ?? ANY);
}

/** A call that begins a chain. */
function headCall(layout: Layout, type: Type): Code {
  const chain = { head: layout, calls: [], tail: [], count: 1, complex: false };
  return { ...code(layout, type, BINDING.member, 'call'), chain };
}

function inBrackets(args: readonly Layout[]): Layout {
  return enclose('(', args, ')');
}

function values(
  args: Call['args'],
  scope: Scope,
  context: Context,
  fit: (part: Code) => Code = (part) => part,
): readonly Layout[] {
  return args.map((arg) => argument(arg, scope, context, fit));
}

function argument(
  arg: Expr | Spread | Arrow,
  scope: Scope,
  context: Context,
  fit: (part: Code) => Code,
): Layout {
  if (arg.type === 'arrow') throw new Error('A function where a value is expected');
  if (arg.type !== 'spread') return fit(context.compile(arg, scope)).layout;
  const part = context.compile(arg.argument, scope);
  const list = isNullable(part.type) ? nonNull(part) : part;
  // What is spread into arguments has to be a list of what the function takes.
  const item = fit(code('x', itemsOf(list.type)));
  const fits = isAny(list.type) || flatText(item.layout) === 'x';
  const usable =
    fits && (isAny(list.type) || onlyList(list.type)) ? list : castOver(list, 'any[]', ANY);
  return ['...', at(usable, BINDING.conditional)];
}

function staticCall(expr: Call, namespace: Expr, scope: Scope, context: Context): Code {
  const name = namespace.type === 'name' ? namespace.name : '';
  const callee = `${name}.${expr.method}`;
  if (name === 'Math') {
    return headCall([callee, inBrackets(values(expr.args, scope, context, asNumber))], NUMBER);
  }
  const [first] = expr.args;
  if (!first || first.type === 'spread' || first.type === 'arrow') {
    return headCall([callee, inBrackets(values(expr.args, scope, context))], ANY);
  }
  const part = context.compile(first, scope);
  const known = isNullable(part.type) ? nonNull(part) : part;
  const value = valueType(known.type);
  const result = {
    keys: arrayOf(STRING),
    values: arrayOf(value),
    entries: arrayOf({ tuple: [STRING, value] }),
  }[expr.method];
  const record = `Record<string, ${render(printType(value))}>`;
  const plain = expr.method === 'keys' || isAny(known.type) || !known.type.object;
  const target = plain ? known : cast(known, record, objectOf(new Map(), value));
  return headCall([callee, inBrackets([target.layout])], result ?? ANY);
}

/** What `Object.values` gives: one type for all keys. */
function valueType(type: Type): Type {
  if (isAny(type) || Object.keys(type).length !== 1) return ANY;
  if (type.array || type.tuple) return itemsOf(type);
  if (type.string !== undefined) return STRING;
  if (!type.object) return ANY;
  const { keys, rest } = type.object;
  const types = [...keys.values()].map((key) =>
    key.optional ? union(key.type, UNDEFINED) : key.type,
  );
  const found = unionOf([...types, ...(rest ? [rest] : [])]);
  return isNever(found) ? ANY : found;
}

function methodCall(
  expr: Call,
  whole: Code,
  scope: Scope,
  context: Context,
  writeBody: BodyWriter,
): Code {
  const { method, optional } = expr;
  const object = chained(whole);
  const callback = methodOf(method)?.callback === true;
  const target = receiver(object, method, optional, callback);
  const list = itemsList(target.type);
  const [first] = expr.args;
  const { args, body } =
    callback && first?.type === 'arrow'
      ? callbackArg(first, list, scope, context, writeBody)
      : { args: inBrackets(plainArgs(expr, target.type, scope, context)), body: ANY };
  const name = `${optional ? '?.' : '.'}${method}`;
  const result = resultOf(method, target.type, body, expr);
  const copied = method === 'reverse' && !isFresh(expr);
  // A chain that may end early has to stay one.
  if (copied && !optional && !whole.inner) return copyReversed(target, result);
  const callee = copied ? `${optional ? '?.' : '.'}slice().reverse` : name;
  return link(linked(target, [callee, args], result, expr.args.some(isComplex)), whole, optional);
}

/** A list that an expression makes itself. */
function isFresh({ object }: Call): boolean {
  return object?.type === 'call' && object.method !== 'reverse';
}

/** A copy of the list is turned round, never the list of the data. */
function copyReversed(list: Code, type: Type): Code {
  const copy = code(['[...', at(list, BINDING.conditional + 1), ']'], type);
  return linked(copy, '.reverse()', type, false);
}

/** More than a name, a literal, or members and calls of such. */
function isComplex(arg: Call['args'][number]): boolean {
  return ['arrow', 'binary', 'logical', 'conditional', 'spread'].includes(arg.type);
}

/**
 * The call at the end of its chain. Several stand one a line where they don't fit, three and more
 * also where one takes more than names and literals.
 */
export function linked(target: Code, call: Layout, type: Type, complex: boolean): Code {
  const before = target.chain;
  const head = before?.head ?? at(numberSafe(target), BINDING.member);
  const started = before !== undefined && before.calls.length === 0;
  const last = [...(before?.tail ?? []), call];
  const chain = {
    head: started ? [head, ...before.tail] : head,
    calls: [...(before?.calls ?? []), started ? call : last],
    tail: [],
    count: (before?.count ?? 0) + 1,
    complex: complex || before?.complex === true,
  };
  const layout =
    chain.calls.length > 1
      ? group(
          [chain.head, indent(chain.calls.map((one) => [softline, one]))],
          chain.complex && chain.count > 2,
        )
      : [chain.head, ...chain.calls];
  return { ...code(layout, type, BINDING.member, 'call'), chain };
}

function numberSafe(part: Code): Code {
  return /^\d+$/.test(flatText(part.layout)) ? { ...part, binding: 0 } : part;
}

/** The value as one that has the method; a cast where the compiler could not know. */
function receiver(object: Code, method: string, optional: boolean, callback: boolean): Code {
  const type = withoutNullish(object.type);
  if (isAny(type)) return callback ? cast(object, 'any[]', arrayOf(ANY)) : object;
  const on = methodOf(method)?.on ?? [];
  const kinds = Object.keys(type);
  const suits =
    kinds.length > 0 &&
    ((on.includes('array') && onlyList(type)) ||
      (on.includes('string') && kinds.every((kind) => kind === 'string')) ||
      (on.includes('number') && kinds.every((kind) => kind === 'number')));
  if (suits) return !optional && isNullable(object.type) ? nonNull(object) : object;
  return callback ? castOver(object, 'any[]', arrayOf(ANY)) : asAny(object);
}

function itemsList(type: Type): Type {
  return isAny(type) ? arrayOf(ANY) : withoutNullish(type);
}

function callbackArg(
  arrow: Arrow,
  list: Type,
  scope: Scope,
  context: Context,
  writeBody: BodyWriter,
): { readonly args: Layout; readonly body: Type } {
  const { scope: inside, print } = bindParams(arrow.params, callbackTypes(list), scope, context);
  const body = writeBody(arrow.body, inside);
  return { args: arrowArgument(print(), body), body: widened(body.type) };
}

/** `((x) => …)` as the only argument of a call. */
export function arrowArgument(params: string, body: Code): Layout {
  // A brace right after the arrow would open a block.
  const braced = flatText(body.layout).startsWith('{');
  const inner = braced ? ['(', body.layout, ')'] : body.layout;
  switch (body.form) {
    case 'block':
      return ['(', params, ' => ', inner, ')'];
    case 'call':
    case 'conditional':
    case 'binary-conditional':
      return group([
        '(',
        params,
        ' =>',
        group(indent([line, inner])),
        ifBroken(','),
        softline,
        ')',
      ]);
    default: {
      const arrow = [params, ' =>', group(indent([line, inner]))];
      return group(['(', indent([softline, arrow]), ifBroken(','), softline, ')']);
    }
  }
}

/** Arguments of a method, made to fit what it takes. */
function plainArgs(expr: Call, target: Type, scope: Scope, context: Context): readonly Layout[] {
  if (isAny(target)) return values(expr.args, scope, context);
  switch (expr.method) {
    case 'slice':
    case 'toFixed':
      return values(expr.args, scope, context, numberArg);
    case 'padStart':
    case 'split':
    case 'replace':
    case 'replaceAll':
    case 'startsWith':
    case 'endsWith':
      return expr.args.map((arg, i) =>
        argument(arg, scope, context, isNumberArg(expr.method, i) ? numberArg : textArg),
      );
    case 'join':
      return values(expr.args, scope, context, textArg);
    case 'includes': {
      const item = target.string === undefined ? itemsOf(target) : STRING;
      return expr.args.map((arg, i) =>
        argument(arg, scope, context, i === 0 ? (part) => itemArg(part, item) : numberArg),
      );
    }
    case 'concat':
      return target.string === undefined
        ? values(expr.args, scope, context, (part) => concatArg(part, target))
        : values(expr.args, scope, context, textArg);
    default:
      return values(expr.args, scope, context);
  }
}

function isNumberArg(method: string, index: number): boolean {
  return method === 'padStart' ? index === 0 : index === 1 && !method.startsWith('replace');
}

/** Optional arguments may be undefined, and are then as if they were not given. */
function numberArg(part: Code): Code {
  return assignable(part.type, union(NUMBER, UNDEFINED)) ? part : cast(part, 'any', ANY);
}

function textArg(part: Code): Code {
  if (assignable(part.type, STRING)) return part;
  return assignable(withoutNullish(part.type), STRING) ? nonNull(part) : cast(part, 'any', ANY);
}

function itemArg(part: Code, item: Type): Code {
  return assignable(part.type, item) ? part : cast(part, 'any', ANY);
}

function concatArg(part: Code, list: Type): Code {
  const items = itemsOf(list);
  const fits =
    !isNullable(part.type) &&
    (assignable(part.type, items) || assignable(part.type, arrayOf(items)));
  return fits ? part : cast(part, 'any', ANY);
}

function resultOf(method: string, target: Type, body: Type, expr: Call): Type {
  const type = withoutNullish(target);
  const items = itemsOf(type);
  switch (method) {
    case 'map':
      return arrayOf(body);
    case 'filter':
    case 'reverse':
      return isAny(type) ? ANY : arrayOf(items);
    case 'slice':
      return isAny(type) ? ANY : type.string === undefined ? arrayOf(items) : STRING;
    case 'concat':
      // Its arguments may widen the list; the compiler has let them through as they are.
      return isAny(type) ? ANY : type.string === undefined ? arrayOf(items) : STRING;
    case 'find':
      return union(items, UNDEFINED);
    case 'some':
    case 'every':
      return BOOLEAN;
    case 'includes':
    case 'startsWith':
    case 'endsWith':
      return isAny(type) ? ANY : BOOLEAN;
    case 'split':
      return isAny(type) ? ANY : arrayOf(STRING);
    default:
      return isAny(type) || !expr.object ? ANY : STRING;
  }
}
