import { EvaluationError } from './evaluation-error.ts';

/** What one frame may spend: no view can hang the page. */
const MAX_STEPS = 500_000;
/** Longest text and longest array a view may make. */
const MAX_LENGTH = 1_000_000;

/** Steps left; counts down as an evaluation goes on. */
export interface Budget {
  left: number;
}

export function newBudget(steps = MAX_STEPS): Budget {
  return { left: steps };
}

export function spend(budget: Budget, steps: number): void {
  budget.left -= steps;
  if (budget.left < 0) {
    throw new EvaluationError(
      'expr/budget',
      'This takes too many steps; work with fewer items, or compute it in the server.',
    );
  }
}

/** Pays for a text or an array of this length before it is made. */
export function spendLength(budget: Budget, length: number): void {
  if (length > MAX_LENGTH) {
    throw new EvaluationError(
      'expr/too-long',
      'This gets longer than a million characters or items.',
    );
  }
  spend(budget, Math.ceil(length / 64));
}
