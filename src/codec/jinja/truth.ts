/** Conditions: what is true in JavaScript, as a test of Jinja. */
import type { Expr } from '#core/expr/ast.ts';
import { atom, cheap, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { narrowed } from './narrow.ts';
import type { Scope } from './scope.ts';
import { ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, TRUTH, UNDEFINED, canBe, isOnly } from './shape.ts';

const OBJECTS = ARRAY | OBJECT;
const NULLISH = NULL | UNDEFINED;

/** Whether Jinja takes exactly the same values for true. */
export function sameTruth({ shape }: Code): boolean {
  return !canBe(shape, OBJECTS | UNDEFINED) && !(canBe(shape, NUMBER) && shape.number.nan);
}

/** A test of Jinja: bare, or in brackets. Its value is not always true or false. */
export function truthOf(value: Code, context: Context): Code {
  const { shape, text } = value;
  if (sameTruth(value)) return value;
  if (isOnly(shape, NULLISH)) return cheap('false', TRUTH);
  if (isOnly(shape, OBJECTS)) return cheap('true', TRUTH);
  const nan = canBe(shape, NUMBER) && shape.number.nan;
  if (isOnly(shape, OBJECTS | NULLISH)) return thereOf(value);
  if (!canBe(shape, OBJECTS) && !nan) {
    return value.cheap
      ? code(`(${value.defined ?? `${text} is defined`} and ${text})`, TRUTH)
      : code(`(${text} | default(false))`, TRUTH);
  }
  return code(context.text('_true', valueOf(value)), TRUTH);
}

/** Neither null nor undefined. */
export function thereOf(value: Code): Code {
  const { shape, text } = value;
  if (!canBe(shape, NULLISH)) return cheap('true', TRUTH);
  if (isOnly(shape, NULLISH)) return cheap('false', TRUTH);
  const defined = value.defined ?? `${atom(value)} is defined`;
  if (!canBe(shape, UNDEFINED)) return code(`${atom(value)} is not none`, TRUTH, 'bare');
  if (!canBe(shape, NULL)) return code(defined, TRUTH, 'bare');
  if (!value.cheap) return code(`(${text} | default(none)) is not none`, TRUTH, 'bare');
  return code(`(${defined} and ${text} is not none)`, TRUTH);
}

/** The test that an expression makes as a condition. */
export function test(expr: Expr, scope: Scope, context: Context): Code {
  switch (expr.type) {
    case 'unary': {
      if (expr.operator !== '!') break;
      return code(`(not ${atom(test(expr.argument, scope, context))})`, TRUTH);
    }
    case 'logical': {
      if (expr.operator === '??') break;
      const and = expr.operator === '&&';
      const left = test(expr.left, scope, context);
      const right = test(expr.right, narrowed(expr.left, and, scope, context), context);
      if (left.text === 'true') return and ? right : left;
      if (left.text === 'false') return and ? left : right;
      return code(`(${left.text} ${and ? 'and' : 'or'} ${right.text})`, TRUTH);
    }
    case 'call':
      if (expr.object === null && expr.method === 'Boolean') {
        const [only] = expr.args;
        if (only && only.type !== 'arrow' && only.type !== 'spread') {
          return test(only, scope, context);
        }
      }
      break;
    default:
  }
  return truthOf(context.compile(expr, scope), context);
}

/** The test as true or false and nothing else. */
export function asBoolean(condition: Code): Code {
  const plain = condition.bare || isOnlyBoolean(condition);
  return plain ? condition : code(`(not (not ${atom(condition)}))`, TRUTH);
}

/** Tests carry the shape TRUTH also where the value behind it is another, so the text decides. */
function isOnlyBoolean({ text, shape }: Code): boolean {
  return (
    isOnly(shape, BOOLEAN) && (text === 'true' || text === 'false' || text.startsWith('(not '))
  );
}
