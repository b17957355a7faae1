/** What is wrong with the open document, and what expanding it said. Follows an edit, never holds it up. */
import { useDeferredValue, useMemo } from 'react';
import type { Problem } from '#core/result.ts';
import { later } from './later.ts';
import { useExpansion, useWidget } from './stores.tsx';

const validation = later(async () => (await import('#core/doc/validate.ts')).validate);

export function useDocumentProblems(): readonly Problem[] {
  const doc = useDeferredValue(useWidget((widget) => widget.doc));
  const expanding = useExpansion(({ expansion }) => expansion.problems);
  const validate = validation.use();
  return useMemo(() => [...(validate?.(doc) ?? []), ...expanding], [validate, doc, expanding]);
}
