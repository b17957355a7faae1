/** What an expression's form alone says of its value. The compiler refuses tests that are decided so. */
import type { Expr } from '#core/expr/ast.ts';

/** Whether it is always true or always false; undefined where the value decides, or for `true` and `false`. */
export function knownTruth(expr: Expr): boolean | undefined {
  switch (expr.type) {
    case 'literal':
      return typeof expr.value === 'boolean' ? undefined : Boolean(expr.value);
    case 'template':
      return expr.values.length === 0 ? expr.quasis[0] !== '' : undefined;
    case 'array':
    case 'object':
      return true;
    case 'conditional': {
      const then = knownTruth(expr.then);
      return then === knownTruth(expr.otherwise) ? then : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether it is always null or undefined, or never; undefined where the value decides. */
export function knownNullish(expr: Expr): boolean | undefined {
  switch (expr.type) {
    case 'literal':
      return expr.value === null || expr.value === undefined;
    case 'template':
    case 'array':
    case 'object':
    case 'unary':
    case 'binary':
      return false;
    case 'conditional': {
      const then = knownNullish(expr.then);
      return then === knownNullish(expr.otherwise) ? then : undefined;
    }
    default:
      return undefined;
  }
}
