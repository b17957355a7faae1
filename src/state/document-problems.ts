/** What is wrong with the open document, and what expanding it said. Follows an edit once it is painted. */
import { useMemo } from 'react';
import type { Problem } from '#core/result.ts';
import { later } from './later.ts';
import { openWidget, useSettled } from './stores.tsx';

const validation = later(async () => (await import('#core/doc/validate.ts')).validate);

export function useDocumentProblems(): readonly Problem[] {
  const doc = useSettled(({ edit }) => openWidget(edit).doc);
  const expanding = useSettled(({ expansion }) => expansion.problems);
  const validate = validation.use();
  return useMemo(() => [...(validate?.(doc) ?? []), ...expanding], [validate, doc, expanding]);
}
