/** What a condition shows of the paths it asks about. */
import type { Expr } from '#core/expr/ast.ts';
import { conjuncts } from '#core/expr/conjuncts.ts';
import type { Conjunct } from '#core/expr/conjuncts.ts';
import type { Context } from './context.ts';
import { pathKey, withFacts } from './scope.ts';
import type { Scope } from './scope.ts';
import { NULL, UNDEFINED, canBe, isOnly, without } from './shape.ts';
import type { Shape } from './shape.ts';

type Facts = ReadonlyMap<string, Shape>;
const NONE: Facts = new Map();

/** The scope where a condition holds, or where it does not. */
export function narrowed(test: Expr, holds: boolean, scope: Scope, context: Context): Scope {
  // What is evaluated later sees what was found before.
  return conjuncts(test, holds).reduce((known, part) => narrowedBy(part, known, context), scope);
}

function narrowedBy({ test, holds }: Conjunct, scope: Scope, context: Context): Scope {
  switch (test.type) {
    case 'name':
    case 'member':
      return holds ? withFacts(scope, takeAway(test, NULL | UNDEFINED, scope, context)) : scope;
    case 'call': {
      const [only] = test.args;
      const plain = only && only.type !== 'arrow' && only.type !== 'spread';
      return test.object === null && test.method === 'Boolean' && plain
        ? narrowed(only, holds, scope, context)
        : scope;
    }
    case 'binary':
      return withFacts(scope, comparison(test, holds, scope, context));
    default:
      return scope;
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
