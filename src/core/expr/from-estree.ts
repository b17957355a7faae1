/** Turns the parser's tree into expressions of the language; whatever lies outside it becomes a problem. */
import type * as acorn from 'acorn';
import { problem } from '../result.ts';
import type { Problem, TextRange } from '../result.ts';
import type {
  Arrow,
  BinaryOperator,
  Expr,
  LogicalOperator,
  ObjectEntry,
  Pattern,
  Spread,
} from './ast.ts';
import {
  FUNCTIONS,
  METHODS,
  isForbiddenEntry,
  isForbiddenKey,
  isReservedName,
  methodOf,
  staticsOf,
} from './methods.ts';
import { refusal } from './refusal.ts';
import { suggest } from './suggest.ts';
import { MAX_DEPTH, tooDeep } from './syntax.ts';

/** Where a reading puts what it finds wrong, and the text it reads. */
export interface Reading {
  readonly text: string;
  readonly problems: Problem[];
}

type Node = acorn.Expression | acorn.SpreadElement | acorn.Super | acorn.PrivateIdentifier;

const PLACEHOLDER: Expr = { type: 'literal', value: undefined };

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

export function rangeOf(node: { readonly start: number; readonly end: number }): TextRange {
  return { start: node.start, end: node.end };
}

/** Takes the brackets off an expression. */
export function bare(node: acorn.Expression): acorn.Expression {
  let inner = node;
  while (inner.type === 'ParenthesizedExpression') inner = inner.expression;
  return inner;
}

export function report(
  reading: Reading,
  code: string,
  message: string,
  node: { readonly start: number; readonly end: number },
  fix?: Problem['fix'],
): Expr {
  reading.problems.push(problem(code, message, { range: rangeOf(node), ...(fix ? { fix } : {}) }));
  return PLACEHOLDER;
}

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
      return {
        type: 'conditional',
        test: inside(node.test),
        then: inside(node.consequent),
        otherwise: inside(node.alternate),
        range,
      };
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

function forbidden(
  key: string,
  node: { readonly start: number; readonly end: number },
  reading: Reading,
): Expr {
  return report(
    reading,
    'expr/forbidden-name',
    `\`${key}\` can't be used in a view; give the data another key.`,
    node,
  );
}

function fromMember(node: acorn.MemberExpression, reading: Reading, depth: number): Expr {
  if (brokenChain(node.object, reading)) return PLACEHOLDER;
  if (node.object.type === 'Identifier') {
    const statics = staticsOf(node.object.name);
    if (statics) return unknownStatic(node, node.object.name, statics, reading);
  }
  const object = fromEstree(node.object, reading, depth + 1);
  const optional = node.optional === true;
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

function unknownStatic(
  node: acorn.MemberExpression,
  namespace: string,
  statics: readonly string[],
  reading: Reading,
): Expr {
  const name = !node.computed && node.property.type === 'Identifier' ? node.property.name : '';
  const near = suggest(name, statics);
  const usable = listing(statics.map((known) => `${namespace}.${known}`));
  return report(
    reading,
    'expr/unknown-function',
    statics.includes(name)
      ? `\`${namespace}.${name}\` is a function; call it: \`${namespace}.${name}(value)\`.`
      : `A view has no \`${namespace}${name ? `.${name}` : ''}\`${near ? `; did you mean \`${namespace}.${near}\`?` : `. It has ${usable}.`}`,
    node,
  );
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
  if (!known) return unknownMethod(callee, method, reading);
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
    optional: callee.optional === true,
    range,
  };
}

function argumentCount([least, most]: readonly [number, number]): string {
  if (most === 0) return 'no arguments';
  if (least === most) return most === 1 ? 'one argument' : `${most} arguments`;
  return least === 0 ? `at most ${most}` : `${least} or ${most} arguments`;
}

function unknownFunction(callee: acorn.Identifier, reading: Reading): Expr {
  const near = suggest(callee.name, FUNCTIONS);
  return report(
    reading,
    'expr/unknown-function',
    `A view has no function \`${callee.name}\`; ${near ? `did you mean \`${near}\`?` : 'compute the value in the server and pass it as data.'}`,
    callee,
  );
}

function unknownMethod(callee: acorn.MemberExpression, method: string, reading: Reading): Expr {
  const near = suggest(method, Object.keys(METHODS)) ?? ALIKE[method];
  const message = `A view has no \`.${method}()\`; ${near ? `did you mean \`.${near}\`?` : 'compute the value in the server and pass it as data.'}`;
  return report(reading, 'expr/unknown-method', message, callee.property);
}

/** Well-known methods outside the language, and what does their work here. */
const ALIKE: Readonly<Record<string, string>> = {
  flatMap: 'map',
  forEach: 'map',
  indexOf: 'includes',
  lastIndexOf: 'includes',
  substring: 'slice',
  substr: 'slice',
  toReversed: 'reverse',
  trimStart: 'trim',
  trimEnd: 'trim',
  toLocaleLowerCase: 'toLowerCase',
  toLocaleUpperCase: 'toUpperCase',
};

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

/** Narrows to an arrow whose body is an expression; reports the others. */
export function checkArrow(
  node: acorn.ArrowFunctionExpression,
  reading: Reading,
): node is acorn.ArrowFunctionExpression & { body: acorn.Expression } {
  if (node.async) {
    report(reading, 'expr/async', "A view can't wait; take `async` away.", node);
    return false;
  }
  if (node.body.type === 'BlockStatement') {
    report(
      reading,
      'expr/block',
      'Write the result right after `=>`, without braces and `return`.',
      node.body,
    );
    return false;
  }
  return true;
}

export function fromPattern(node: acorn.Pattern, reading: Reading): Pattern {
  switch (node.type) {
    case 'Identifier':
      if (isReservedName(node.name) || isForbiddenKey(node.name)) {
        report(
          reading,
          'expr/forbidden-name',
          `\`${node.name}\` can't name a variable; choose another name.`,
          node,
        );
      }
      return { type: 'name', name: node.name };
    case 'ObjectPattern':
      return {
        type: 'objectPattern',
        entries: node.properties.flatMap((property) => {
          const key = property.type === 'Property' ? plainKey(property) : undefined;
          if (property.type !== 'Property' || key === undefined || isForbiddenKey(key)) {
            report(
              reading,
              'expr/pattern',
              'Name each key here, such as `({ id, name }) =>`.',
              property,
            );
            return [];
          }
          return [{ key, value: fromPattern(property.value, reading) }];
        }),
      };
    case 'ArrayPattern':
      return {
        type: 'arrayPattern',
        items: node.elements.map((item) => item && fromPattern(item, reading)),
      };
    case 'AssignmentPattern':
      report(
        reading,
        'expr/pattern',
        'A parameter has no default here; write `??` where it is used.',
        node,
      );
      return fromPattern(node.left, reading);
    default:
      report(reading, 'expr/pattern', 'Name the parameters one by one, without `...`.', node);
      return { type: 'name', name: '_' };
  }
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

function plainKey(property: acorn.Property | acorn.AssignmentProperty): string | undefined {
  if (property.computed) return undefined;
  if (property.key.type === 'Identifier') return property.key.name;
  return property.key.type === 'Literal' ? String(property.key.value) : undefined;
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

function listing(items: readonly string[]): string {
  return items.map((item) => `\`${item}\``).join(', ');
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
