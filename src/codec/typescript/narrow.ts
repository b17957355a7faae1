/** Which paths a condition shows to be there, as the TypeScript compiler sees it, or less. */
import type { Expr } from '#core/expr/ast.ts';
import type { Context, Scope } from './context.ts';
import { flatText } from './layout.ts';

/** The scope where a test holds, or where it does not. */
export function narrowed(test: Expr, holds: boolean, scope: Scope, context: Context): Scope {
  const found = factsOf(test, holds, scope, context);
  return found.length === 0 ? scope : { ...scope, facts: new Set([...scope.facts, ...found]) };
}

function factsOf(test: Expr, holds: boolean, scope: Scope, context: Context): readonly string[] {
  switch (test.type) {
    case 'name':
    case 'member': {
      const path = holds ? pathOf(test, scope, context) : undefined;
      return path === undefined ? [] : [path];
    }
    case 'unary':
      return test.operator === '!' ? factsOf(test.argument, !holds, scope, context) : [];
    case 'logical':
      // Both sides hold after `&&`, and neither after a failed `||`.
      return test.operator === (holds ? '&&' : '||')
        ? [
            ...factsOf(test.left, holds, scope, context),
            ...factsOf(test.right, holds, scope, context),
          ]
        : [];
    case 'binary': {
      const differs = test.operator === '!=';
      if (differs !== holds || (!differs && test.operator !== '==')) return [];
      const other = isNullish(test.left) ? test.right : isNullish(test.right) ? test.left : null;
      const path = other && pathOf(other, scope, context);
      return path ? [path] : [];
    }
    default:
      return [];
  }
}

function isNullish(expr: Expr): boolean {
  return expr.type === 'literal' && (expr.value === null || expr.value === undefined);
}

/** The code of a name or of plain members of one; undefined where the compiler follows no path. */
export function pathOf(expr: Expr, scope: Scope, context: Context): string | undefined {
  let at = expr;
  while (at.type === 'member' && !at.optional) at = at.object;
  if (at.type !== 'name') return undefined;
  const text = flatText(context.compile(expr, scope).layout);
  return text === undefined || text.includes(' as ') ? undefined : text.replaceAll('!', '');
}
