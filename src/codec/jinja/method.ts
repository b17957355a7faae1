/** Methods of lists, texts and numbers. */
import type { Expr } from '#core/expr/ast.ts';
import { methodOf } from '#core/expr/methods.ts';
import { compileIteration } from './callback.ts';
import type { Iteration } from './callback.ts';
import { UNDEFINED_TEXT, atom, cheap, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { plainArguments } from './function.ts';
import { numberOf } from './number.ts';
import { jinjaString } from './quote.ts';
import type { Scope } from './scope.ts';
import {
  ABSENT,
  ARRAY,
  NUMBER,
  STRING,
  TEXT,
  TRUTH,
  UNDEFINED,
  arrayShape,
  canBe,
  isOnly,
  isSafe,
  itemShape,
  maybe,
  only,
  union,
  without,
} from './shape.ts';
import type { Shape } from './shape.ts';
import { concatenated, textOf } from './text.ts';

type Call = Extract<Expr, { type: 'call' }>;

const RECEIVERS = { array: ARRAY, string: STRING, number: NUMBER } as const;
const ITERATIONS: ReadonlySet<string> = new Set(['map', 'filter', 'find', 'some', 'every']);

/** @param object neither null nor undefined */
export function compileMethod(expr: Call, object: Code, scope: Scope, context: Context): Code {
  const [first] = expr.args;
  if (first?.type === 'arrow' && isIteration(expr.method)) {
    return compileIteration(expr.method, as(object, ARRAY), first, scope, context);
  }
  const able = (methodOf(expr.method)?.on ?? []).reduce((set, on) => set | RECEIVERS[on], 0);
  const kinds = object.shape.kinds & able;
  const args = plainArguments(expr, context).map((arg) => ({
    expr: arg,
    code: context.compile(arg, scope),
  }));
  const call: Receiver = { expr, args, context };
  // Of any other value JavaScript has no such method: there is nothing to say.
  if (kinds === 0) return cheap(UNDEFINED_TEXT, ABSENT);
  if (kinds === (ARRAY | STRING)) {
    return context.once(object, (value) => {
      const text = ofText(as(value, STRING), call);
      const list = ofList(as(value, ARRAY), call);
      return code(
        `(${valueOf(text)} if ${value.text} is string else ${valueOf(list)})`,
        union(text.shape, list.shape),
      );
    });
  }
  const receiver = as(object, kinds);
  if (kinds === ARRAY) return ofList(receiver, call);
  if (kinds === STRING) return ofText(receiver, call);
  return fixed(receiver, call);
}

function isIteration(method: string): method is Iteration {
  return ITERATIONS.has(method);
}

interface Argument {
  readonly expr: Expr;
  readonly code: Code;
}

interface Receiver {
  readonly expr: Call;
  readonly args: readonly Argument[];
  readonly context: Context;
}

function as(value: Code, kinds: number): Code {
  return { ...value, shape: only(value.shape, kinds) };
}

function ofList(list: Code, { expr, args, context }: Receiver): Code {
  const [first, second] = args;
  const text = atom(list);
  const item = itemShape(list.shape);
  switch (expr.method) {
    case 'join': {
      const separator = textOr('","', first, context);
      return joinsAlike(item)
        ? code(`(${text} | join(${separator}))`, TEXT)
        : code(`(${context.text('_join', text, separator)})`, TEXT);
    }
    case 'reverse':
      return code(`${text}[::-1]`, list.shape);
    case 'slice':
      return slice(list, first, second, context);
    case 'includes': {
      if (!first) return cheap('false', TRUTH);
      const from = second ? slice(list, second, undefined, context) : list;
      return item.kinds === STRING && first.code.shape.kinds === STRING
        ? code(`(${atom(first.code)} in ${atom(from)})`, TRUTH)
        : context.value('_has', TRUTH, valueOf(from), valueOf(first.code));
    }
    case 'concat': {
      const parts = args.map((arg) => arg.code);
      const items = parts.map(({ shape }) =>
        union(
          ...(canBe(shape, ARRAY) ? [itemShape(shape)] : []),
          ...(isOnly(shape, ARRAY) ? [] : [shape]),
        ),
      );
      const shape = arrayShape(union(item, ...items));
      return parts.every((part) => isOnly(part.shape, ARRAY))
        ? code(`(${[list, ...parts].map(atom).join(' + ')})`, shape)
        : context.value('_concat', shape, text, `[${parts.map(valueOf).join(', ')}]`);
    }
    default:
      return unknown(expr, context);
  }
}

/** Items that Python prints as JavaScript does, and none that JavaScript leaves out. */
function joinsAlike(item: Shape): boolean {
  return item.kinds === STRING || (item.kinds === NUMBER && item.number.int && isSafe(item));
}

function ofText(object: Code, receiver: Receiver): Code {
  const { expr, args, context } = receiver;
  const [first, second] = args;
  const text = atom(object);
  const wanted = first ? textOf(first.code, context) : '"undefined"';
  switch (expr.method) {
    case 'toUpperCase':
      return code(`(${text} | upper)`, TEXT);
    case 'toLowerCase':
      return code(`(${text} | lower)`, TEXT);
    case 'trim':
      context.use('_space');
      return code(`${text}.strip(_space)`, TEXT);
    case 'slice':
      return slice(object, first, second, context);
    case 'includes': {
      const from = second ? slice(object, notBelow(second, context), undefined, context) : object;
      return code(`(${wanted} in ${atom(from)})`, TRUTH);
    }
    case 'startsWith': {
      const from = second ? slice(object, notBelow(second, context), undefined, context) : object;
      return code(`${atom(from)}.startswith(${wanted})`, TRUTH);
    }
    case 'endsWith': {
      const to = second ? slice(object, ZERO, notBelow(second, context), context) : object;
      return code(`${atom(to)}.endswith(${wanted})`, TRUTH);
    }
    case 'concat':
      return concatenated([object, ...args.map((arg) => arg.code)], context);
    case 'padStart': {
      if (!first) return object;
      const fill = textOr('" "', second, context);
      const length = numberOf(first.code, context);
      return code(`(${context.text('_pad', text, length.text, fill)})`, TEXT);
    }
    case 'split':
      return split(object, receiver);
    case 'replace':
    case 'replaceAll':
      return replace(object, receiver);
    default:
      return unknown(expr, context);
  }
}

/** The text of an argument for which another stands when it is undefined. */
function textOr(instead: string, given: Argument | undefined, context: Context): string {
  if (!given || isOnly(given.code.shape, UNDEFINED)) return instead;
  if (!canBe(given.code.shape, UNDEFINED)) return textOf(given.code, context);
  const chosen = context.once(given.code, (again) =>
    code(`(${textOf(present(again), context)} if ${definedOf(again)} else ${instead})`, TEXT),
  );
  return chosen.text;
}

function split(object: Code, { args, context, expr }: Receiver): Code {
  const [first, limit] = args;
  const shape = arrayShape(TEXT);
  const text = atom(object);
  if (limit) {
    return context.refuse(
      'jinja/split-limit',
      '`.split` with a limit can’t be rendered by a Python server; take the first items with `.slice`.',
      expr.range,
    );
  }
  if (!first || isOnly(first.code.shape, UNDEFINED)) return code(`[${text}]`, shape);
  if (canBe(first.code.shape, UNDEFINED)) {
    const given = context.once(first.code, (again) => {
      const parts = context.value('_split', shape, text, textOf(present(again), context));
      return code(`(${valueOf(parts)} if ${definedOf(again)} else [${text}])`, shape);
    });
    return given;
  }
  const separator = literalText(first.expr);
  return separator
    ? code(`${text}.split(${jinjaString(separator)})`, shape)
    : context.value('_split', shape, text, textOf(first.code, context));
}

function replace(object: Code, { expr, args, context }: Receiver): Code {
  const [pattern, replacement] = args;
  if (!pattern || !replacement) return object;
  const all = expr.method === 'replaceAll';
  const from = literalText(pattern.expr);
  const to = literalText(replacement.expr);
  const text = atom(object);
  if (from && to !== undefined && !to.includes('$')) {
    const count = all ? '' : ', 1';
    return code(`(${text} | replace(${jinjaString(from)}, ${jinjaString(to)}${count}))`, TEXT);
  }
  const written = [pattern, replacement].map((arg) => textOf(arg.code, context));
  return code(`(${context.text('_replace', text, ...written, String(all))})`, TEXT);
}

/** A text written out; the empty one stands for itself. */
function literalText(expr: Expr): string | undefined {
  return expr.type === 'literal' && typeof expr.value === 'string' ? expr.value : undefined;
}

const ZERO: Argument = {
  expr: { type: 'literal', value: 0 },
  code: cheap('0', { ...TEXT, kinds: NUMBER, number: { min: 0, max: 0, nan: false, int: true } }),
};

/** A position before the beginning is the beginning. */
function notBelow(position: Argument, context: Context): Argument {
  const { shape } = position.code;
  if (isOnly(shape, NUMBER) && shape.number.min >= 0 && !shape.number.nan) return position;
  if (isOnly(shape, UNDEFINED)) return position;
  if (canBe(shape, UNDEFINED)) {
    const value = context.once(position.code, (again) => {
      const inner = notBelow({ ...position, code: present(again) }, context).code;
      return code(`(${valueOf(inner)} if ${definedOf(again)})`, maybe(inner.shape));
    });
    return { expr: position.expr, code: value };
  }
  const number = numberOf(position.code, context);
  const value = context.value('_most', number.shape, `[0, ${number.text}]`);
  return { expr: position.expr, code: value };
}

function slice(
  object: Code,
  from: Argument | undefined,
  to: Argument | undefined,
  context: Context,
): Code {
  const shape = object.shape;
  const bounds = [from, to].map((bound) => (bound ? wholeNumber(bound.expr) : null));
  // Python counts the parts of a text otherwise.
  const plain = shape.kinds === ARRAY && bounds.every((bound) => bound !== undefined);
  if (plain) {
    const [start, end] = bounds.map((bound) => (bound === null ? '' : String(bound)));
    return code(`${atom(object)}[${start}:${end}]`, shape);
  }
  const written = [from, to].map((bound) => (bound ? boundOf(bound, context) : UNDEFINED_TEXT));
  return context.value('_slice', shape, valueOf(object), ...written);
}

/** Undefined where it is no whole number written out. */
function wholeNumber(expr: Expr): number | undefined {
  if (expr.type === 'unary' && expr.operator === '-') {
    const inner = wholeNumber(expr.argument);
    return inner === undefined || inner === 0 ? inner : -inner;
  }
  const value = expr.type === 'literal' ? expr.value : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** A number; or undefined, which is the end of a slice. */
function boundOf({ code: bound }: Argument, context: Context): string {
  if (isOnly(bound.shape, UNDEFINED)) return UNDEFINED_TEXT;
  if (!canBe(bound.shape, UNDEFINED)) return numberOf(bound, context).text;
  const given = context.once(bound, (again) => {
    const { text, shape } = numberOf(present(again), context);
    return code(`(${text} if ${definedOf(again)})`, maybe(shape));
  });
  return given.text;
}

/** What is passed on where an argument is not undefined. */
function present({ text, shape, ...rest }: Code): Code {
  const { defined: _, ...value } = rest;
  return { text, ...value, shape: without(shape, UNDEFINED) };
}

function definedOf({ text, defined }: Code): string {
  return defined ?? `${text} is defined`;
}

/** `n.toFixed(2)` */
function fixed(object: Code, { args, context, expr }: Receiver): Code {
  if (expr.method !== 'toFixed') return unknown(expr, context);
  const [first] = args;
  const digits = first ? numberOf(first.code, context).text : '0';
  return code(`(${context.text('_fixed', atom(object), digits)})`, TEXT);
}

function unknown(expr: Call, context: Context): Code {
  return context.refuse(
    'jinja/method',
    `\`.${expr.method}\` can’t be rendered by a Python server; compute the value before the widget is built.`,
    expr.range,
  );
}
