/** Operators between two values. */
import type { BinaryOperator, Expr } from '#core/expr/ast.ts';
import { atom, cheap, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { asFloat, numberOf } from './number.ts';
import type { Scope } from './scope.ts';
import {
  ANY_NUMBER,
  ARRAY,
  BOOLEAN,
  NULL,
  NUMBER,
  OBJECT,
  STRING,
  TEXT,
  TRUTH,
  UNDEFINED,
  canBe,
  canOverflow,
  isOnly,
  isSafe,
  numberShape,
  union,
} from './shape.ts';
import type { Shape } from './shape.ts';
import { concatenated } from './text.ts';
import { thereOf } from './truth.ts';

const NULLISH = NULL | UNDEFINED;
const OBJECTS = ARRAY | OBJECT;

export function compileBinary(
  { operator, left, right }: Extract<Expr, { type: 'binary' }>,
  scope: Scope,
  context: Context,
): Code {
  const a = context.compile(left, scope);
  const b = context.compile(right, scope);
  switch (operator) {
    case '===':
    case '!==':
    case '==':
    case '!=':
      return equality(operator, a, b, context);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return order(operator, a, b, context);
    case '+':
      return sum(a, b, context);
    default:
      return arithmetic(operator, numberOf(a, context), numberOf(b, context), context);
  }
}

function equality(operator: '===' | '!==' | '==' | '!=', a: Code, b: Code, context: Context): Code {
  const equal = operator === '===' || operator === '==';
  const strict = operator.length === 3;
  const missing = isOnly(b.shape, NULLISH) ? a : isOnly(a.shape, NULLISH) ? b : undefined;
  if (missing) {
    const kinds = strict ? (missing === a ? b : a).shape.kinds : NULLISH;
    return isMissing(missing, kinds, equal, context);
  }
  if (comparesAlike(a, b, strict)) {
    const plain = code(`${atom(a)} ${equal ? '==' : '!='} ${atom(b)}`, TRUTH, 'bare');
    if (!canBe(a.shape, UNDEFINED) && !canBe(b.shape, UNDEFINED)) return plain;
    const found = guarded(a, b, equal);
    if (found) return found;
  }
  const name = strict ? '_same' : '_equal';
  const result = context.value(name, TRUTH, valueOf(a), valueOf(b));
  return equal ? result : code(`(not ${result.text})`, TRUTH);
}

/** One side may be missing, and the other one is there. */
function guarded(a: Code, b: Code, equal: boolean): Code | undefined {
  const [asked, other] = canBe(a.shape, UNDEFINED) ? [a, b] : [b, a];
  if (canBe(other.shape, UNDEFINED) || !asked.cheap) return undefined;
  const { defined = `${asked.text} is defined` } = asked;
  const compared = `${atom(a)} ${equal ? '==' : '!='} ${atom(b)}`;
  return code(equal ? `(${defined} and ${compared})` : `(not (${defined}) or ${compared})`, TRUTH);
}

/** Whether `==` of Python says of all such values what JavaScript says. */
function comparesAlike({ shape: a }: Code, { shape: b }: Code, strict: boolean): boolean {
  // JavaScript asks whether it is the same list, Python whether it holds the same.
  if (canBe(a, OBJECTS) && canBe(b, OBJECTS)) return false;
  // Python's True is 1.
  if (mixes(a, b, BOOLEAN, NUMBER)) return false;
  if (canBe(a, NUMBER) && canBe(b, NUMBER) && !isComparable(a, b)) return false;
  if (strict) return true;
  const kinds = [STRING, NUMBER, BOOLEAN, OBJECTS].filter(
    (kind) => canBe(a, kind) || canBe(b, kind),
  );
  return kinds.length < 2;
}

/** Ints beyond what JavaScript can tell apart are told apart by Python. */
function isComparable(a: Shape, b: Shape): boolean {
  return isSafe(a) || isSafe(b) || (!canOverflow(a) && !canOverflow(b));
}

function mixes(a: Shape, b: Shape, one: number, other: number): boolean {
  return (canBe(a, one) && canBe(b, other)) || (canBe(a, other) && canBe(b, one));
}

/** `x == null`, `x !== undefined` and the like. */
function isMissing(value: Code, kinds: number, equal: boolean, context: Context): Code {
  const { shape } = value;
  if (!canBe(shape, kinds)) return cheap(String(!equal), TRUTH);
  if (isOnly(shape, kinds)) return cheap(String(equal), TRUTH);
  const wanted = shape.kinds & kinds;
  if (wanted === NULLISH || (wanted & shape.kinds) === (shape.kinds & NULLISH)) {
    const there = thereOf(value);
    return equal ? opposite(there) : there;
  }
  if (wanted === UNDEFINED) {
    return code(`${valueOf(value)} is ${equal ? 'undefined' : 'defined'}`, TRUTH, 'bare');
  }
  return context.once(value, (again) => {
    const defined = again.defined ?? `${again.text} is defined`;
    return equal
      ? code(`(${defined} and ${again.text} is none)`, TRUTH)
      : code(`(not (${defined}) or ${again.text} is not none)`, TRUTH);
  });
}

function opposite(condition: Code): Code {
  const { text, bare } = condition;
  if (bare && text.endsWith(' is not none'))
    return { ...condition, text: text.replace(/ is not none$/, ' is none') };
  if (bare && text.endsWith(' is defined'))
    return { ...condition, text: text.replace(/ is defined$/, ' is undefined') };
  return code(`(not ${atom(condition)})`, TRUTH);
}

function order(operator: '<' | '<=' | '>' | '>=', a: Code, b: Code, context: Context): Code {
  if (a.shape.kinds === NUMBER && b.shape.kinds === NUMBER) {
    return code(`(${atom(a)} ${operator} ${atom(b)})`, TRUTH);
  }
  return context.value('_order', TRUTH, valueOf(a), valueOf(b), `"${operator}"`);
}

function sum(a: Code, b: Code, context: Context): Code {
  const plain = (shape: Shape): boolean => isOnly(shape, NUMBER | BOOLEAN);
  const text = (shape: Shape): boolean => isOnly(shape, STRING | OBJECTS);
  if (text(a.shape) || text(b.shape)) return concatenated([a, b], context);
  if (plain(a.shape) && plain(b.shape)) {
    return arithmetic('+', numberOf(a, context), numberOf(b, context), context);
  }
  const canBeText = canBe(a.shape, STRING | OBJECTS) || canBe(b.shape, STRING | OBJECTS);
  const shape = canBeText ? union(TEXT, ANY_NUMBER) : ANY_NUMBER;
  return context.value('_add', shape, valueOf(a), valueOf(b));
}

type Arithmetic = Exclude<BinaryOperator, '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>='>;

/** Between two numbers. */
function arithmetic(operator: Arithmetic, a: Code, b: Code, context: Context): Code {
  const shape = resultShape(operator, a.shape, b.shape);
  switch (operator) {
    case '+':
    case '-':
    case '*': {
      const safe = [a.shape, b.shape, shape].every(isSafe);
      const [left, right] = safe ? [a, b] : [asFloat(a), asFloat(b)];
      return code(`(${atom(left)} ${operator} ${atom(right)})`, shape);
    }
    case '/':
      if (!canBeZero(b.shape)) return code(`(${atom(asFloat(a))} / ${atom(asFloat(b))})`, shape);
      return context.value('_div', shape, asFloat(a).text, asFloat(b).text);
    case '%': {
      const plain = a.shape.number.min >= 0 && b.shape.number.min > 0;
      if (plain && isSafe(a.shape) && isSafe(b.shape)) {
        return code(`(${atom(a)} % ${atom(b)})`, shape);
      }
      return context.value('_mod', shape, `(${a.text} | float)`, `(${b.text} | float)`);
    }
    default:
      throw new Error(`Unhandled operator ${String(operator satisfies never)}`);
  }
}

function canBeZero({ number: { min, max, nan } }: Shape): boolean {
  return nan || (min <= 0 && max >= 0);
}

function resultShape(operator: Arithmetic, { number: a }: Shape, { number: b }: Shape): Shape {
  const int = a.int && b.int;
  const nan = a.nan || b.nan;
  const infinite = [a.min, a.max, b.min, b.max].some((bound) => !Number.isFinite(bound));
  if (nan || infinite) return ANY_NUMBER;
  switch (operator) {
    case '+':
      return numberShape({ min: a.min + b.min, max: a.max + b.max, int });
    case '-':
      return numberShape({ min: a.min - b.max, max: a.max - b.min, int });
    case '*': {
      const corners = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
      const min = Math.min(...corners);
      // Of ints there is no -0.
      return numberShape({ min, max: Math.max(...corners), int: int && a.min >= 0 && b.min >= 0 });
    }
    case '/': {
      if (b.min > 0 || b.max < 0) {
        const corners = [a.min / b.min, a.min / b.max, a.max / b.min, a.max / b.max];
        return numberShape({ min: Math.min(...corners), max: Math.max(...corners) });
      }
      return ANY_NUMBER;
    }
    case '%': {
      if (b.min <= 0 && b.max >= 0) return ANY_NUMBER;
      const most = Math.max(Math.abs(a.min), Math.abs(a.max));
      const size = Math.min(most, Math.max(Math.abs(b.min), Math.abs(b.max)));
      return numberShape({
        min: a.min < 0 ? -size : 0,
        max: a.max > 0 ? size : 0,
        int: int && a.min >= 0,
      });
    }
    default:
      throw new Error(`Unhandled operator ${String(operator satisfies never)}`);
  }
}
