import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import type { Place } from './timeline.ts';

/** Where a problem is; null when that is not known. */
export function placeOf(problem: HandlerProblem | null): Place | null {
  if (problem?.file === undefined || problem.line === undefined) return null;
  return { file: problem.file, line: problem.line, column: problem.column ?? 1 };
}
