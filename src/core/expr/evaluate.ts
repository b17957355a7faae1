/**
 * The meaning of expressions: JavaScript's, over plain data. No code of the engine is run that
 * data could choose; only own properties are read, and only the methods of `methods.ts` called.
 */
import { fail, ok, problem, unreachable } from '../result.ts';
import type { Result } from '../result.ts';
import type { Json } from '../json.ts';
import type { Arrow, Expr, ObjectEntry, Pattern, Spread, UnaryOperator } from './ast.ts';
import { boundNames } from './ast.ts';
import { spend, spendLength } from './budget.ts';
import type { Budget } from './budget.ts';
import { callFunction, callMethod, callStatic } from './call.ts';
import type { Callback } from './call.ts';
import { isArray, kindOf, looselyEqual, toJson, toNumber, toPrimitive, toText } from './convert.ts';
import { EvaluationError } from './evaluation-error.ts';
import { isNamespace } from './free-names.ts';
import { isForbiddenEntry, isForbiddenKey } from './methods.ts';
import { printExpr } from './print.ts';
import { extendScope, lookupName } from './scope.ts';
import type { Scope, Value } from './scope.ts';

/** The value as JSON; undefined where JavaScript says undefined. */
export function evaluate(expr: Expr, scope: Scope, budget: Budget): Result<Json | undefined> {
  return attempt(() => toJson(compute(expr, scope, budget)));
}

/** The value itself, with `undefined` and NaN inside. */
export function evaluateValue(expr: Expr, scope: Scope, budget: Budget): Result<Value> {
  return attempt(() => compute(expr, scope, budget));
}

/** Runs a computation and hands its evaluation error back as a problem. */
export function attempt<T>(run: () => T): Result<T> {
  try {
    return ok(run());
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const { code, message, range } = error;
    return fail(problem(code, message, range ? { range } : {}));
  }
}

/** Stands for the rest of a chain that `?.` skipped. */
const SKIPPED = Symbol('skipped');
type Link = Value | typeof SKIPPED;

/** @throws EvaluationError */
function compute(expr: Expr, scope: Scope, budget: Budget): Value {
  const value = computeLink(expr, scope, budget);
  return value === SKIPPED ? undefined : value;
}

function computeLink(expr: Expr, scope: Scope, budget: Budget): Link {
  try {
    spend(budget, 1);
    return step(expr, scope, budget);
  } catch (error) {
    if (error instanceof EvaluationError && !error.range && expr.range) {
      throw new EvaluationError(error.code, error.message, expr.range);
    }
    throw error;
  }
}

function step(expr: Expr, scope: Scope, budget: Budget): Link {
  const value = (part: Expr): Value => compute(part, scope, budget);
  switch (expr.type) {
    case 'literal':
      return expr.value;
    case 'template':
      return template(expr.quasis, expr.values, scope, budget);
    case 'name':
      return lookupName(scope, expr.name);
    case 'member':
    case 'index':
      return member(expr, scope, budget);
    case 'call':
      return call(expr, scope, budget);
    case 'unary':
      return unary(expr.operator, value(expr.argument));
    case 'binary':
      return binary(expr, value(expr.left), value(expr.right), budget);
    case 'logical': {
      const left = value(expr.left);
      if (expr.operator === '??') return left ?? value(expr.right);
      return Boolean(left) === (expr.operator === '&&') ? value(expr.right) : left;
    }
    case 'conditional':
      return value(value(expr.test) ? expr.then : expr.otherwise);
    case 'array':
      return list(expr.items, scope, budget);
    case 'object':
      return record(expr.entries, scope, budget);
    default:
      return unreachable(expr);
  }
}

function template(
  quasis: readonly string[],
  values: readonly Expr[],
  scope: Scope,
  budget: Budget,
): string {
  let text = quasis[0] ?? '';
  values.forEach((part, i) => {
    const piece = toText(compute(part, scope, budget));
    const rest = quasis[i + 1] ?? '';
    spendLength(budget, text.length + piece.length + rest.length);
    text += piece + rest;
  });
  return text;
}

function member(
  expr: Extract<Expr, { type: 'member' | 'index' }>,
  scope: Scope,
  budget: Budget,
): Link {
  const object = computeLink(expr.object, scope, budget);
  if (object === SKIPPED) return SKIPPED;
  if (object === undefined || object === null) {
    if (expr.optional) return SKIPPED;
    throw new EvaluationError(
      'expr/undefined',
      `${subject(expr.object)} is ${String(object)} here, so ${subject(expr)} can't be read.`,
      expr.object.range ?? expr.range,
    );
  }
  if (expr.type === 'member') return readKey(object, expr.property);
  return readKey(object, toText(compute(expr.index, scope, budget)));
}

