/** Turns the parser's tree into expressions of the language; whatever lies outside it becomes a problem. */
import type * as acorn from 'acorn';
import type { Arrow, BinaryOperator, Expr, LogicalOperator, ObjectEntry, Spread } from './ast.ts';
import { conditional } from './build.ts';
import { checkArrow, fromPattern, plainKey } from './from-pattern.ts';
import {
  FUNCTIONS,
  isForbiddenEntry,
  isForbiddenKey,
  isReservedName,
  methodOf,
  staticsOf,
} from './methods.ts';
import { PLACEHOLDER, bare, forbidden, listing, rangeOf, report, short } from './reading.ts';
import type { Reading } from './reading.ts';
import { refusal } from './refusal.ts';
import { MAX_DEPTH, tooDeep } from './syntax.ts';
import { argumentCount, unknownFunction, unknownMethod, unknownStatic } from './unknown-call.ts';

type Node = acorn.Expression | acorn.SpreadElement | acorn.Super | acorn.PrivateIdentifier;

const BINARY: ReadonlySet<string> = new Set<BinaryOperator>([
  '+',
  '-',
  '*',
  '/',
  '%',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  '===',
  '!==',
]);

/** The expression a node says; after a problem, a placeholder. */
export function fromEstree(node: Node, reading: Reading, depth: number): Expr {
  if (depth > MAX_DEPTH) {
    if (!reading.problems.some(({ code }) => code === 'view/too-deep')) {
      reading.problems.push(tooDeep(node.start, node.end));
    }
    return PLACEHOLDER;
  }
  const range = rangeOf(node);
  const inside = (child: Node): Expr => fromEstree(child, reading, depth + 1);
  switch (node.type) {
    case 'ParenthesizedExpression':
      return fromEstree(node.expression, reading, depth + 1);
    case 'ChainExpression':
      return fromEstree(node.expression, reading, depth + 1);
    case 'Literal':
      return fromLiteral(node, reading);
    case 'TemplateLiteral':
      return {
        type: 'template',
        quasis: node.quasis.map((quasi) => quasi.value.cooked ?? ''),
        values: node.expressions.map(inside),
        range,
      };
    case 'Identifier':
      return fromName(node, reading);
    case 'MemberExpression':
      return fromMember(node, reading, depth);
    case 'CallExpression':
      return fromCall(node, reading, depth);
    case 'UnaryExpression':
      return fromUnary(node, reading, depth);
    case 'BinaryExpression':
      if (!BINARY.has(node.operator)) return refusal(node, reading);
      return {
        type: 'binary',
        operator: node.operator as BinaryOperator, // Held against the list just above.
        left: inside(node.left),
        right: inside(node.right),
        range,
      };
    case 'LogicalExpression':
      return {
        type: 'logical',
        operator: node.operator satisfies LogicalOperator,
        left: inside(node.left),
        right: inside(node.right),
        range,
      };
    case 'ConditionalExpression':
      return conditional(inside(node.test), inside(node.consequent), inside(node.alternate), range);
    case 'ArrayExpression':
      return { type: 'array', items: fromItems(node.elements, reading, depth), range };
    case 'ObjectExpression':
      return fromObject(node, reading, depth);
    default:
      return refusal(node, reading);
  }
}

function fromLiteral(node: acorn.Literal, reading: Reading): Expr {
  const { value } = node;
  if (node.regex || node.bigint !== undefined || value instanceof RegExp) {
    return refusal(node, reading);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return report(reading, 'expr/number', 'This number is too large.', node);
  }
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return { type: 'literal', value, range: rangeOf(node) };
  }
  return refusal(node, reading);
}

