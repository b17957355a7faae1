/** Which paths a condition shows to be there, as the TypeScript compiler sees it, or less. */
import type { Expr } from '#core/expr/ast.ts';
import { conjuncts } from '#core/expr/conjuncts.ts';
import type { Conjunct } from '#core/expr/conjuncts.ts';
import { printLiteral } from '#core/expr/print.ts';
import { decided } from './constant.ts';
import type { Context, Scope } from './context.ts';
import { flatText } from './layout.ts';

interface Facts {
  /** Not null, not undefined. */
  readonly there: readonly string[];
  /** False, or null or undefined. */
  readonly empty: readonly (readonly [path: string, how: 'false' | 'missing'])[];
}

const NONE: Facts = { there: [], empty: [] };

/** The scope where a test holds, or where it does not. */
export function narrowed(test: Expr, holds: boolean, scope: Scope, context: Context): Scope {
  return conjuncts(test, holds).reduce(
    (known, part) => withFacts(known, factsOf(part, scope, context)),
    scope,
  );
}

/** The scope at the right of `??`. */
export function narrowedNullish(left: Expr, scope: Scope, context: Context): Scope {
  return withFacts(scope, { there: [], empty: missingPaths(left, scope, context) });
}

function missingPaths(expr: Expr, scope: Scope, context: Context): Facts['empty'] {
  const at = decided(expr);
  if (at.type === 'logical' && at.operator !== '&&') {
    return [...missingPaths(at.left, scope, context), ...missingPaths(at.right, scope, context)];
  }
  const path = pathOf(at, scope, context);
  return path ? [[path.text, 'missing']] : [];
}

function withFacts(scope: Scope, { there, empty }: Facts): Scope {
  if (there.length + empty.length === 0) return scope;
  return {
    ...scope,
    facts: new Set([...scope.facts, ...there]),
    empty: new Map([...scope.empty, ...empty]),
  };
}

function factsOf({ test, holds }: Conjunct, scope: Scope, context: Context): Facts {
  switch (test.type) {
    case 'name':
    case 'index':
    case 'member': {
      const path = pathOf(test, scope, context);
      return holds ? there(path) : { there: [], empty: path ? [[path.text, 'false']] : [] };
    }
    case 'binary':
      return comparison(test, holds, scope, context);
    default:
      return NONE;
  }
}

/** `x != null` and the like. */
function comparison(
  { operator, left, right }: Extract<Expr, { type: 'binary' }>,
  holds: boolean,
  scope: Scope,
  context: Context,
): Facts {
  const other = isNullish(left) ? right : isNullish(right) ? left : undefined;
  const path = other && pathOf(other, scope, context);
  if (!path) return NONE;
  const equal = operator === '==' || operator === '===';
  if (!equal && operator !== '!=' && operator !== '!==') return NONE;
  if (equal === holds) return { there: [], empty: [[path.text, 'missing']] };
  // `!== null` says nothing of undefined.
  return operator.length === 2 ? there(path) : NONE;
}

function there(path: Path | undefined): Facts {
  return path?.plain ? { there: [path.text], empty: [] } : NONE;
}

function isNullish(expr: Expr): boolean {
  return expr.type === 'literal' && (expr.value === null || expr.value === undefined);
}

interface Path {
  /** Without marks: `todo.due` also for `todo!?.due`. */
  readonly text: string;
  /** Written so that every compiler follows it. */
  readonly plain: boolean;
}

/** The path that a name or members of one read; undefined where the compiler follows none. */
function pathOf(expr: Expr, scope: Scope, context: Context): Path | undefined {
  const text = pathOfNames(decided(expr), scope);
  if (text === undefined) return undefined;
  const code = flatText(context.compile(expr, scope).layout);
  return { text, plain: !code.includes(' as ') && !code.includes('?.') };
}

function pathOfNames(expr: Expr, scope: Scope): string | undefined {
  switch (expr.type) {
    case 'name':
      return scope.names.get(expr.name)?.code;
    case 'member': {
      const object = pathOfNames(expr.object, scope);
      return object === undefined ? undefined : `${object}.${expr.property}`;
    }
    case 'index': {
      const object = pathOfNames(expr.object, scope);
      const { index } = expr;
      if (object === undefined || index.type !== 'literal') return undefined;
      return `${object}[${printLiteral(index.value)}]`;
    }
    default:
      return undefined;
  }
}