/** An expression in a sentence; a long one is cut. */
function subject(expr: Expr): string {
  const text = printExpr(expr);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function readKey(object: Exclude<Value, undefined | null>, key: string): Value {
  if (isForbiddenKey(key)) {
    throw new EvaluationError(
      'expr/forbidden-name',
      `\`${key}\` can't be read in a view; give the data another key.`,
    );
  }
  // Boxing a string gives its characters and length as own properties; other primitives have none.
  const holder = Object(object) as { readonly [key: string]: Value };
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function call(expr: Extract<Expr, { type: 'call' }>, scope: Scope, budget: Budget): Link {
  if (!expr.object) return callFunction(expr.method, args(expr.args, scope, budget));
  if (isNamespace(expr.object) && expr.object.type === 'name') {
    return callStatic(expr.object.name, expr.method, args(expr.args, scope, budget), budget);
  }
  const object = computeLink(expr.object, scope, budget);
  if (object === SKIPPED) return SKIPPED;
  if (object === undefined || object === null) {
    if (expr.optional) return SKIPPED;
    throw new EvaluationError(
      'expr/undefined',
      `${subject(expr.object)} is ${String(object)} here, so .${expr.method}() can't be called.`,
      expr.object.range ?? expr.range,
    );
  }
  const [first] = expr.args;
  if (first?.type === 'arrow') {
    return callMethod(object, expr.method, [], callback(first, scope, budget), budget);
  }
  return callMethod(object, expr.method, args(expr.args, scope, budget), null, budget);
}

function args(
  parts: readonly (Expr | Spread | Arrow)[],
  scope: Scope,
  budget: Budget,
): readonly Value[] {
  return list(
    parts.filter((part) => part.type !== 'arrow'),
    scope,
    budget,
  );
}

function callback(arrow: Arrow, scope: Scope, budget: Budget): Callback {
  const names = arrow.params.flatMap(boundNames);
  return (...given) => {
    const values = arrow.params.flatMap((param, i) => bindPattern(param, given[i]));
    return compute(arrow.body, extendScope(scope, names, values), budget);
  };
}

/**
 * The values of a pattern's names, in the order of `boundNames`.
 * @throws EvaluationError when the value cannot be taken apart
 */
export function bindPattern(pattern: Pattern, value: Value): readonly Value[] {
  switch (pattern.type) {
    case 'name':
      return [value];
    case 'objectPattern':
      if (value === undefined || value === null) {
        const keys = pattern.entries.map(({ key }) => key).join(', ');
        throw new EvaluationError(
          'expr/undefined',
          `An item is ${String(value)}, so { ${keys} } can't be read from it.`,
        );
      }
      return pattern.entries.flatMap(({ key, value: inner }) =>
        bindPattern(inner, readKey(value, key)),
      );
    case 'arrayPattern': {
      const items = iterate(value);
      return pattern.items.flatMap((item, i) => (item ? bindPattern(item, items[i]) : []));
    }
    default:
      return unreachable(pattern);
  }
}

/** What `...` and array patterns take apart. */
function iterate(value: Value): readonly Value[] {
  if (isArray(value)) return value;
  if (typeof value === 'string') return Array.from(value);
  throw new EvaluationError(
    'expr/not-iterable',
    `Only an array or a text can be taken apart here; this is ${kindOf(value)}.`,
  );
}

function list(parts: readonly (Expr | Spread)[], scope: Scope, budget: Budget): readonly Value[] {
  const items: Value[] = [];
  for (const part of parts) {
    if (part.type === 'spread') {
      const more = iterate(compute(part.argument, scope, budget));
      spendLength(budget, items.length + more.length);
      for (const item of more) items.push(item);
    } else {
      items.push(compute(part, scope, budget));
    }
  }
  return items;
}

function record(
  entries: readonly (ObjectEntry | Spread)[],
  scope: Scope,
  budget: Budget,
): { readonly [key: string]: Value } {
  const result: { [key: string]: Value } = {};
  for (const entry of entries) {
    if (entry.type === 'spread') {
      const more = compute(entry.argument, scope, budget);
      const keys = Object.entries(Object(more ?? {}) as { readonly [key: string]: Value });
      spendLength(budget, keys.length);
      for (const [key, value] of keys) setKey(result, key, value);
    } else {
      const key =
        typeof entry.key === 'string' ? entry.key : toText(compute(entry.key, scope, budget));
      setKey(result, key, compute(entry.value, scope, budget));
    }
  }
  return result;
}

function setKey(target: { [key: string]: Value }, key: string, value: Value): void {
  if (isForbiddenEntry(key)) {
    throw new EvaluationError(
      'expr/forbidden-name',
      `\`${key}\` can't be a key in a view; choose another one.`,
    );
  }
  target[key] = value;
}

function unary(operator: UnaryOperator, value: Value): Value {
  switch (operator) {
    case '!':
      return !value;
    case '-':
      return -toNumber(value);
    case '+':
      return toNumber(value);
    default:
      return unreachable(operator);
  }
}

function binary(
  expr: Extract<Expr, { type: 'binary' }>,
  left: Value,
  right: Value,
  budget: Budget,
): Value {
  switch (expr.operator) {
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return looselyEqual(left, right);
    case '!=':
      return !looselyEqual(left, right);
    case '+':
      return add(toPrimitive(left), toPrimitive(right), budget);
    case '-':
      return toNumber(left) - toNumber(right);
    case '*':
      return toNumber(left) * toNumber(right);
    case '/':
      return toNumber(left) / toNumber(right);
    case '%':
      return toNumber(left) % toNumber(right);
    case '<':
      return compare(left, right, (a, b) => a < b);
    case '<=':
      return compare(left, right, (a, b) => a <= b);
    case '>':
      return compare(left, right, (a, b) => a > b);
    case '>=':
      return compare(left, right, (a, b) => a >= b);
    default:
      return unreachable(expr.operator);
  }
}

function add(a: Exclude<Value, object>, b: Exclude<Value, object>, budget: Budget): Value {
  if (typeof a !== 'string' && typeof b !== 'string') return Number(a) + Number(b);
  const [left, right] = [String(a), String(b)];
  spendLength(budget, left.length + right.length);
  return left + right;
}

function compare(
  left: Value,
  right: Value,
  holds: <T extends string | number>(a: T, b: T) => boolean,
): boolean {
  const a = toPrimitive(left);
  const b = toPrimitive(right);
  return typeof a === 'string' && typeof b === 'string' ? holds(a, b) : holds(Number(a), Number(b));
}
