import type { TextRange } from '../result.ts';

/**
 * Carries the reason an expression has no value out of the evaluator's recursion. It never leaves
 * the core: `evaluate` hands it back as a problem.
 */
export class EvaluationError extends Error {
  readonly code: string;
  readonly range: TextRange | undefined;

  constructor(code: string, message: string, range?: TextRange) {
    super(message);
    this.name = 'EvaluationError';
    this.code = code;
    this.range = range;
  }
}
