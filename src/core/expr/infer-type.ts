/** The type an expression has, from the types of the variables it reads. */
import { unreachable } from '../result.ts';
import type { Arrow, Expr, Pattern, Spread } from './ast.ts';
import { isNamespace } from './free-names.ts';
import {
  BOOLEAN,
  NULL,
  NUMBER,
  STRING,
  UNDEFINED,
  UNKNOWN,
  alternatives,
  arrayOf,
  canBe,
  union,
  without,
} from './type.ts';
import type { Type } from './type.ts';

/** Types of the variables by name; a name that is not there is `undefined`. */
export type TypeScope = ReadonlyMap<string, Type>;

/** The scope that data of a type gives: its keys. */
export function typeScope(data: Type): TypeScope {
  return data.kind === 'object' ? data.keys : new Map();
}

/** The scope with the names of a pattern bound to a value of a type. */
function bindTypes(scope: TypeScope, pattern: Pattern, type: Type): TypeScope {
  return new Map([...scope, ...bind(pattern, type)]);
}

function bind(pattern: Pattern, type: Type): readonly (readonly [string, Type])[] {
  switch (pattern.type) {
    case 'name':
      return [[pattern.name, type]];
    case 'objectPattern':
      return pattern.entries.flatMap(({ key, value }) => bind(value, keyOf(type, key)));
    case 'arrayPattern':
      return pattern.items.flatMap((item) => (item ? bind(item, itemOf(type)) : []));
    default:
      return unreachable(pattern);
  }
}

export function inferType(expr: Expr, scope: TypeScope): Type {
  const { type, skips } = inferLink(expr, scope);
  return skips ? union(type, UNDEFINED) : type;
}

/** The type of a link of a chain, and whether `?.` may skip the rest of the chain. */
interface Link {
  readonly type: Type;
  readonly skips: boolean;
}

function inferLink(expr: Expr, scope: TypeScope): Link {
  switch (expr.type) {
    case 'member':
      return follow(expr, scope, (object) => keyOf(object, expr.property));
    case 'index':
      return follow(expr, scope, (object) => indexOf(object, expr.index));
    case 'call':
      if (!expr.object || isNamespace(expr.object)) return plain(functionType(expr, scope));
      return follow({ object: expr.object, optional: expr.optional }, scope, (object) =>
        methodType(expr, object, scope),
      );
    default:
      return plain(valueType(expr, scope));
  }
}

function plain(type: Type): Link {
  return { type, skips: false };
}

/** One step on from an object that is there. */
function follow(
  { object, optional }: { readonly object: Expr; readonly optional: boolean },
  scope: TypeScope,
  read: (object: Type) => Type,
): Link {
  const { type, skips } = inferLink(object, scope);
  const missing = optional && (canBe(type, 'null') || canBe(type, 'undefined'));
  return { type: read(without(type, 'null', 'undefined')), skips: skips || missing };
}

type Chained = 'member' | 'index' | 'call';

function valueType(expr: Exclude<Expr, { type: Chained }>, scope: TypeScope): Type {
  const infer = (part: Expr): Type => inferType(part, scope);
  switch (expr.type) {
    case 'literal':
      return literalType(expr.value);
    case 'template':
      return STRING;
    case 'name':
      return scope.get(expr.name) ?? UNDEFINED;
    case 'unary':
      return expr.operator === '!' ? BOOLEAN : NUMBER;
    case 'binary':
      return binaryType(expr.operator, infer(expr.left), infer(expr.right));
    case 'logical':
      return logicalType(expr.operator, infer(expr.left), infer(expr.right));
    case 'conditional':
      return union(infer(expr.then), infer(expr.otherwise));
    case 'array':
      return arrayOf(union(...expr.items.map((item) => entryType(item, scope))));
    case 'object':
      return objectType(expr, scope);
    default:
      return unreachable(expr);
  }
}

function literalType(value: string | number | boolean | null | undefined): Type {
  if (value === null) return NULL;
  switch (typeof value) {
    case 'string':
      return STRING;
    case 'number':
      return NUMBER;
    case 'boolean':
      return BOOLEAN;
    default:
      return UNDEFINED;
  }
}

/** The type of a key of an object. */
function keyOf(type: Type, key: string): Type {
  return union(
    ...alternatives(type).map((one): Type => {
      switch (one.kind) {
        case 'object':
          return one.keys.get(key) ?? (one.open ? UNKNOWN : UNDEFINED);
        case 'string':
        case 'array':
          return key === 'length' ? NUMBER : UNDEFINED;
        case 'unknown':
          return UNKNOWN;
        default:
          return UNDEFINED;
      }
    }),
  );
}

/** The type of the items of an array. */
function itemOf(type: Type): Type {
  return union(
    ...alternatives(type).map((one): Type => {
      if (one.kind === 'array') return one.item;
      return one.kind === 'string' ? STRING : UNKNOWN;
    }),
  );
}

function indexOf(type: Type, index: Expr): Type {
  if (index.type === 'literal' && typeof index.value === 'string') return keyOf(type, index.value);
  return union(
    ...alternatives(type).map((one): Type => {
      switch (one.kind) {
        case 'array':
          return union(one.item, UNDEFINED);
        case 'string':
          return union(STRING, UNDEFINED);
        case 'object':
          return one.open ? UNKNOWN : union(...one.keys.values(), UNDEFINED);
        default:
          return UNKNOWN;
      }
    }),
  );
}

