/** The problems of the open document, for the rows that show them. They follow an edit once it is painted. */
import type { NodeId } from '#core/doc/node.ts';
import { validate } from '#core/doc/validate.ts';
import type { Problem } from '#core/result.ts';
import { openWidget, useSettled } from '#state/stores.tsx';

/** Of one node, in words that compare by value, so that a row is drawn anew only when they change. */
export function useProblemText(
  node: NodeId,
  describe: (own: readonly Problem[]) => string,
): string {
  return useSettled(({ edit }) =>
    describe(validate(openWidget(edit).doc).filter((problem) => problem.node === node)),
  );
}
