/** Expressions of Jinja as expressions of a view. */
import type { Expr } from '#core/expr/ast.ts';
import { conditional } from '#core/expr/build.ts';
import { inferType } from '#core/expr/infer-type.ts';
import { alternatives } from '#core/expr/type.ts';
import type { Type } from '#core/expr/type.ts';
import type { TextRange } from '#core/result.ts';
import { call, callStatic, joined, member, number, partOf, text } from './calls.ts';
import { TemplateFault, unreadable } from './fault.ts';
import { applyFilter, lastOf, plainTest } from './filters.ts';
import type { Arguments } from './filters.ts';
import type { JinjaCall, JinjaExpr, JinjaName, JinjaSlice } from './jinja-ast.ts';
import { callMethod } from './methods.ts';
import { canName } from './scope.ts';
import type { Loop, Scope } from './scope.ts';
import { not, truthOf } from './truth.ts';
import { UNDEFINED, toExpr } from './value.ts';
import type { Entry, Item, Value } from './value.ts';

/** Where an expression stands: the tag, and what is seen there. */
export interface At {
  readonly scope: Scope;
  readonly range: TextRange;
}

const CONSTANTS: ReadonlyMap<string, Expr> = new Map<string, Expr>([
  ['true', { type: 'literal', value: true }],
  ['True', { type: 'literal', value: true }],
  ['false', { type: 'literal', value: false }],
  ['False', { type: 'literal', value: false }],
  ['none', { type: 'literal', value: null }],
  ['None', { type: 'literal', value: null }],
  ['undefined', UNDEFINED],
]);

/** Dicts and lists keep their parts, so that elements among them can become nodes. */
export function readValue(code: JinjaExpr, at: At): Value {
  const { range, scope } = at;
  switch (code.type) {
    case 'ObjectLiteral':
      return { kind: 'object', entries: readEntries(code.value, at), range };
    case 'ArrayLiteral':
    case 'TupleLiteral':
      return {
        kind: 'list',
        items: code.value.map((item): Item => ({ kind: 'value', value: readValue(item, at) })),
        range,
      };
    case 'Identifier': {
      const bound = scope.get(code.value);
      if (bound?.kind === 'value') return bound.value;
      return { kind: 'expr', expr: readName(code.value, at), range };
    }
    case 'MemberExpression': {
      const items = appended(code, scope);
      if (items) return { kind: 'list', items, range };
      return { kind: 'expr', expr: readMember(code, at), range };
    }
    case 'Ternary':
      return {
        kind: 'choice',
        test: readTest(code.condition, at),
        chosen: readValue(code.trueExpr, at),
        otherwise: readValue(code.falseExpr, at),
        range,
      };
    default:
      return { kind: 'expr', expr: compute(code, at), range };
  }
}

export function readExpr(code: JinjaExpr, at: At): Expr {
  return toExpr(readValue(code, at));
}

function compute(code: JinjaExpr, at: At): Expr {
  switch (code.type) {
    case 'IntegerLiteral':
    case 'FloatLiteral':
      return number(code.value);
    case 'StringLiteral':
      return text(code.value);
    case 'BinaryExpression':
      return readBinary(code, at);
    case 'UnaryExpression':
      if (code.operator.value === 'not') return not(readTest(code.argument, at));
      return {
        type: 'unary',
        operator: code.operator.value === '-' ? '-' : '+',
        argument: readExpr(code.argument, at),
      };
    case 'TestExpression': {
      const test = plainTest(code.test.value, readExpr(code.operand, at));
      if (!test) throw unreadable(`The test \`is ${code.test.value}\``, at.range);
      return code.negate ? negated(test) : test;
    }
    case 'FilterExpression':
      return readFilter(code, at);
    case 'SelectExpression':
      return conditional(readTest(code.test, at), readExpr(code.lhs, at), UNDEFINED);
    case 'CallExpression':
      return readCall(code, at);
    case 'SliceExpression':
    case 'KeywordArgumentExpression':
      throw unreadable('This expression', at.range);
    default:
      return toExpr(readValue(code, at));
  }
}

/** An expression as a condition, with Jinja's truth. */
export function readTest(code: JinjaExpr, at: At): Expr {
  if (code.type === 'BinaryExpression') {
    const { operator, left, right } = code;
    if (operator.value === 'and' || operator.value === 'or') {
      return {
        type: 'logical',
        operator: operator.value === 'and' ? '&&' : '||',
        left: readTest(left, at),
        right: readTest(right, at),
      };
    }
  }
  return truthOf(readExpr(code, at), at.scope.types);
}

