/**
 * Expressions of a view as TypeScript that compiles under `strict` and `noUncheckedIndexedAccess`
 * and gives the same value. Where the compiler can't know what the view's author does, a `!` or a
 * cast says so; neither changes a value.
 */
import type { Expr, LogicalOperator, ObjectEntry, Spread } from '#core/expr/ast.ts';
import { BINDING, printKey, printLiteral, printString } from '#core/expr/print.ts';
import { unreachable } from '#core/result.ts';
import { compileCall } from './call.ts';
import {
  asAny,
  at,
  castOver,
  code,
  isCast,
  logicalOperand,
  nonNull,
  operators,
  property,
} from './code.ts';
import type { Code } from './code.ts';
import { decided, knownTruth } from './constant.ts';
import { pathText } from './context.ts';
import type { Context, Scope, Variable } from './context.ts';
import { enclose, flatText, group, indent, line } from './layout.ts';
import type { Layout } from './layout.ts';
import { narrowed, narrowedNullish } from './narrow.ts';
import { compileBinary } from './operator.ts';
import { quote } from './quote.ts';
import { elementOf, memberOf } from './access.ts';
import {
  ANY,
  arrayOf,
  BOOLEAN,
  isAny,
  isNullable,
  itemsOf,
  NULL,
  NUMBER,
  onlyList,
  OPAQUE,
  STRING,
  UNDEFINED,
  union,
  unionOf,
  widened,
  withoutNullish,
} from './type.ts';
import type { Key, ObjectType, Type } from './type.ts';

export function compile(expr: Expr, scope: Scope, context: Context): Code {
  const on = (part: Expr): Code => compile(part, scope, context);
  switch (expr.type) {
    case 'literal':
      return compileLiteral(expr.value);
    case 'name':
      return compileName(expr.name, scope, context);
    case 'template':
      return compileTemplate(expr, on);
    case 'member':
      return proven(memberOf(on(expr.object), expr.property, expr.optional, context), scope);
    case 'index':
      return proven(
        elementOf(on(expr.object), on(expr.index), expr.index, expr.optional, context),
        scope,
      );
    case 'call':
      return compileCall(expr, scope, context);
    case 'unary':
      return compileUnary(expr, on);
    case 'binary':
      return compileBinary(expr, on(expr.left), on(expr.right));
    case 'logical':
      return compileLogical(expr, scope, context);
    case 'conditional': {
      const then = (inner: Scope): Code => compile(expr.then, inner, context);
      const otherwise = (inner: Scope): Code => compile(expr.otherwise, inner, context);
      return compileConditional(expr.test, then, otherwise, scope, context);
    }
    case 'array':
      return compileArray(expr.items, on);
    case 'object':
      return compileObject(expr.entries, on);
    default:
      return unreachable(expr);
  }
}

function compileLiteral(value: string | number | boolean | null | undefined): Code {
  const text = typeof value === 'string' ? quote(value) : printLiteral(value);
  switch (typeof value) {
    case 'string':
      return code(text, { string: [value] }, BINDING.primary, 'chain');
    case 'number':
      return code(text, NUMBER, text.startsWith('-') ? BINDING.unary : BINDING.primary);
    case 'boolean':
      return code(text, BOOLEAN);
    default:
      return code(text, value === null ? NULL : UNDEFINED);
  }
}

function compileName(name: string, scope: Scope, context: Context): Code {
  const variable: Variable | undefined = scope.names.get(name);
  if (!variable) throw new Error(`The view reads ${name}, which was not made a parameter`);
  context.used.add(variable);
  return proven(code(variable.code, variable.type, BINDING.member), scope);
}

/** As the compiler sees a path that a condition around has looked at. */
function proven(part: Code, scope: Scope): Code {
  if (scope.facts.size + scope.empty.size === 0 || isAny(part.type)) return part;
  const path = pathText(flatText(part.layout));
  const empty = scope.empty.get(path);
  // The compiler takes it for something that has no members.
  if (empty === 'missing' || (empty && !isPlain(part.type))) return asAny(part);
  const there = isNullable(part.type) && scope.facts.has(path);
  return there ? { ...part, type: withoutNullish(part.type) } : part;
}

/** No object or list: what is left of it when it is false can still be read as it is. */
function isPlain(type: Type): boolean {
  return !type.array && !type.tuple && !type.object && !type.opaque && !isNullable(type);
}

