/** Places in text, as people count them. */
import type { Problem } from '#core/result.ts';

/** Both count from 1. A column is in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** What of an imported file a problem speaks of. `view` is the decoded text of the view. */
export type Part = 'file' | 'view' | 'template';

/** A problem that names its place in its sentence. `range` counts in the text of the part. */
export interface PlacedProblem extends Problem {
  readonly part: Part;
  /** The sentence without the place. */
  readonly plain: string;
  readonly place?: Place;
}

/** @param text of the part, in which the problem's range counts */
export function placed(problem: Problem, part: Part, text: string): PlacedProblem {
  const { message, range } = problem;
  const where = part === 'file' ? '' : `In the ${part}: `;
  if (!range) return { ...problem, part, plain: message, message: `${where}${message}` };
  const place = placeAt(text, range.start);
  const spot = part === 'file' ? 'Line' : `In the ${part}, line`;
  return {
    ...problem,
    part,
    plain: message,
    place,
    message: `${spot} ${place.line}, column ${place.column}: ${message}`,
  };
}
