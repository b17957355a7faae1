/** Writes an expression as code: one line, double quotes, no bracket that is not needed. */
import { unreachable } from '../result.ts';
import type {
  Arrow,
  BinaryOperator,
  Expr,
  LogicalOperator,
  ObjectEntry,
  Pattern,
  Spread,
} from './ast.ts';

/** How tightly an expression binds; a part that binds less than its place asks for gets brackets. */
export const BINDING = {
  conditional: 1,
  '??': 2,
  '||': 3,
  '&&': 4,
  equality: 5,
  relation: 6,
  sum: 7,
  product: 8,
  unary: 9,
  member: 10,
  primary: 11,
} as const;

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;
const RESERVED_WORDS = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private ' +
    'protected public return static super switch this throw true try typeof var void while with yield ' +
    'await arguments eval'
  ).split(' '),
);

/** May stand after a dot, or as a key without quotes. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** May be a variable: an identifier that is no word of the language. */
export function isVariableName(text: string): boolean {
  return isIdentifier(text) && !RESERVED_WORDS.has(text);
}

export function printExpr(expr: Expr): string {
  return printAt(expr, 0);
}

/** Prints an expression for a place that needs at least this binding. */
export function printAt(expr: Expr, least: number): string {
  const text = print(expr);
  return bindingOf(expr) < least ? `(${text})` : text;
}

export function bindingOf(expr: Expr): number {
  switch (expr.type) {
    case 'literal':
      return isNegative(expr.value) ? BINDING.unary : BINDING.primary;
    case 'conditional':
      return BINDING.conditional;
    case 'logical':
      return BINDING[expr.operator];
    case 'binary':
      return binaryBinding(expr.operator);
    case 'unary':
      return BINDING.unary;
    case 'member':
    case 'index':
    case 'call':
      return BINDING.member;
    default:
      return BINDING.primary;
  }
}

function binaryBinding(operator: BinaryOperator): number {
  switch (operator) {
    case '==':
    case '!=':
    case '===':
    case '!==':
      return BINDING.equality;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return BINDING.relation;
    case '+':
    case '-':
      return BINDING.sum;
    default:
      return BINDING.product;
  }
}

function print(expr: Expr): string {
  switch (expr.type) {
    case 'literal':
      return printLiteral(expr.value);
    case 'template':
      return printTemplate(expr.quasis, expr.values);
    case 'name':
      return expr.name;
    case 'member':
      return `${printObject(expr.object)}${expr.optional ? '?.' : '.'}${expr.property}`;
    case 'index':
      return `${printObject(expr.object)}${expr.optional ? '?.' : ''}[${printExpr(expr.index)}]`;
    case 'call':
      return `${printCallee(expr)}(${expr.args.map(printArgument).join(', ')})`;
    case 'unary':
      return `${expr.operator}${printUnaryArgument(expr.operator, expr.argument)}`;
    case 'binary': {
      const binding = binaryBinding(expr.operator);
      return `${printAt(expr.left, binding)} ${expr.operator} ${printAt(expr.right, binding + 1)}`;
    }
    case 'logical':
      return `${printLogicalOperand(expr.operator, expr.left, 0)} ${expr.operator} ${printLogicalOperand(expr.operator, expr.right, 1)}`;
    case 'conditional':
      return `${printAt(expr.test, BINDING.conditional + 1)} ? ${printExpr(expr.then)} : ${printExpr(expr.otherwise)}`;
    case 'array':
      return `[${expr.items.map(printArgument).join(', ')}]`;
    case 'object':
      return expr.entries.length === 0 ? '{}' : `{ ${expr.entries.map(printEntry).join(', ')} }`;
    default:
      return unreachable(expr);
  }
}

export function printLiteral(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'string') return printString(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

export function printString(value: string): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function printTemplate(quasis: readonly string[], values: readonly Expr[]): string {
  let text = '`';
  quasis.forEach((quasi, i) => {
    text += escapeTemplate(quasi);
    const value = values[i];
    if (value) text += `\${${printExpr(value)}}`;
  });
  return `${text}\``;
}

function escapeTemplate(cooked: string): string {
  return printString(cooked)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/`/g, '\\`')
    .replace(/\$\{/g, '\\${');
}

/** What stands before a dot: a whole number needs brackets, or its dot would be a decimal point. */
export function printObject(object: Expr): string {
  if (object.type === 'literal' && typeof object.value === 'number') {
    return `(${printLiteral(object.value)})`;
  }
  return printAt(object, BINDING.member);
}

export function printCallee(call: Extract<Expr, { type: 'call' }>): string {
  if (!call.object) return call.method;
  return `${printObject(call.object)}${call.optional ? '?.' : '.'}${call.method}`;
}

function printUnaryArgument(operator: string, argument: Expr): string {
  // `-5` would be read back as a number, and `--x` as another operator.
  const folds =
    operator === '-' && argument.type === 'literal' && typeof argument.value === 'number';
  const joins = operator !== '!' && argument.type === 'unary' && argument.operator === operator;
  if (folds || joins || (argument.type === 'literal' && isNegative(argument.value))) {
    return `(${printExpr(argument)})`;
  }
  return printAt(argument, BINDING.unary);
}

export function printLogicalOperand(operator: LogicalOperator, part: Expr, right: 0 | 1): string {
  // JavaScript refuses `a ?? b || c` without brackets, whichever way round.
  const mixed = part.type === 'logical' && (part.operator === '??') !== (operator === '??');
  return mixed ? `(${print(part)})` : printAt(part, BINDING[operator] + right);
}

export function printArgument(arg: Expr | Spread | Arrow): string {
  switch (arg.type) {
    case 'spread':
      return `...${printExpr(arg.argument)}`;
    case 'arrow':
      return `${printParams(arg.params)} => ${printBody(arg.body)}`;
    default:
      return printExpr(arg);
  }
}

/** A brace right after `=>` would open a block. */
function printBody(body: Expr): string {
  const text = printExpr(body);
  return text.startsWith('{') ? `(${text})` : text;
}

export function printParams(params: readonly Pattern[]): string {
  return `(${params.map(printPattern).join(', ')})`;
}

export function printPattern(pattern: Pattern): string {
  switch (pattern.type) {
    case 'name':
      return pattern.name;
    case 'objectPattern': {
      const entries = pattern.entries.map(({ key, value }) =>
        value.type === 'name' && value.name === key
          ? key
          : `${printKey(key)}: ${printPattern(value)}`,
      );
      return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
    }
    case 'arrayPattern':
      return `[${printHoles(pattern.items)}]`;
    default:
      return unreachable(pattern);
  }
}

function printHoles(items: readonly (Pattern | null)[]): string {
  const text = items.map((item) => (item ? printPattern(item) : '')).join(', ');
  // A hole at the end needs a comma of its own.
  return items.length > 0 && items[items.length - 1] === null ? `${text},` : text;
}

export function printEntry(entry: ObjectEntry | Spread): string {
  if (entry.type === 'spread') return printArgument(entry);
  return `${printEntryKey(entry)}: ${printExpr(entry.value)}`;
}

export function printEntryKey(entry: ObjectEntry): string {
  return typeof entry.key === 'string' ? printKey(entry.key) : `[${printExpr(entry.key)}]`;
}

export function printKey(key: string): string {
  return isIdentifier(key) ? key : printString(key);
}

function isNegative(value: unknown): boolean {
  return typeof value === 'number' && (value < 0 || Object.is(value, -0));
}
