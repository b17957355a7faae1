/** Where problems of a document stand, for people who have its file before them. */
import { placeProblem } from '#codec/jsx/place-problem.ts';
import { printViewWithRanges } from '#codec/jsx/print.ts';
import type { Imported } from '#codec/widget-file/imported.ts';
import { placed } from '#codec/widget-file/place.ts';
import type { PlacedProblem } from '#codec/widget-file/place.ts';
import type { Problem } from '#core/result.ts';
import { jsonPath } from './json-path.ts';

/**
 * Lines and columns are of the view. A widget that was read from JSON has none: there the sentence
 * names the path.
 */
export function placesIn({ widget, shape, notes }: Imported): (problem: Problem) => PlacedProblem {
  const { doc } = widget;
  const isRebuilt = notes.some(({ code }) => code.startsWith('widget/view-from-'));
  if (shape === 'JSX' || (shape === 'widget file' && !isRebuilt)) {
    const printed = printViewWithRanges(doc);
    return (problem) => {
      const { range: _, ...rest } = problem;
      const range = placeProblem(problem, doc, printed);
      return placed(range ? { ...rest, range } : rest, 'view', printed.text);
    };
  }
  return ({ range: _, ...problem }) => {
    const path = problem.node === undefined ? undefined : jsonPath(doc, problem.node, problem.prop);
    const message = path === undefined ? problem.message : `${path}: ${problem.message}`;
    return placed({ ...problem, message }, 'file', '');
  };
}
