/** What `value | filter(…)` and `value is test` are in a view. */
import type { Expr } from '#core/expr/ast.ts';
import { conditional } from '#core/expr/build.ts';
import { inferType } from '#core/expr/infer-type.ts';
import { canBe } from '#core/expr/type.ts';
import { problem } from '#core/result.ts';
import type { TextRange } from '#core/result.ts';
import {
  arrow,
  call,
  callFunction,
  callStatic,
  joined,
  member,
  number,
  partOf,
  text,
} from './calls.ts';
import { unreadable } from './fault.ts';
import type { Scope } from './scope.ts';
import { not, truthOf } from './truth.ts';
import { UNDEFINED } from './value.ts';

export interface Arguments {
  readonly list: readonly Expr[];
  readonly named: ReadonlyMap<string, Expr>;
}

interface Use {
  readonly value: Expr;
  readonly args: Arguments;
  readonly scope: Scope;
  readonly range: TextRange;
}

const FILTERS: Readonly<Record<string, (use: Use) => Expr | null>> = {
  length: countOf,
  count: countOf,
  join: ({ value, args, scope }) => {
    const key = textOf(args.named.get('attribute') ?? args.list[1]);
    const list = key === null ? value : mapTo(value, key, scope);
    return call(list, 'join', args.list[0] ?? args.named.get('d') ?? text(''));
  },
  string: ({ value }) => joined([value]),
  default: defaultOf,
  d: defaultOf,
  upper: ({ value }) => call(value, 'toUpperCase'),
  lower: ({ value }) => call(value, 'toLowerCase'),
  trim: ({ value, args }) => (args.list.length === 0 ? call(value, 'trim') : null),
  replace: ({ value, args }) => {
    const [from, to] = args.list;
    return from && to && args.list.length === 2 ? call(value, 'replaceAll', from, to) : null;
  },
  first: ({ value }) => ({ type: 'index', object: value, index: number(0), optional: false }),
  last: ({ value }) => lastOf(value),
  reverse: ({ value }) => call(value, 'reverse'),
  list: ({ value, scope }) =>
    scope.types && canBe(inferType(value, scope.types), 'string') ? null : value,
  items: ({ value }) => callStatic('Object', 'entries', value),
  abs: ({ value }) => callStatic('Math', 'abs', value),
  max: ({ value, range }) => callStatic('Math', 'max', { type: 'spread', argument: value, range }),
  min: ({ value, range }) => callStatic('Math', 'min', { type: 'spread', argument: value, range }),
  float: ({ value }) => callFunction('Number', value),
  int: ({ value }) => wholeOf(value),
  round: roundOf,
  safe: ({ value }) => value,
  map: ({ value, args, scope }) => {
    const key = textOf(args.named.get('attribute'));
    return key === null ? null : mapTo(value, key, scope);
  },
  selectattr: (use) => filterBy(use, (test) => test),
  rejectattr: (use) => filterBy(use, not),
  select: (use) => filterSelf(use, (test) => test),
  reject: (use) => filterSelf(use, not),
};

/** @throws TemplateFault for a filter that a view has nothing for */
export function applyFilter(name: string, use: Use): Expr {
  const made = Object.hasOwn(FILTERS, name) ? FILTERS[name]?.(use) : null;
  if (made) return made;
  throw unreadable(`The filter \`${name}\``, use.range);
}

function countOf({ value, scope }: Use): Expr {
  const type = scope.types ? inferType(value, scope.types) : null;
  const object = type?.kind === 'object' ? callStatic('Object', 'keys', value) : value;
  return member(object, 'length');
}

/** Only what is missing is replaced; with `true` as second argument, all that is false. */
function defaultOf({ value, args, scope }: Use): Expr {
  const fallback = args.list[0] ?? args.named.get('default_value') ?? text('');
  const all = args.list[1] ?? args.named.get('boolean');
  if (all?.type === 'literal' && all.value === true) {
    const test = truthOf(value, scope.types);
    return test === value
      ? { type: 'logical', operator: '||', left: value, right: fallback }
      : conditional(test, value, fallback);
  }
  // A missing prop and one that is null are the same to ChatKit.
  if (fallback.type === 'literal' && fallback.value === null) return value;
  const nullable = scope.types !== null && canBe(inferType(value, scope.types), 'null');
  if (!nullable) return { type: 'logical', operator: '??', left: value, right: fallback };
  const missing: Expr = { type: 'binary', operator: '===', left: value, right: UNDEFINED };
  return conditional(missing, fallback, value);
}

