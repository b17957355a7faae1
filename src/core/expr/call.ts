/** The methods and functions of the language, as JavaScript defines them, over plain data. */
import { spend, spendLength } from './budget.ts';
import type { Budget } from './budget.ts';
import { isArray, joinText, kindOf, toNumber, toText } from './convert.ts';
import { EvaluationError } from './evaluation-error.ts';
import { methodOf } from './methods.ts';
import type { Value } from './scope.ts';

export type Callback = (...args: readonly Value[]) => Value;

/** @throws EvaluationError when the value has no such method */
export function callMethod(
  object: Exclude<Value, undefined | null>,
  method: string,
  args: readonly Value[],
  callback: Callback | null,
  budget: Budget,
): Value {
  if (isArray(object)) {
    const result = callback
      ? iterateWith(object, method, callback, budget)
      : arrayMethod(object, method, args, budget);
    if (result !== NONE) return result;
  } else if (typeof object === 'string') {
    const result = stringMethod(object, method, args, budget);
    if (result !== NONE) return result;
  } else if (typeof object === 'number' && method === 'toFixed') {
    return toFixed(object, toNumber(args[0]));
  }
  const wanted = methodOf(method)?.on.map((kind) => (kind === 'array' ? 'an array' : `a ${kind}`));
  throw new EvaluationError(
    'expr/not-callable',
    `.${method} needs ${wanted ? wanted.join(' or ') : 'another value'}; this is ${kindOf(object)}.`,
  );
}

/** The value has no such method. */
const NONE = Symbol('none');

function iterateWith(
  items: readonly Value[],
  method: string,
  callback: Callback,
  budget: Budget,
): Value | typeof NONE {
  spend(budget, items.length);
  const run = (item: Value, index: number): Value => callback(item, index, items);
  switch (method) {
    case 'map':
      return items.map(run);
    case 'filter':
      return items.filter(run);
    case 'some':
      return items.some(run);
    case 'every':
      return items.every(run);
    case 'find':
      return items.find(run);
    default:
      return NONE;
  }
}

function arrayMethod(
  items: readonly Value[],
  method: string,
  args: readonly Value[],
  budget: Budget,
): Value | typeof NONE {
  spendLength(budget, items.length);
  switch (method) {
    case 'join': {
      const separator = args[0] === undefined ? ',' : toText(args[0]);
      spendLength(budget, separator.length * items.length);
      const text = joinText(items, separator);
      spendLength(budget, text.length);
      return text;
    }
    case 'reverse':
      // JavaScript turns the array itself round; data is never changed here, so it is a copy.
      return items.toReversed();
    case 'slice':
      return items.slice(toNumber(args[0]), args[1] === undefined ? undefined : toNumber(args[1]));
    case 'includes':
      return items.includes(args[0], toNumber(args[1] ?? 0));
    case 'concat': {
      const joined = items.concat(...args.map((arg) => (isArray(arg) ? arg : [arg])));
      spendLength(budget, joined.length);
      return joined;
    }
    default:
      return NONE;
  }
}

function stringMethod(
  text: string,
  method: string,
  args: readonly Value[],
  budget: Budget,
): Value | typeof NONE {
  spendLength(budget, text.length);
  const [first, second] = args;
  const position = second === undefined ? undefined : toNumber(second);
  switch (method) {
    case 'toUpperCase':
      return text.toUpperCase();
    case 'toLowerCase':
      return text.toLowerCase();
    case 'trim':
      return text.trim();
    case 'slice':
      return text.slice(toNumber(first), position);
    case 'includes':
      return text.includes(toText(first), position);
    case 'startsWith':
      return text.startsWith(toText(first), position);
    case 'endsWith':
      return text.endsWith(toText(first), position);
    case 'concat': {
      const pieces = args.map((arg) => toText(arg));
      spendLength(
        budget,
        pieces.reduce((length, piece) => length + piece.length, text.length),
      );
      return text.concat(...pieces);
    }
    case 'padStart': {
      const length = toNumber(first);
      spendLength(budget, Number.isNaN(length) ? 0 : length);
      return text.padStart(length, second === undefined ? undefined : toText(second));
    }
    case 'split': {
      if (first === undefined) return position === undefined || position >>> 0 > 0 ? [text] : [];
      const pieces = text.split(toText(first), position);
      spendLength(budget, pieces.length);
      return pieces;
    }
    case 'replace':
      return replace(text, toText(first), toText(second), false, budget);
    case 'replaceAll':
      return replace(text, toText(first), toText(second), true, budget);
    default:
      return NONE;
  }
}

function replace(
  text: string,
  pattern: string,
  replacement: string,
  all: boolean,
  budget: Budget,
): string {
  // A replacement can name the text around the match (`$&`, `$'`), so each round may add all of it.
  const rounds = all ? text.split(pattern).length + 1 : 1;
  const quotes = replacement.split('$').length - 1;
  spendLength(budget, rounds * (replacement.length + quotes * text.length));
  return all ? text.replaceAll(pattern, replacement) : text.replace(pattern, replacement);
}

function toFixed(number: number, digits: number): string {
  if (digits < 0 || digits > 100) {
    throw new EvaluationError('expr/range', '.toFixed takes a number of digits from 0 to 100.');
  }
  return number.toFixed(digits);
}

/** `String(x)`, `Number(x)`, `Boolean(x)`. */
export function callFunction(name: string, args: readonly Value[]): Value {
  switch (name) {
    case 'String':
      return args.length === 0 ? '' : toText(args[0]);
    case 'Number':
      return args.length === 0 ? 0 : toNumber(args[0]);
    case 'Boolean':
      return Boolean(args[0]);
    default:
      throw new EvaluationError('expr/unknown-function', `A view has no function ${name}.`);
  }
}

/** `Math.…` and `Object.…`. */
export function callStatic(
  namespace: string,
  name: string,
  args: readonly Value[],
  budget: Budget,
): Value {
  if (namespace === 'Object') return objectFunction(name, args[0], budget);
  const numbers = args.map(toNumber);
  const [first = Number.NaN] = numbers;
  switch (name) {
    case 'round':
      return Math.round(first);
    case 'floor':
      return Math.floor(first);
    case 'ceil':
      return Math.ceil(first);
    case 'abs':
      return Math.abs(first);
    // Folded one by one: a long array spread into one call would overflow the engine's stack.
    case 'min':
      return numbers.reduce((a, b) => Math.min(a, b), Infinity);
    case 'max':
      return numbers.reduce((a, b) => Math.max(a, b), -Infinity);
    default:
      throw new EvaluationError('expr/unknown-function', `A view has no ${namespace}.${name}.`);
  }
}

function objectFunction(name: string, of: Value, budget: Budget): Value {
  if (of === undefined || of === null) {
    throw new EvaluationError(
      'expr/undefined',
      `Object.${name} needs an object; this is ${String(of)}.`,
    );
  }
  const entries = Object.entries(Object(of) as { readonly [key: string]: Value });
  spendLength(budget, entries.length);
  spend(budget, entries.length);
  switch (name) {
    case 'keys':
      return entries.map(([key]) => key);
    case 'values':
      return entries.map(([, value]) => value);
    case 'entries':
      return entries;
    default:
      throw new EvaluationError('expr/unknown-function', `A view has no Object.${name}.`);
  }
}