const OPPOSITE = { '===': '!==', '!==': '===', '==': '!=', '!=': '==' } as const;

export function negated(test: Expr): Expr {
  if (test.type === 'unary' && test.operator === '!') return test.argument;
  if (test.type === 'binary' && Object.hasOwn(OPPOSITE, test.operator)) {
    // Checked just above.
    return { ...test, operator: OPPOSITE[test.operator as keyof typeof OPPOSITE] };
  }
  return not(test);
}

function readEntries(value: ReadonlyMap<JinjaExpr, JinjaExpr>, at: At): readonly Entry[] {
  return [...value].map(([key, part]) => {
    if (key.type !== 'StringLiteral') {
      throw unreadable('A dict with a key that is no constant text', at.range);
    }
    return { key: key.value, value: readValue(part, at) };
  });
}

function readName(name: string, { scope, range }: At): Expr {
  const bound = scope.get(name);
  if (bound?.kind === 'value') return toExpr(bound.value);
  if (bound) throw unreadable(`\`${name}\` as a value`, range);
  const constant = CONSTANTS.get(name);
  if (constant) return constant;
  if (name === 'loop') throw unreadable('`loop` as a value', range);
  if (!canName(name)) {
    throw new TemplateFault(
      'template/name',
      `A view can't have a variable named \`${name}\`; rename it in the data.`,
      range,
    );
  }
  return { type: 'name', name };
}

/** Items of `ns.rows`, where `ns` is a namespace that rows are appended to. */
function appended(code: JinjaExpr, scope: Scope): readonly Item[] | null {
  if (code.type !== 'MemberExpression' || code.object.type !== 'Identifier') return null;
  const bound = scope.get(code.object.value);
  if (bound?.kind !== 'namespace' || code.property.type !== 'Identifier') return null;
  return bound.sinks.get(code.property.value)?.items ?? null;
}

function readMember(code: Extract<JinjaExpr, { type: 'MemberExpression' }>, at: At): Expr {
  const { object, property, computed } = code;
  if (object.type === 'Identifier' && object.value === 'loop' && at.scope.loop) {
    return readLoop(property.type === 'Identifier' ? property.value : '', at.scope.loop, at);
  }
  const holder = readExpr(object, at);
  if (property.type === 'SliceExpression') return readSlice(holder, property, at);
  if (!computed && property.type === 'Identifier') return member(holder, property.value);
  const key = readExpr(property, at);
  if (key.type === 'literal' && key.value === -1) return lastOf(holder);
  return partOf(holder, key);
}

/** `loop.index0` and its relatives, over an index of the repeat. */
function readLoop(part: string, loop: Loop, at: At): Expr {
  const index = (): Expr => {
    loop.index ??= at.scope.fresh('index', 'i');
    return { type: 'name', name: loop.index };
  };
  const count = member(loop.over, 'length');
  switch (part) {
    case 'index0':
      return index();
    case 'index':
      return { type: 'binary', operator: '+', left: index(), right: number(1) };
    case 'first':
      return { type: 'binary', operator: '===', left: index(), right: number(0) };
    case 'last': {
      const last: Expr = { type: 'binary', operator: '-', left: count, right: number(1) };
      return { type: 'binary', operator: '===', left: index(), right: last };
    }
    case 'length':
      return count;
    case 'revindex':
      return { type: 'binary', operator: '-', left: count, right: index() };
    default:
      throw unreadable(`\`loop.${part}\``, at.range);
  }
}

function readSlice(holder: Expr, { start, stop, step }: JinjaSlice, at: At): Expr {
  if (step) {
    const by = readExpr(step, at);
    // `xs[::-1]`
    const isReverse = by.type === 'literal' && by.value === -1 && !start && !stop;
    if (!isReverse || !isList(holder, at)) throw unreadable('A slice with a step', at.range);
    return call(holder, 'reverse');
  }
  const from = start ? readExpr(start, at) : number(0);
  return stop ? call(holder, 'slice', from, readExpr(stop, at)) : call(holder, 'slice', from);
}

const ARITHMETIC = new Set(['-', '*', '/', '%'] as const);
const COMPARISONS = new Set(['<', '<=', '>', '>='] as const);

function oneOf<T extends string>(set: ReadonlySet<T>, text: string): T | undefined {
  return [...set].find((one) => one === text);
}