function roundOf({ value, args, scope, range }: Use): Expr | null {
  const digits = args.list[0] ?? args.named.get('precision') ?? number(0);
  const method = textOf(args.list[1] ?? args.named.get('method')) ?? 'common';
  const none = digits.type === 'literal' && digits.value === 0;
  if (method === 'ceil' || method === 'floor') {
    return none ? callStatic('Math', method, value) : null;
  }
  scope.whole.warnings.push(
    problem(
      'template/rounding',
      'Python rounds halves to the even number, a view rounds them up: 2.5 gives 2 there and 3 here.',
      { severity: 'warning', range },
    ),
  );
  if (none) return callStatic('Math', 'round', value);
  return callFunction('Number', call(value, 'toFixed', digits));
}

/** Towards zero, as Python's `int` does. */
function wholeOf(value: Expr): Expr {
  const negative: Expr = { type: 'binary', operator: '<', left: value, right: number(0) };
  return conditional(
    negative,
    callStatic('Math', 'ceil', value),
    callStatic('Math', 'floor', value),
  );
}

export function lastOf(value: Expr): Expr {
  const index: Expr = {
    type: 'binary',
    operator: '-',
    left: member(value, 'length'),
    right: number(1),
  };
  return { type: 'index', object: value, index, optional: false };
}

function textOf(expr: Expr | undefined): string | null {
  return expr?.type === 'literal' && typeof expr.value === 'string' ? expr.value : null;
}

/** `user.name` of each item. */
function pathOf(object: Expr, path: string): Expr {
  return path.split('.').reduce<Expr>((at, key) => partOf(at, text(key)), object);
}

function mapTo(list: Expr, key: string, scope: Scope): Expr {
  const name = scope.fresh('entry');
  return call(list, 'map', arrow(name, pathOf({ type: 'name', name }, key)));
}

function filterBy({ value, args, scope }: Use, as: (test: Expr) => Expr): Expr | null {
  const [first, test, other] = args.list;
  const key = textOf(first);
  if (key === null) return null;
  const name = scope.fresh('entry');
  const part = pathOf({ type: 'name', name }, key);
  const condition = test === undefined ? part : testBy(textOf(test), part, other);
  return condition && call(value, 'filter', arrow(name, as(condition)));
}

function filterSelf({ value, args, scope }: Use, as: (test: Expr) => Expr): Expr | null {
  const name = scope.fresh('entry');
  const self: Expr = { type: 'name', name };
  const [test, other] = args.list;
  const condition = test === undefined ? self : testBy(textOf(test), self, other);
  return condition && call(value, 'filter', arrow(name, as(condition)));
}

const COMPARISONS = {
  equalto: '===',
  eq: '===',
  '==': '===',
  ne: '!==',
  '!=': '!==',
  gt: '>',
  '>': '>',
  ge: '>=',
  '>=': '>=',
  lt: '<',
  '<': '<',
  le: '<=',
  '<=': '<=',
} as const;

function testBy(name: string | null, value: Expr, other: Expr | undefined): Expr | null {
  if (name === null) return null;
  if (other && Object.hasOwn(COMPARISONS, name)) {
    // Checked just above.
    const operator = COMPARISONS[name as keyof typeof COMPARISONS];
    return { type: 'binary', operator, left: value, right: other };
  }
  if (other && name === 'in') return call(other, 'includes', value);
  return other ? null : plainTest(name, value);
}

/** `value is name`; null for a test that a view has nothing for. */
export function plainTest(name: string, value: Expr): Expr | null {
  const equals = (operator: '===' | '!==' | '==', right: Expr): Expr => ({
    type: 'binary',
    operator,
    left: value,
    right,
  });
  const rest = (by: number): Expr => ({
    type: 'binary',
    operator: '%',
    left: value,
    right: number(by),
  });
  switch (name) {
    case 'none':
      return equals('==', { type: 'literal', value: null });
    case 'defined':
      return equals('!==', UNDEFINED);
    case 'undefined':
      return equals('===', UNDEFINED);
    case 'true':
      return equals('===', { type: 'literal', value: true });
    case 'false':
      return equals('===', { type: 'literal', value: false });
    case 'even':
      return { type: 'binary', operator: '===', left: rest(2), right: number(0) };
    case 'odd':
      return { type: 'binary', operator: '!==', left: rest(2), right: number(0) };
    default:
      return null;
  }
}
