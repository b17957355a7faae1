/** Which mend belongs to which row of the list. */
import type { Doc } from '#core/doc/doc.ts';
import { fixFor } from '#core/edit/commands/fix.ts';
import type { DocFix } from '#core/edit/commands/fix.ts';
import type { Problem } from '#core/result.ts';
import type { ProblemRow } from '#state/problem-rows.ts';

type Said = Pick<ProblemRow, 'code' | 'message'>;

/**
 * Rows are sorted, but those that say the same keep their order: the second row of a sentence is the
 * second problem that says it. Null: only a person can tell, or the row is not about the document.
 */
export function fixesOf(
  rows: readonly Said[],
  problems: readonly Problem[],
  doc: Doc,
): readonly (DocFix | null)[] {
  const waiting = new Map<string, Problem[]>();
  for (const problem of problems) {
    const same = waiting.get(keyOf(problem));
    if (same) same.push(problem);
    else waiting.set(keyOf(problem), [problem]);
  }
  return rows.map((row) => {
    const problem = waiting.get(keyOf(row))?.shift();
    return problem ? fixFor(doc, problem) : null;
  });
}

function keyOf({ code, message }: Said): string {
  return `${code}\n${message}`;
}
