/** Arithmetic and comparison between operands that the compiler may not let meet. */
import type { Expr } from '#core/expr/ast.ts';
import { BINDING } from '#core/expr/print.ts';
import { unreachable } from '#core/result.ts';
import { asAny, asNumber, at, cast, isCast, nonNull, operators } from './code.ts';
import type { Code, Operator } from './code.ts';
import type { Layout } from './layout.ts';
import { ANY, BOOLEAN, isAny, isNullable, NUMBER, STRING } from './type.ts';
import type { Type } from './type.ts';

type Binary = Extract<Expr, { type: 'binary' }>;

export function compileBinary(expr: Binary, left: Code, right: Code): Code {
  switch (expr.operator) {
    case '+':
      return plus(expr, left, right);
    case '-':
    case '*':
    case '/':
    case '%':
      return infix(expr, asNumber(left), asNumber(right), NUMBER);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return order(expr, left, right);
    case '==':
    case '!=':
    case '===':
    case '!==':
      return equal(expr, left, right);
    default:
      return unreachable(expr.operator);
  }
}

function present(part: Code): Code {
  return isNullable(part.type) ? nonNull(part) : part;
}

function only(type: Type, kind: 'string' | 'number'): boolean {
  return Object.keys(type).length === 1 && type[kind] !== undefined;
}

function plus(expr: Binary, first: Code, second: Code): Code {
  const left = present(first);
  const right = present(second);
  if (isAny(left.type) || isAny(right.type)) {
    const text = only(left.type, 'string') || only(right.type, 'string');
    return infix(expr, left, right, text ? STRING : ANY);
  }
  if (only(left.type, 'number') && only(right.type, 'number'))
    return infix(expr, left, right, NUMBER);
  if (only(left.type, 'string') || only(right.type, 'string'))
    return infix(expr, left, right, STRING);
  return infix(expr, asAny(left), right, ANY);
}

function order(expr: Binary, first: Code, second: Code): Code {
  const left = present(first);
  const right = present(second);
  const alike =
    isAny(left.type) ||
    isAny(right.type) ||
    (only(left.type, 'number') && only(right.type, 'number')) ||
    (only(left.type, 'string') && only(right.type, 'string'));
  return infix(expr, alike ? left : asAny(left), right, BOOLEAN);
}

function equal(expr: Binary, left: Code, right: Code): Code {
  const fixed = isFixed(expr.left) && isFixed(expr.right);
  const meets = overlap(left.type, right.type) && !fixed;
  // The compiler knows that a fresh object or list equals nothing.
  const first = meets && left.form !== 'block' ? left : cast(left, 'unknown', ANY);
  const second = right.form === 'block' ? cast(right, 'unknown', ANY) : right;
  return infix(expr, first, second, BOOLEAN);
}

/** Written out in the view: the compiler compares what is written, not its kind. */
function isFixed(expr: Expr): boolean {
  return expr.type === 'literal' && expr.value !== null && expr.value !== undefined;
}

/** Whether the compiler takes two types to be able to be equal. Lists and objects are compared as unknown. */
function overlap(a: Type, b: Type): boolean {
  if (isAny(a) || isAny(b)) return true;
  const nothing = (type: Type): boolean =>
    Object.keys(type).every((kind) => kind === 'null' || kind === 'undefined');
  if (nothing(a) || nothing(b)) return true;
  if (a.number && b.number) return true;
  if (a.boolean && b.boolean) return true;
  if (a.string === undefined || b.string === undefined) return false;
  if (a.string === true || b.string === true) return true;
  const others = b.string;
  return a.string.some((literal) => others.includes(literal));
}

const BINDINGS: Readonly<Record<Binary['operator'], number>> = {
  '+': BINDING.sum,
  '-': BINDING.sum,
  '*': BINDING.product,
  '/': BINDING.product,
  '%': BINDING.product,
  '<': BINDING.relation,
  '<=': BINDING.relation,
  '>': BINDING.relation,
  '>=': BINDING.relation,
  '==': BINDING.equality,
  '!=': BINDING.equality,
  '===': BINDING.equality,
  '!==': BINDING.equality,
};

function infix({ operator }: Binary, left: Code, right: Code, type: Type): Code {
  const binding = BINDINGS[operator];
  const chained = left.binding === binding && readsOn(operator, left.operator);
  return operators(
    (chained && left.operands) || operand(left, operator, chained),
    operator,
    operand(right, operator, false),
    type,
    binding,
  );
}

/** Brackets where JavaScript needs them, and where Prettier helps the reader: `(a % b) + c`. */
function operand(part: Code, operator: Binary['operator'], chained: boolean): Layout {
  const binding = BINDINGS[operator];
  const remainder = part.operator === '%' && binding === BINDING.sum;
  // `x as T < y` would open a list of types.
  if (isCast(part) || remainder) return ['(', part.layout, ')'];
  return at(part, chained ? binding : binding + 1);
}

/** Whether two operators of one rank are read as one chain: `a - b + c`, but not `(a * b) / c`. */
function readsOn(operator: Binary['operator'], inner: Operator | undefined): boolean {
  switch (BINDINGS[operator]) {
    case BINDING.equality:
      return false;
    case BINDING.product:
      return operator === inner && operator !== '%';
    default:
      return true;
  }
}
