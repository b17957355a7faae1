/** What an expression's form alone says of its value. The compiler refuses tests that are decided so. */
import type { Expr } from '#core/expr/ast.ts';

/** Without the conditions and operators that are decided: what is left is what is written. */
export function decided(expr: Expr): Expr {
  switch (expr.type) {
    case 'conditional': {
      const truth = knownTruth(expr.test);
      return truth === undefined ? expr : decided(truth ? expr.then : expr.otherwise);
    }
    case 'logical': {
      const side = winner(expr);
      return side ? decided(side) : expr;
    }
    default:
      return expr;
  }
}

/** The side of an operator that wins whatever the data. */
function winner({ operator, left, right }: Extract<Expr, { type: 'logical' }>): Expr | undefined {
  if (operator === '??') {
    const nullish = knownNullish(left);
    return nullish === undefined ? undefined : nullish ? right : left;
  }
  const truth = knownTruth(left);
  return truth === undefined ? undefined : truth === (operator === '&&') ? right : left;
}

/** Whether it is always true or always false; undefined where the value decides, or for `true` and `false`. */
export function knownTruth(expr: Expr): boolean | undefined {
  const at = decided(expr);
  switch (at.type) {
    case 'literal':
      return typeof at.value === 'boolean' ? undefined : Boolean(at.value);
    case 'template':
      return at.values.length === 0 ? at.quasis[0] !== '' : undefined;
    case 'array':
    case 'object':
      return true;
    case 'conditional': {
      const then = knownTruth(at.then);
      return then === knownTruth(at.otherwise) ? then : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether it is always null or undefined, or never; undefined where the value decides. */
function knownNullish(expr: Expr): boolean | undefined {
  const at = decided(expr);
  switch (at.type) {
    case 'literal':
      return at.value === null || at.value === undefined;
    case 'template':
    case 'array':
    case 'object':
    case 'unary':
    case 'binary':
      return false;
    case 'conditional': {
      const then = knownNullish(at.then);
      return then === knownNullish(at.otherwise) ? then : undefined;
    }
    case 'logical':
      return at.operator !== '&&' && knownNullish(at.right) === false ? false : undefined;
    default:
      return undefined;
  }
}
