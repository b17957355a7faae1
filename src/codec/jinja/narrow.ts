/** What a condition shows of the paths it asks about. */
import type { Expr } from '#core/expr/ast.ts';
import type { Context } from './context.ts';
import { pathKey, withFacts } from './scope.ts';
import type { Scope } from './scope.ts';
import { NULL, UNDEFINED, canBe, isOnly, without } from './shape.ts';
import type { Shape } from './shape.ts';

type Facts = ReadonlyMap<string, Shape>;
const NONE: Facts = new Map();

/** The scope where a condition holds, or where it does not. */
export function narrowed(test: Expr, holds: boolean, scope: Scope, context: Context): Scope {
  return withFacts(scope, factsOf(test, holds, scope, context));
}

function factsOf(test: Expr, holds: boolean, scope: Scope, context: Context): Facts {
  switch (test.type) {
    case 'name':
    case 'member':
      return holds ? takeAway(test, NULL | UNDEFINED, scope, context) : NONE;
    case 'unary':
      return test.operator === '!' ? factsOf(test.argument, !holds, scope, context) : NONE;
    case 'call': {
      const [only] = test.args;
      const plain = only && only.type !== 'arrow' && only.type !== 'spread';
      return test.object === null && test.method === 'Boolean' && plain
        ? factsOf(only, holds, scope, context)
        : NONE;
    }
    case 'logical': {
      // Both sides hold after `&&`, and neither after a failed `||`.
      if (test.operator !== (holds ? '&&' : '||')) return NONE;
      const left = factsOf(test.left, holds, scope, context);
      return new Map([...left, ...factsOf(test.right, holds, withFacts(scope, left), context)]);
    }
    case 'binary':
      return comparison(test, holds, scope, context);
    default:
      return NONE;
  }
}

/** `x != null` and the like, and `x === "a"`. */
function comparison(
  { operator, left, right }: Extract<Expr, { type: 'binary' }>,
  holds: boolean,
  scope: Scope,
  context: Context,
): Facts {
  const equal = operator === '==' || operator === '===';
  if (!equal && operator !== '!=' && operator !== '!==') return NONE;
  const sides = [left, right].toSorted((a, b) => Number(isLiteral(a)) - Number(isLiteral(b)));
  const [asked, other] = sides;
  if (!asked || !other || other.type !== 'literal') return NONE;
  const nullish = other.value === null || other.value === undefined;
  if (!nullish) return equal === holds ? takeAway(asked, NULL | UNDEFINED, scope, context) : NONE;
  if (equal === holds) return NONE;
  const strict = operator.length === 3;
  const gone = strict ? (other.value === null ? NULL : UNDEFINED) : NULL | UNDEFINED;
  return takeAway(asked, gone, scope, context);
}

function isLiteral(expr: Expr): boolean {
  return expr.type === 'literal';
}

/** The path is not of these kinds, nor is what it goes through missing. */
function takeAway(expr: Expr, kinds: number, scope: Scope, context: Context): Facts {
  const facts = new Map<string, Shape>();
  let at = expr;
  let gone = kinds;
  for (;;) {
    const key = pathKey(at);
    if (key === undefined) return facts;
    if (gone !== 0) {
      const shape = context.shapeOf(at, scope);
      if (canBe(shape, gone) && !isOnly(shape, gone)) facts.set(key, without(shape, gone));
    }
    if (at.type !== 'member') return facts;
    // `a?.b` that is not undefined has an `a`.
    gone = at.optional && (kinds & UNDEFINED) !== 0 ? NULL | UNDEFINED : 0;
    at = at.object;
  }
}