function fromName(node: acorn.Identifier, reading: Reading): Expr {
  const range = rangeOf(node);
  if (node.name === 'undefined') return { type: 'literal', value: undefined, range };
  if (isReservedName(node.name)) {
    const statics = staticsOf(node.name);
    return report(
      reading,
      'expr/function',
      statics
        ? `\`${node.name}\` is not data; call one of ${listing(statics.map((name) => `${node.name}.${name}`))}.`
        : `\`${node.name}\` is a function; call it: \`${node.name}(value)\`.`,
      node,
    );
  }
  if (isForbiddenKey(node.name)) return forbidden(node.name, node, reading);
  return { type: 'name', name: node.name, range };
}

function fromMember(node: acorn.MemberExpression, reading: Reading, depth: number): Expr {
  if (brokenChain(node.object, reading)) return PLACEHOLDER;
  if (node.object.type === 'Identifier') {
    const statics = staticsOf(node.object.name);
    if (statics) return unknownStatic(node, node.object.name, statics, reading);
  }
  const object = fromEstree(node.object, reading, depth + 1);
  const optional = node.optional;
  const range = rangeOf(node);
  if (node.computed) {
    const index = fromEstree(node.property, reading, depth + 1);
    return { type: 'index', object, index, optional, range };
  }
  if (node.property.type !== 'Identifier') return refusal(node.property, reading);
  const property = node.property.name;
  if (isForbiddenKey(property)) return forbidden(property, node.property, reading);
  return { type: 'member', object, property, optional, range };
}

/** `(a?.b).c` stops the chain at the bracket, which the language has no word for. */
function brokenChain(object: acorn.Expression | acorn.Super, reading: Reading): boolean {
  if (object.type !== 'ParenthesizedExpression' || bare(object).type !== 'ChainExpression') {
    return false;
  }
  const chain = bare(object);
  const inner = reading.text.slice(chain.start, chain.end);
  report(
    reading,
    'expr/chain',
    `Write \`${short(inner)}\` without brackets, so that the rest is skipped too when it is missing.`,
    object,
    { title: 'Take the brackets away', replacement: inner },
  );
  return true;
}

function fromCall(node: acorn.CallExpression, reading: Reading, depth: number): Expr {
  const { callee } = node;
  const range = rangeOf(node);
  if (callee.type === 'Identifier') {
    if (!FUNCTIONS.includes(callee.name)) return unknownFunction(callee, reading);
    const args = fromArgs(node, false, reading, depth);
    return { type: 'call', object: null, method: callee.name, args, optional: false, range };
  }
  if (
    callee.type !== 'MemberExpression' ||
    callee.computed ||
    callee.property.type !== 'Identifier'
  ) {
    return refusal(node, reading);
  }
  if (node.optional) {
    const text = reading.text.slice(callee.start, callee.end);
    return report(
      reading,
      'expr/optional-call',
      `Write \`${short(text)}(…)\` without \`?.\` before the bracket.`,
      node,
    );
  }
  if (brokenChain(callee.object, reading)) return PLACEHOLDER;
  const method = callee.property.name;
  const namespace = callee.object.type === 'Identifier' ? callee.object.name : '';
  const statics = staticsOf(namespace);
  if (statics) {
    if (!statics.includes(method)) return unknownStatic(callee, namespace, statics, reading);
    return {
      type: 'call',
      object: { type: 'name', name: namespace, range: rangeOf(callee.object) },
      method,
      args: fromArgs(node, false, reading, depth),
      optional: false,
      range,
    };
  }
  const known = methodOf(method);
  if (!known) {
    // A wrong object says more than the missing method.
    const before = reading.problems.length;
    fromEstree(callee.object, reading, depth + 1);
    return reading.problems.length > before ? PLACEHOLDER : unknownMethod(callee, method, reading);
  }
  if (node.arguments.length < known.args[0] || node.arguments.length > known.args[1]) {
    return report(
      reading,
      'expr/arguments',
      `\`.${method}\` takes ${argumentCount(known.args)}.`,
      node,
    );
  }
  return {
    type: 'call',
    object: fromEstree(callee.object, reading, depth + 1),
    method,
    args: fromArgs(node, known.callback === true, reading, depth),
    optional: callee.optional,
    range,
  };
}