function compileTemplate(
  { quasis, values }: Extract<Expr, { type: 'template' }>,
  on: (part: Expr) => Code,
): Code {
  let text = '`';
  quasis.forEach((quasi, i) => {
    text += escapeTemplate(quasi);
    const value = values[i];
    if (value) text += `\${${flatText(on(value).layout)}}`;
  });
  return code(`${text}\``, STRING);
}

function escapeTemplate(cooked: string): string {
  return printString(cooked)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${');
}

function compileUnary(
  { operator, argument }: Extract<Expr, { type: 'unary' }>,
  on: (part: Expr) => Code,
): Code {
  const known = operator === '!' ? knownTruth(argument) : undefined;
  if (known !== undefined) return code(String(!known), BOOLEAN);
  const part = on(argument);
  const number = operator !== '!' && isNullable(part.type) ? nonNull(part) : part;
  const inner = at(number, BINDING.unary);
  const text = flatText(inner);
  // `--x` is another operator.
  const joins = operator !== '!' && text.startsWith(operator);
  return code(
    [operator, joins ? ['(', inner, ')'] : inner],
    operator === '!' ? BOOLEAN : NUMBER,
    BINDING.unary,
  );
}

function compileLogical(
  expr: Extract<Expr, { type: 'logical' }>,
  scope: Scope,
  context: Context,
): Code {
  const { operator, left, right } = expr;
  const side = decided(expr);
  // The side that wins whatever the data; the compiler refuses to be asked.
  if (side !== expr) return compile(side, scope, context);
  const first = compile(left, scope, context);
  const inner =
    operator === '??'
      ? narrowedNullish(left, scope, context)
      : narrowed(left, operator === '&&', scope, context);
  const second = compile(right, inner, context);
  const binding = BINDING[operator];
  const type = logicalType(operator, first.type, second.type);
  const chained = first.operator === operator ? first.operands : undefined;
  const head = chained ?? logicalOperand(first, operator, binding);
  const tail = logicalOperand(second, operator, binding + 1);
  const inline = second.form === 'block' && !isEmpty(right);
  return inline
    ? { ...code([head, ` ${operator} `, tail], type, binding, 'inline'), operator }
    : operators(head, operator, tail, type, binding);
}

function isEmpty(expr: Expr): boolean {
  return expr.type === 'array'
    ? expr.items.length === 0
    : expr.type === 'object' && expr.entries.length === 0;
}

/** The compiler leaves the right side out where the left one decides by its type. */
function logicalType(operator: LogicalOperator, left: Type, right: Type): Type {
  if (isAny(left)) return ANY;
  // Of what is not tracked it is not known which.
  if (left.opaque) return union(OPAQUE, isAny(right) ? OPAQUE : right);
  switch (operator) {
    case '&&':
      return union(falsyPart(left), right);
    case '||':
      return isAlwaysTrue(left) ? left : union(withoutNullish(left), right);
    case '??':
      return isNullable(left) ? union(withoutNullish(left), right) : left;
    default:
      return unreachable(operator);
  }
}

/** Nothing but objects and lists, which are never false. */
function isAlwaysTrue(type: Type): boolean {
  const kinds = Object.keys(type);
  return kinds.every((kind) => kind === 'array' || kind === 'tuple' || kind === 'object');
}

function falsyPart({ array: _array, tuple: _tuple, object: _object, ...type }: Type): Type {
  return type;
}

export function compileConditional(
  test: Expr,
  then: (scope: Scope) => Code,
  otherwise: (scope: Scope) => Code,
  scope: Scope,
  context: Context,
): Code {
  const known = knownTruth(test);
  if (known !== undefined) return known ? then(scope) : otherwise(scope);
  const condition = compile(test, scope, context);
  const yes = then(narrowed(test, true, scope, context));
  const no = otherwise(narrowed(test, false, scope, context));
  const head = isCast(condition)
    ? ['(', condition.layout, ')']
    : at(condition, BINDING.conditional + 1);
  const branches = [line, '? ', branch(yes), line, ': ', branch(no)];
  const form = condition.form === 'binary' ? 'binary-conditional' : 'conditional';
  const type = union(yes.type, no.type);
  return {
    ...code(group([head, indent(branches)]), type, BINDING.conditional, form),
    inBranch: [head, branches],
  };
}

function branch(side: Code): Layout {
  return indent(isCast(side) ? ['(', side.layout, ')'] : (side.inBranch ?? side.layout));
}

function compileArray(items: readonly (Expr | Spread)[], on: (part: Expr) => Code): Code {
  const parts = items.map((item) =>
    item.type === 'spread' ? spreadItem(on(item.argument)) : on(item),
  );
  const types = parts.map((part, i) =>
    items[i]?.type === 'spread' ? itemsOf(part.type) : widened(part.type),
  );
  return code(arrayLayout(parts, items), arrayOf(unionOf(types)), BINDING.primary, 'block');
}

function spreadItem(part: Code): Code {
  const known = isNullable(part.type) ? nonNull(part) : part;
  const list =
    isAny(known.type) || onlyList(known.type) ? known : castOver(known, 'any[]', arrayOf(ANY));
  return { ...list, layout: ['...', at(list, BINDING.conditional)] };
}

/** Lists of several objects of several keys stand one a line, as Prettier has it. */
export function arrayLayout(parts: readonly Code[], items: readonly (Expr | Spread)[]): Layout {
  const sizes = items.map((item) =>
    item.type === 'object' ? item.entries.length : item.type === 'array' ? item.items.length : 0,
  );
  const [first] = items;
  const alike = items.length > 1 && items.every((item) => item.type === first?.type);
  const broken = alike && sizes.every((size) => size > 1);
  return enclose(
    '[',
    parts.map(({ layout }) => layout),
    ']',
    { broken },
  );
}

function compileObject(entries: readonly (ObjectEntry | Spread)[], on: (part: Expr) => Code): Code {
  const spreads = entries.map((entry) => (entry.type === 'spread' ? on(entry.argument) : null));
  const keys = new Map<string, Key>();
  let known = true;
  const layouts = entries.flatMap((entry, i): Layout[] => {
    if (entry.type === 'spread') {
      // As many as entries, with code for each spread.
      const part = spreads[i] as Code;
      if (isNothing(entry.argument)) return [];
      const object = onlyObject(part.type);
      if (!object) known = false;
      const always = !isNullable(part.type);
      for (const [name, key] of object?.keys ?? []) {
        keys.set(name, spreadKey(keys.get(name), key, always));
      }
      return [['...', at(spreadable(part), BINDING.conditional + 1)]];
    }
    const name = plainKey(entry.key);
    if (name !== undefined) {
      // The compiler refuses a key that a later one replaces in any case.
      if (isReplaced(name, entries.slice(i + 1), spreads.slice(i + 1))) return [];
      const part = on(entry.value);
      keys.set(name, { type: widened(part.type), optional: false });
      return [property(printKey(name), part)];
    }
    known = false;
    const key = typeof entry.key === 'string' ? entry.key : computedKey(on(entry.key)).layout;
    return [property(flatText(['[', key, ']']), on(entry.value))];
  });
  const type = known ? { object: { keys } } : OPAQUE;
  return code(enclose('{', layouts, '}', { space: true }), type, BINDING.primary, 'block');
}

function isNothing(expr: Expr): boolean {
  return expr.type === 'literal' && (expr.value === null || expr.value === undefined);
}

/** The keys of what is an object and nothing else, apart from null and undefined. */
function onlyObject(type: Type): ObjectType | undefined {
  const { object, ...others } = withoutNullish(type);
  return Object.keys(others).length === 0 && !object?.rest ? object : undefined;
}

/** A key that is written out, also as `["name"]`. */
function plainKey(key: string | Expr): string | undefined {
  if (typeof key === 'string') return key;
  const at = decided(key);
  const literal = at.type === 'literal' ? at.value : undefined;
  return typeof literal === 'string' ? literal : undefined;
}

function isReplaced(
  key: string,
  entries: readonly (ObjectEntry | Spread)[],
  spreads: readonly (Code | null)[],
): boolean {
  return entries.some((entry, i) => {
    if (entry.type === 'entry') return plainKey(entry.key) === key;
    const type = spreads[i]?.type ?? OPAQUE;
    const spread = isNullable(type) ? undefined : onlyObject(type)?.keys.get(key);
    return spread?.optional === false;
  });
}

function computedKey(key: Code): Code {
  const kinds = Object.keys(key.type);
  const usable = isAny(key.type) || kinds.every((kind) => kind === 'string' || kind === 'number');
  return usable ? key : castOver(key, 'string', STRING);
}

function spreadKey(before: Key | undefined, key: Key, always: boolean): Key {
  if (always && !key.optional) return key;
  // A key that may be missing leaves what was there before.
  return before
    ? { type: union(before.type, key.type), optional: before.optional }
    : { type: key.type, optional: true };
}

function spreadable(part: Code): Code {
  const kinds = Object.keys(withoutNullish(part.type));
  const objects = kinds.length > 0 && kinds.every((kind) => kind === 'object' || kind === 'array');
  return isAny(part.type) || objects ? part : castOver(part, 'object', ANY);
}
