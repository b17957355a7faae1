/** What is wrong with the open document, and what expanding it said. Follows an edit once it is painted. */
import { useMemo } from 'react';
import type { Problem } from '#core/result.ts';
import { keepList } from './keep-list.ts';
import { later } from './later.ts';
import type { SettledState } from './settled.ts';
import { openWidget, useSettled } from './stores.tsx';

const validation = later(async () => (await import('#core/doc/validate.ts')).validate);

/** The very list of before while an edit neither makes nor mends a problem. */
export function useDocumentProblems(): readonly Problem[] {
  const validate = validation.use();
  const problemsOf = useMemo(() => {
    const keep = keepList<Problem>();
    return ({ edit, expansion }: SettledState) =>
      keep([...(validate?.(openWidget(edit).doc) ?? []), ...expansion.problems]);
  }, [validate]);
  return useSettled(problemsOf);
}