function fromArgs(
  node: acorn.CallExpression,
  callback: boolean,
  reading: Reading,
  depth: number,
): readonly (Expr | Spread | Arrow)[] {
  if (!callback) {
    return node.arguments.map((arg) => {
      if (arg.type === 'ArrowFunctionExpression' || arg.type === 'FunctionExpression') {
        return report(reading, 'expr/callback', 'This takes no function; give it a value.', arg);
      }
      return fromItem(arg, reading, depth);
    });
  }
  return node.arguments.map((arg) => {
    if (arg.type === 'Identifier' && FUNCTIONS.includes(arg.name)) return wrapFunction(arg);
    if (arg.type === 'ArrowFunctionExpression') return fromArrow(arg, reading, depth);
    return report(
      reading,
      'expr/callback',
      'Write a function here, such as `(item) => item.name`.',
      arg,
    );
  });
}

/** `filter(Boolean)` is `filter((value) => Boolean(value))`. */
function wrapFunction(arg: acorn.Identifier): Arrow {
  const value: Expr = { type: 'name', name: 'value' };
  return {
    type: 'arrow',
    params: [{ type: 'name', name: 'value' }],
    body: { type: 'call', object: null, method: arg.name, args: [value], optional: false },
    range: rangeOf(arg),
  };
}

function fromArrow(
  node: acorn.ArrowFunctionExpression,
  reading: Reading,
  depth: number,
): Arrow | Expr {
  if (!checkArrow(node, reading)) return PLACEHOLDER;
  return {
    type: 'arrow',
    params: node.params.map((param) => fromPattern(param, reading)),
    body: fromEstree(node.body, reading, depth + 1),
    range: rangeOf(node),
  };
}

function fromItems(
  elements: readonly (acorn.Expression | acorn.SpreadElement | null)[],
  reading: Reading,
  depth: number,
): readonly (Expr | Spread)[] {
  return elements.map((item) => (item ? fromItem(item, reading, depth) : PLACEHOLDER));
}

function fromItem(
  item: acorn.Expression | acorn.SpreadElement,
  reading: Reading,
  depth: number,
): Expr | Spread {
  if (item.type !== 'SpreadElement') return fromEstree(item, reading, depth + 1);
  const argument = fromEstree(item.argument, reading, depth + 1);
  return { type: 'spread', argument, range: rangeOf(item) };
}

function fromUnary(node: acorn.UnaryExpression, reading: Reading, depth: number): Expr {
  const { operator, argument } = node;
  if (operator !== '!' && operator !== '-' && operator !== '+') return refusal(node, reading);
  const inner = fromEstree(argument, reading, depth + 1);
  const range = rangeOf(node);
  // A negative number is one literal; `-(5)`, with brackets, stays an operation.
  if (
    operator === '-' &&
    argument.type === 'Literal' &&
    inner.type === 'literal' &&
    typeof inner.value === 'number'
  ) {
    return { type: 'literal', value: -inner.value, range };
  }
  return { type: 'unary', operator, argument: inner, range };
}

function fromObject(node: acorn.ObjectExpression, reading: Reading, depth: number): Expr {
  const entries = node.properties.flatMap((property): (ObjectEntry | Spread)[] => {
    if (property.type === 'SpreadElement') {
      const argument = fromEstree(property.argument, reading, depth + 1);
      return [{ type: 'spread', argument, range: rangeOf(property) }];
    }
    if (property.kind !== 'init' || property.method) {
      report(
        reading,
        'expr/method',
        'An object here holds values only; write `key: value`.',
        property,
      );
      return [];
    }
    const plain = plainKey(property);
    if (plain !== undefined && isForbiddenEntry(plain)) {
      forbidden(plain, property.key, reading);
      return [];
    }
    const key = plain ?? fromEstree(property.key, reading, depth + 1);
    return [{ type: 'entry', key, value: fromEstree(property.value, reading, depth + 1) }];
  });
  return { type: 'object', entries, range: rangeOf(node) };
}