function binaryType(operator: string, left: Type, right: Type): Type {
  if (operator === '+') {
    const text = (type: Type): boolean =>
      alternatives(type).every(
        ({ kind }) => kind === 'string' || kind === 'array' || kind === 'object',
      );
    const plain = (type: Type): boolean =>
      !['string', 'array', 'object', 'unknown'].some((kind) => canBe(type, kind as Type['kind']));
    if (text(left) || text(right)) return STRING;
    return plain(left) && plain(right) ? NUMBER : union(STRING, NUMBER);
  }
  return ['-', '*', '/', '%'].includes(operator) ? NUMBER : BOOLEAN;
}

function logicalType(operator: '&&' | '||' | '??', left: Type, right: Type): Type {
  switch (operator) {
    case '??':
      return canBe(left, 'null') || canBe(left, 'undefined')
        ? alternativesOr(without(left, 'null', 'undefined'), left, right)
        : left;
    case '||':
      return alwaysTrue(left)
        ? left
        : alternativesOr(without(left, 'null', 'undefined'), left, right);
    case '&&':
      return alwaysTrue(left) ? right : union(without(left, 'array', 'object'), right);
    default:
      return unreachable(operator);
  }
}

/** What is left of the left side, or the right side; only the right one when nothing is left. */
function alternativesOr(rest: Type, left: Type, right: Type): Type {
  const nothing = alternatives(left).every(({ kind }) => kind === 'null' || kind === 'undefined');
  return nothing ? right : union(rest, right);
}

/** Arrays and objects are true, empty ones too. */
function alwaysTrue(type: Type): boolean {
  return alternatives(type).every(({ kind }) => kind === 'array' || kind === 'object');
}

function entryType(part: Expr | Spread, scope: TypeScope): Type {
  return part.type === 'spread' ? itemOf(inferType(part.argument, scope)) : inferType(part, scope);
}

function objectType(expr: Extract<Expr, { type: 'object' }>, scope: TypeScope): Type {
  const keys = new Map<string, Type>();
  let open = false;
  const set = (key: string, type: Type): void => void keys.set(key, type);
  for (const entry of expr.entries) {
    if (entry.type === 'entry' && typeof entry.key === 'string') {
      set(entry.key, inferType(entry.value, scope));
      continue;
    }
    const spread = entry.type === 'spread' ? inferType(entry.argument, scope) : UNKNOWN;
    if (spread.kind === 'object' && !spread.open) {
      for (const [key, type] of spread.keys) {
        // A key that may be missing there leaves what was here.
        const before = canBe(type, 'undefined') ? keys.get(key) : undefined;
        set(key, before ? union(before, type) : type);
      }
    } else {
      open = true;
      for (const key of keys.keys()) set(key, UNKNOWN);
    }
  }
  return { kind: 'object', keys, open };
}

/** `String(x)`, `Math.round(x)`, `Object.keys(x)`. */
function functionType(
  { object, method, args }: Extract<Expr, { type: 'call' }>,
  scope: TypeScope,
): Type {
  if (!object) {
    if (method === 'Boolean') return BOOLEAN;
    return method === 'Number' ? NUMBER : STRING;
  }
  const [first] = args;
  return staticType(method, first && first.type !== 'arrow' ? entryType(first, scope) : UNKNOWN);
}

function staticType(method: string, of: Type): Type {
  const values = union(
    ...alternatives(without(of, 'null', 'undefined')).map((one): Type => {
      if (one.kind !== 'object') return itemOf(one);
      return one.open ? UNKNOWN : union(...one.keys.values());
    }),
  );
  switch (method) {
    case 'keys':
      return arrayOf(STRING);
    case 'values':
      return arrayOf(values);
    case 'entries':
      return arrayOf(arrayOf(union(STRING, values)));
    default:
      return NUMBER;
  }
}

function methodType(
  { method, args }: Extract<Expr, { type: 'call' }>,
  object: Type,
  scope: TypeScope,
): Type {
  const [first] = args;
  switch (method) {
    case 'map':
      return arrayOf(first?.type === 'arrow' ? bodyType(first, itemOf(object), scope) : UNKNOWN);
    case 'filter':
    case 'reverse':
      return object.kind === 'array' ? object : arrayOf(itemOf(object));
    case 'find':
      return union(itemOf(object), UNDEFINED);
    case 'slice':
      return object;
    case 'concat':
      return object.kind === 'string'
        ? STRING
        : arrayOf(union(itemOf(object), ...args.map((arg) => concatenated(arg, scope))));
    case 'split':
      return arrayOf(STRING);
    case 'some':
    case 'every':
    case 'includes':
    case 'startsWith':
    case 'endsWith':
      return BOOLEAN;
    default:
      return STRING;
  }
}

function concatenated(arg: Expr | Spread | Arrow, scope: TypeScope): Type {
  if (arg.type === 'arrow') return UNKNOWN;
  const type = entryType(arg, scope);
  return union(...alternatives(type).map((one) => (one.kind === 'array' ? one.item : one)));
}

function bodyType(arrow: Arrow, item: Type, scope: TypeScope): Type {
  const [first, second] = arrow.params;
  const withItem = first ? bindTypes(scope, first, item) : scope;
  return inferType(arrow.body, second ? bindTypes(withItem, second, NUMBER) : withItem);
}