function readBinary(code: Extract<JinjaExpr, { type: 'BinaryExpression' }>, at: At): Expr {
  const operator = code.operator.value;
  if (operator === '~') return joined(tildeParts(code).map((part) => readExpr(part, at)));
  if (operator === 'and' || operator === 'or') return readLogical(operator, code, at);
  const left = readExpr(code.left, at);
  const right = readExpr(code.right, at);
  const same = oneOf(ARITHMETIC, operator) ?? oneOf(COMPARISONS, operator);
  if (same) return { type: 'binary', operator: same, left, right };
  switch (operator) {
    case '==':
    case '!=': {
      const loose = isNull(left) || isNull(right);
      const long = operator === '==' ? '===' : '!==';
      return { type: 'binary', operator: loose ? operator : long, left, right };
    }
    case '+':
      return isList(left, at) || isList(right, at)
        ? call(left, 'concat', right)
        : { type: 'binary', operator, left, right };
    case '//':
      return callStatic('Math', 'floor', { type: 'binary', operator: '/', left, right });
    case 'in':
      return contains(right, left, at);
    case 'not in':
      return not(contains(right, left, at));
    default:
      throw unreadable(`The operator \`${operator}\``, at.range);
  }
}

function tildeParts(code: JinjaExpr): readonly JinjaExpr[] {
  return code.type === 'BinaryExpression' && code.operator.value === '~'
    ? [...tildeParts(code.left), ...tildeParts(code.right)]
    : [code];
}

/** `a or b` is one of the two; which one, Jinja's truth of the first says. */
function readLogical(
  operator: 'and' | 'or',
  code: Extract<JinjaExpr, { type: 'BinaryExpression' }>,
  at: At,
): Expr {
  const left = readExpr(code.left, at);
  const right = readExpr(code.right, at);
  const test = truthOf(left, at.scope.types);
  if (test === left) {
    return { type: 'logical', operator: operator === 'and' ? '&&' : '||', left, right };
  }
  return operator === 'and' ? conditional(test, right, left) : conditional(test, left, right);
}

function isNull(expr: Expr): boolean {
  return expr.type === 'literal' && expr.value === null;
}

function isList(expr: Expr, { scope }: At): boolean {
  return expr.type === 'array' || isOnly('array', expr, scope);
}

/** Whether all that it can be, when it is there at all, is of one kind. */
function isOnly(kind: Type['kind'], expr: Expr, { types }: Scope): boolean {
  if (!types) return false;
  const kinds = alternatives(inferType(expr, types)).map((one) => one.kind);
  const there = kinds.filter((one) => one !== 'null' && one !== 'undefined');
  return there.length > 0 && there.every((one) => one === kind);
}

function contains(holder: Expr, part: Expr, { scope }: At): Expr {
  const object = holder.type === 'object' || isOnly('object', holder, scope);
  return call(object ? callStatic('Object', 'keys', holder) : holder, 'includes', part);
}

function readFilter(code: Extract<JinjaExpr, { type: 'FilterExpression' }>, at: At): Expr {
  const { filter } = code;
  const value = readExpr(code.operand, at);
  const name = filter.type === 'Identifier' ? filter.value : calleeName(filter, at);
  const args =
    filter.type === 'Identifier' ? { list: [], named: new Map() } : readArguments(filter.args, at);
  return applyFilter(name, { value, args, scope: at.scope, range: at.range });
}

function calleeName(code: JinjaCall, at: At): string {
  if (code.callee.type !== 'Identifier') throw unreadable('This filter', at.range);
  return code.callee.value;
}

function readArguments(args: readonly JinjaExpr[], at: At): Arguments {
  const list: Expr[] = [];
  const named = new Map<string, Expr>();
  for (const arg of args) {
    if (arg.type === 'KeywordArgumentExpression') {
      named.set(arg.key.value, readExpr(arg.value, at));
    } else {
      list.push(readExpr(arg, at));
    }
  }
  return { list, named };
}

function readCall(code: JinjaCall, at: At): Expr {
  const { callee } = code;
  const { list, named } = readArguments(code.args, at);
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
    if (named.size > 0) throw unreadable(`This call`, at.range);
    return callMethod(readExpr(callee.object, at), callee.property.value, list, at.range);
  }
  if (callee.type === 'Identifier' && callee.value === 'dict' && list.length === 0) {
    return {
      type: 'object',
      entries: [...named].map(([key, value]) => ({ type: 'entry', key, value })),
    };
  }
  const name = nameOf(callee);
  throw unreadable(name ? `The function \`${name}()\`` : 'This call', at.range);
}

function nameOf(code: JinjaExpr): JinjaName['value'] | null {
  return code.type === 'Identifier' ? code.value : null;
}
