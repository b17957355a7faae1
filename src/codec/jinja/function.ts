/** `String(x)`, `Math.round(x)`, `Object.keys(x)` and the like. */
import type { Arrow, Expr, Spread } from '#core/expr/ast.ts';
import { compileArray } from './collection.ts';
import { atom, cheap, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { negative, numberOf } from './number.ts';
import type { Scope } from './scope.ts';
import {
  ABSENT,
  ANY_NUMBER,
  ARRAY,
  NUMBER,
  OBJECT,
  TEXT,
  TRUTH,
  UNKNOWN,
  anyKeyShape,
  arrayShape,
  canBe,
  canOverflow,
  isOnly,
  itemShape,
  numberShape,
  union,
} from './shape.ts';
import type { Shape } from './shape.ts';
import { textOf } from './text.ts';
import { asBoolean, test } from './truth.ts';

type Call = Extract<Expr, { type: 'call' }>;

export function compileFunction(expr: Call, scope: Scope, context: Context): Code {
  const [first] = plainArguments(expr, context);
  switch (expr.method) {
    case 'String':
      return first
        ? code(`(${textOf(context.compile(first, scope), context)})`, TEXT)
        : cheap('""', TEXT);
    case 'Number':
      return first
        ? numberOf(context.compile(first, scope), context)
        : cheap('0', numberShape({ min: 0, max: 0, int: true }));
    case 'Boolean':
      return first ? asBoolean(test(first, scope, context)) : cheap('false', TRUTH);
    default:
      return context.refuse(
        'jinja/function',
        `A Python server has no ${expr.method}; compute the value before the widget is built.`,
        expr.range,
      );
  }
}

export function compileStatic(expr: Call, scope: Scope, context: Context): Code {
  const namespace = expr.object?.type === 'name' ? expr.object.name : '';
  if (namespace === 'Object') return compileObjectFunction(expr, scope, context);
  if (expr.method === 'min' || expr.method === 'max') return extreme(expr, scope, context);
  const [first] = plainArguments(expr, context);
  const number = first
    ? numberOf(context.compile(first, scope), context)
    : context.value('_num', ANY_NUMBER, '(none if false)');
  switch (expr.method) {
    case 'floor':
      return floor(number, context);
    case 'ceil':
      return number.shape.number.int ? number : negative(floor(negative(number), context));
    case 'round': {
      if (number.shape.number.int) return number;
      return context.value('_round', rounded(number.shape), number.text);
    }
    case 'abs': {
      const { min, max, nan, int } = number.shape.number;
      const most = Math.max(Math.abs(min), Math.abs(max));
      return code(`(${atom(number)} | abs)`, numberShape({ min: 0, max: most, nan, int }));
    }
    default:
      return context.refuse(
        'jinja/function',
        `A Python server has no ${namespace}.${expr.method}; compute the value before the widget is built.`,
        expr.range,
      );
  }
}

function floor(number: Code, context: Context): Code {
  if (number.shape.number.int) return number;
  const shape = rounded(number.shape);
  return canOverflow(number.shape)
    ? context.value('_floor', shape, number.text)
    : code(`(${atom(number)} // 1)`, shape);
}

function rounded({ number: { min, max, nan } }: Shape): Shape {
  return numberShape({ min: Math.floor(min), max: Math.ceil(max), nan });
}

/** `Math.min` and `Math.max`. */
function extreme({ method, args }: Call, scope: Scope, context: Context): Code {
  const least = method === 'min';
  const list = args.filter((arg) => arg.type !== 'arrow');
  const helper = least ? '_least' : '_most';
  if (list.some(({ type }) => type === 'spread')) {
    const all = compileArray(list, scope, context);
    const item = itemShape(all.shape);
    const numbers =
      item.kinds === NUMBER ? all : context.value('_numbers', arrayShape(ANY_NUMBER), valueOf(all));
    return context.value(helper, ANY_NUMBER, valueOf(numbers));
  }
  const numbers = list.flatMap((arg) =>
    arg.type === 'spread' ? [] : [numberOf(context.compile(arg, scope), context)],
  );
  const written = `[${numbers.map(valueOf).join(', ')}]`;
  const shape = numbers.length === 0 ? ANY_NUMBER : union(...numbers.map((one) => one.shape));
  // Python takes the first of two that are equal, and so also one of 0 and -0.
  const plain = numbers.length > 0 && !canOverflow(shape) && numbers.every(isNeverMinusZero);
  if (plain) return code(`(${written} | ${method})`, shape);
  return context.value(helper, shape, written);
}

function isNeverMinusZero({ shape: { number } }: Code): boolean {
  return number.int || number.min > 0 || number.max < 0;
}

function compileObjectFunction(expr: Call, scope: Scope, context: Context): Code {
  const [first] = plainArguments(expr, context);
  const of = first ? context.compile(first, scope) : cheap('none', ABSENT);
  const value = partShape(of.shape);
  const isOrdered = isOnly(of.shape, OBJECT) && hasPlainKeys(of.shape);
  switch (expr.method) {
    case 'keys': {
      const shape = arrayShape(TEXT);
      if (isOrdered) return code(`(${atom(of)} | list)`, shape);
      return code(`(${pairs(of, value, context)} | map(attribute=0) | list)`, shape);
    }
    case 'values': {
      const shape = arrayShape(value);
      if (isOrdered) return code(`(${atom(of)}.values() | list)`, shape);
      return code(`(${pairs(of, value, context)} | map(attribute=1) | list)`, shape);
    }
    default:
      return context.value('_entries', pairShape(value), valueOf(of));
  }
}

function pairs(of: Code, value: Shape, context: Context): string {
  return context.value('_entries', pairShape(value), valueOf(of)).text;
}

function pairShape(value: Shape): Shape {
  return arrayShape(arrayShape(union(TEXT, value)));
}

function partShape(shape: Shape): Shape {
  const parts: Shape[] = [];
  if (canBe(shape, OBJECT)) parts.push(anyKeyShape(shape));
  if (canBe(shape, ARRAY)) parts.push(itemShape(shape));
  if (!isOnly(shape, OBJECT | ARRAY)) parts.push(TEXT);
  return parts.length === 0 ? UNKNOWN : union(...parts);
}

/** JavaScript moves keys that look like an index to the front. */
function hasPlainKeys({ keys, others }: Shape): boolean {
  return (
    keys !== undefined &&
    others === undefined &&
    [...keys.keys()].every((key) => !/^\d+$/.test(key))
  );
}

/** Arguments without spreads and functions. */
export function plainArguments(expr: Call, context: Context): readonly Expr[] {
  const isPlain = (arg: Expr | Spread | Arrow): arg is Expr =>
    arg.type !== 'spread' && arg.type !== 'arrow';
  const plain = expr.args.filter(isPlain);
  if (plain.length < expr.args.length) {
    context.refuse(
      'jinja/spread',
      `\`...\` in the arguments of ${expr.method} can’t be rendered by a Python server; name the arguments one by one.`,
      expr.range,
    );
  }
  return plain;
}
