/** Expressions of a view as expressions of Jinja with the same value. */
import type { Expr } from '#core/expr/ast.ts';
import { isNamespace } from '#core/expr/free-names.ts';
import { exprToJson } from '#core/expr/literals.ts';
import { unreachable } from '#core/result.ts';
import { compileArray, compileObject } from './collection.ts';
import { UNDEFINED_TEXT, allOf, atom, cheap, code, thereConditions, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { compileFunction, compileStatic } from './function.ts';
import { compileMethod } from './method.ts';
import { narrowed } from './narrow.ts';
import { compileBinary } from './operator.ts';
import { negative, numberOf } from './number.ts';
import { jinjaNumber, jinjaString } from './quote.ts';
import { readIndex, readKey } from './read.ts';
import { readName, withKnown } from './scope.ts';
import type { Scope } from './scope.ts';
import {
  ABSENT,
  ARRAY,
  NOTHING,
  NULL,
  OBJECT,
  TEXT,
  TRUTH,
  UNDEFINED,
  canBe,
  maybe,
  numberShape,
  union,
  without,
} from './shape.ts';
import { asBoolean, sameTruth, test, thereOf, truthOf } from './truth.ts';
import { concatenated, textOf } from './text.ts';

const NULLISH = NULL | UNDEFINED;

export function compileExpression(expr: Expr, scope: Scope, context: Context): Code {
  switch (expr.type) {
    case 'literal':
      return literal(expr.value);
    case 'template':
      return concatenated(
        expr.quasis.flatMap((quasi, i) => {
          const value = expr.values[i];
          const text = quasi === '' ? [] : [literal(quasi)];
          return value ? [...text, context.compile(value, scope)] : text;
        }),
        context,
      );
    case 'name':
      return readName(expr, scope, context);
    case 'member':
    case 'index':
    case 'call':
      return compileChain(expr, scope, context);
    case 'unary': {
      if (expr.operator === '!') {
        return expr.argument.type === 'unary' && expr.argument.operator === '!'
          ? asBoolean(test(expr.argument.argument, scope, context))
          : code(`(not ${atom(test(expr.argument, scope, context))})`, TRUTH);
      }
      const value = numberOf(context.compile(expr.argument, scope), context);
      return expr.operator === '-' ? negative(value) : value;
    }
    case 'binary':
      return compileBinary(expr, scope, context);
    case 'logical':
      return compileLogical(expr, scope, context);
    case 'conditional': {
      const condition = test(expr.test, scope, context);
      const then = context.compile(expr.then, narrowed(expr.test, true, scope, context));
      const otherwise = context.compile(expr.otherwise, narrowed(expr.test, false, scope, context));
      if (condition.text === 'true') return then;
      if (condition.text === 'false') return otherwise;
      return choice(condition, then, otherwise);
    }
    case 'array':
      return compileArray(expr.items, scope, context);
    case 'object':
      return compileObject(expr.entries, scope, context);
    default:
      return unreachable(expr);
  }
}

/** `(a if test else b)` */
function choice(condition: Code, then: Code, otherwise: Code): Code {
  return code(
    `(${valueOf(then)} if ${condition.text} else ${valueOf(otherwise)})`,
    union(then.shape, otherwise.shape),
  );
}

export function literal(value: string | number | boolean | null | undefined): Code {
  if (value === null) return cheap('none', NOTHING);
  switch (typeof value) {
    case 'string':
      return cheap(jinjaString(value), TEXT);
    case 'number':
      return cheap(
        jinjaNumber(value),
        numberShape({ min: value, max: value, int: Number.isSafeInteger(value) }),
      );
    case 'boolean':
      return cheap(String(value), TRUTH);
    default:
      return cheap(UNDEFINED_TEXT, ABSENT);
  }
}

function compileLogical(
  { operator, left, right }: Extract<Expr, { type: 'logical' }>,
  scope: Scope,
  context: Context,
): Code {
  const first = context.compile(left, scope);
  const there = without(first.shape, NULLISH);
  switch (operator) {
    case '&&': {
      const second = context.compile(right, narrowed(left, true, scope, context));
      const shape = union(falsy(first), second.shape);
      if (sameTruth(first)) return code(`(${first.text} and ${valueOf(second)})`, shape);
      return context.once(first, (value) => {
        const condition = truthOf(value, context);
        if (condition.text === 'true') return second;
        if (condition.text === 'false') return value;
        return { ...choice(condition, second, value), shape };
      });
    }
    case '||': {
      const second = context.compile(right, narrowed(left, false, scope, context));
      const shape = union(there, second.shape);
      if (sameTruth(first)) return code(`(${first.text} or ${valueOf(second)})`, shape);
      // An empty list in the place of an empty list is the same.
      if (sameOrEmpty(first, right)) {
        const value = canBe(first.shape, UNDEFINED) ? `(${first.text} | default([]))` : first.text;
        return code(canBe(first.shape, NULL) ? `(${value} or [])` : value, shape);
      }
      return context.once(first, (value) => {
        const condition = truthOf(value, context);
        if (condition.text === 'true') return value;
        if (condition.text === 'false') return second;
        const known = withoutUndefined(value);
        return { ...choice(condition, known, second), shape };
      });
    }
    case '??': {
      const second = context.compile(right, scope);
      const shape = union(there, second.shape);
      if (!canBe(first.shape, NULLISH)) return first;
      return context.once(first, (value) => {
        const condition = thereOf(value);
        if (condition.text === 'true') return value;
        if (condition.text === 'false') return second;
        return { ...choice(condition, withoutUndefined(value), second), shape };
      });
    }
    default:
      return unreachable(operator);
  }
}

/** `xs || []`, where xs is a list, null or missing. */
function sameOrEmpty(first: Code, right: Expr): boolean {
  const empty = exprToJson(right);
  const { kinds } = without(first.shape, NULLISH);
  return Array.isArray(empty) && empty.length === 0 && kinds === ARRAY;
}

function withoutUndefined(value: Code): Code {
  const { defined: _, ...rest } = value;
  return { ...rest, shape: without(value.shape, NULLISH) };
}

/** What is left of the left side of `&&` when it is false. */
function falsy({ shape }: Code): Code['shape'] {
  return without(shape, ARRAY | OBJECT);
}

/** A chain of members and calls, of which `?.` can skip the rest. */
interface Chain {
  readonly value: Code;
  /** What has to hold for the rest not to be skipped. */
  readonly guards: readonly string[];
  /** A value in the middle that had to be computed first may be missing: then all that follows is. */
  readonly skips?: true;
}

type Link = Extract<Expr, { type: 'member' | 'index' | 'call' }>;

function compileChain(expr: Link, scope: Scope, context: Context): Code {
  const { value, guards } = link(expr, scope, context);
  if (guards.length === 0) return value;
  const found = code(`(${valueOf(value)} if ${allOf(guards)})`, maybe(value.shape));
  const known = value.cheap ? { ...found, cheap: true as const } : found;
  if (!value.cheap) return known;
  const own = value.defined === undefined ? [] : [value.defined];
  return withKnown(
    { ...known, text: `(${value.text} if ${allOf(guards)})`, defined: allOf([...guards, ...own]) },
    expr,
    scope,
  );
}

function link(expr: Expr, scope: Scope, context: Context): Chain {
  switch (expr.type) {
    case 'member':
      return follow(expr.object, expr.optional, scope, context, (object) =>
        withKnown(readKey(object, expr.property, context), expr, scope),
      );
    case 'index':
      return follow(expr.object, expr.optional, scope, context, (object) =>
        index(object, expr.index, scope, context),
      );
    case 'call': {
      if (!expr.object) return plain(compileFunction(expr, scope, context));
      if (isNamespace(expr.object)) return plain(compileStatic(expr, scope, context));
      return follow(expr.object, expr.optional, scope, context, (object) =>
        compileMethod(expr, object, scope, context),
      );
    }
    default:
      return plain(context.compile(expr, scope));
  }
}

function plain(value: Code): Chain {
  return { value, guards: [] };
}

/** One step on from an object that is there. */
function follow(
  object: Expr,
  optional: boolean,
  scope: Scope,
  context: Context,
  read: (object: Code) => Code,
): Chain {
  const chain = link(object, scope, context);
  const { value, guards } = chain;
  const sure = withoutUndefined(value);
  if (!(optional || chain.skips) || !canBe(value.shape, NULLISH)) {
    return { ...chain, value: read(sure) };
  }
  if (value.cheap) return { value: read(sure), guards: [...guards, ...thereConditions(value)] };
  return {
    skips: true,
    value: context.once(value, (again) => {
      const inner = read(withoutUndefined(again));
      const skipped = `(${valueOf(inner)} if ${thereOf(again).text})`;
      return code(skipped, maybe(inner.shape));
    }),
    guards,
  };
}

function index(object: Code, at: Expr, scope: Scope, context: Context): Code {
  const json = exprToJson(at);
  if (typeof json === 'string') return readKey(object, json, context);
  const key = context.compile(at, scope);
  return readIndex(object, key, textOf(key, context), context);
}
