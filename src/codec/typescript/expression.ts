/**
 * Expressions of a view as TypeScript that compiles under `strict` and `noUncheckedIndexedAccess`
 * and gives the same value. Where the compiler can't know what the view's author does, a `!` or a
 * cast says so; neither changes a value.
 */
import type { Expr, ObjectEntry, Spread } from '#core/expr/ast.ts';
import { BINDING, printKey, printLiteral, printString } from '#core/expr/print.ts';
import { unreachable } from '#core/result.ts';
import { compileCall } from './call.ts';
import { at, castOver, code, isCast, nonNull, operators, property } from './code.ts';
import type { Code } from './code.ts';
import { knownNullish, knownTruth } from './constant.ts';
import type { Context, Scope, Variable } from './context.ts';
import { enclose, flatText, group, indent, line } from './layout.ts';
import type { Layout } from './layout.ts';
import { narrowed } from './narrow.ts';
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
  STRING,
  UNDEFINED,
  union,
  unionOf,
  widened,
  withoutNullish,
} from './type.ts';
import type { Key, Type } from './type.ts';

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
      return proven(memberOf(on(expr.object), expr.property, expr.optional, context), expr, scope);
    case 'index':
      return elementOf(on(expr.object), on(expr.index), expr.index, expr.optional, context);
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
  const type = scope.facts.has(variable.code) ? withoutNullish(variable.type) : variable.type;
  return code(variable.code, type, BINDING.member);
}

/** Without null and undefined where a condition around has looked at the same path. */
function proven(part: Code, expr: Expr, scope: Scope): Code {
  if (!isNullable(part.type) || scope.facts.size === 0 || expr.type !== 'member') return part;
  const path = flatText(part.layout)?.replaceAll('!', '');
  return path !== undefined && scope.facts.has(path)
    ? { ...part, type: withoutNullish(part.type) }
    : part;
}

function compileTemplate(
  { quasis, values }: Extract<Expr, { type: 'template' }>,
  on: (part: Expr) => Code,
): Code {
  let text = '`';
  quasis.forEach((quasi, i) => {
    text += escapeTemplate(quasi);
    const value = values[i];
    if (value) text += `\${${oneLine(on(value).layout)}}`;
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

/** What stands in a template never breaks. */
function oneLine(layout: Layout): string {
  return flatText(layout) ?? '';
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
  const text = flatText(inner) ?? '';
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
  const decided = operator === '??' ? negate(knownNullish(left)) : knownTruth(left);
  // The side that wins whatever the data; the compiler refuses to be asked.
  if (decided !== undefined)
    return compile(decided === (operator === '&&') ? right : left, scope, context);
  const first = compile(left, scope, context);
  const inner = operator === '??' ? scope : narrowed(left, operator === '&&', scope, context);
  const second = compile(right, inner, context);
  const binding = BINDING[operator];
  const chained = left.type === 'logical' && left.operator === operator;
  // What is left of the left side: all that is falsy after `&&`, what is not nullish after the others.
  const rest = operator === '&&' ? falsyPart(first.type) : withoutNullish(first.type);
  const type = union(rest, second.type);
  const head = (chained && first.operands) || logicalOperand(first, left, operator, binding);
  const tail = logicalOperand(second, right, operator, binding + 1);
  const inline = second.form === 'block' && !isEmpty(right);
  return inline
    ? code([head, ` ${operator} `, tail], type, binding, 'inline')
    : operators(head, operator, tail, type, binding);
}

function isEmpty(expr: Expr): boolean {
  return expr.type === 'array'
    ? expr.items.length === 0
    : expr.type === 'object' && expr.entries.length === 0;
}

function negate(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** Prettier brackets `&&` inside `||`, and JavaScript wants `??` bracketed among the others. */
function logicalOperand(part: Code, expr: Expr, operator: string, least: number): Layout {
  const mixed = expr.type === 'logical' && expr.operator !== operator;
  const nested = part.form === 'binary' || part.form === 'inline';
  return (mixed && nested) || isCast(part) ? ['(', part.layout, ')'] : at(part, least);
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
  const keys = new Map<string, Key>();
  let known = true;
  const layouts = entries.map((entry): Layout => {
    if (entry.type === 'spread') {
      const part = on(entry.argument);
      const object = withoutNullish(part.type).object;
      if (object && !object.rest && Object.keys(withoutNullish(part.type)).length === 1) {
        const always = !isNullable(part.type);
        for (const [name, key] of object.keys)
          keys.set(name, spreadKey(keys.get(name), key, always));
      } else {
        known = false;
      }
      return ['...', at(spreadable(part), BINDING.conditional)];
    }
    const value = on(entry.value);
    if (typeof entry.key === 'string') {
      keys.set(entry.key, { type: widened(value.type), optional: false });
      return property(printKey(entry.key), value);
    }
    known = false;
    const key = on(entry.key);
    const usable =
      isAny(key.type) ||
      Object.keys(key.type).every((kind) => kind === 'string' || kind === 'number');
    const inner = usable ? key : castOver(key, 'string', STRING);
    return ['[', inner.layout, ']: ', value.layout];
  });
  const type = known ? { object: { keys } } : ANY;
  return code(enclose('{', layouts, '}', { space: true }), type, BINDING.primary, 'block');
}

function spreadKey(before: Key | undefined, key: Key, always: boolean): Key {
  if (always && !key.optional) return key;
  // A key that may be missing leaves what was there before.
  return before
    ? { type: union(before.type, key.type), optional: before.optional }
    : { type: key.type, optional: true };
}

function spreadable(part: Code): Code {
  const { type } = part;
  const objects = Object.keys(withoutNullish(type)).every(
    (kind) => kind === 'object' || kind === 'array',
  );
  return isAny(type) || objects ? part : castOver(part, 'object', ANY);
}
