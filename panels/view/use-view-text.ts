/** What the View tab shows of the open widget: its text, where things stand in it, what is wrong. */
import { useEffect, useMemo, useState } from 'react';
import { validate } from '#core/doc/validate.ts';
import type { Widget } from '#core/project/project.ts';
import type { Problem } from '#core/result.ts';
import { printViewWithRanges } from '#codec/jsx/print.ts';
import type { PrintedView } from '#codec/jsx/print.ts';
import type { Marker } from '#editor-host/editor-props.ts';
import { useExpansion, useWidget } from '#state/stores.tsx';
import { markerOf } from './places.ts';
import { draftProblems, loadParser } from './write-view.ts';

export function usePrinted(): PrintedView {
  const doc = useWidget((widget) => widget.doc);
  return useMemo(() => printViewWithRanges(doc), [doc]);
}

const NONE: readonly never[] = [];

/** Problems of the half-typed text, from the parser; none while the text is the document's. */
export function useDraftProblems(draft: Widget['draft']): readonly Problem[] {
  const [found, setFound] = useState<{ draft: string; problems: readonly Problem[] } | null>(null);
  useEffect(() => {
    let off = false;
    if (draft === undefined) return undefined;
    void loadParser().then((parse) => {
      if (!off) setFound({ draft, problems: draftProblems(parse, draft) });
    });
    return () => {
      off = true;
    };
  }, [draft]);
  return draft !== undefined && found?.draft === draft ? found.problems : NONE;
}

/** Squiggles: of the draft while there is one, else of the document and of its expansion. */
export function useViewMarkers(printed: PrintedView): readonly Marker[] {
  const draft = useWidget((widget) => widget.draft);
  const doc = useWidget((widget) => widget.doc);
  const expansion = useExpansion((state) => state.expansion);
  const typing = useDraftProblems(draft);
  return useMemo(() => {
    if (draft !== undefined) {
      return typing.map(({ range, severity, message, code }) => ({
        at: range ?? { start: 0, end: draft.length },
        severity,
        message,
        code,
      }));
    }
    return [...validate(doc), ...expansion.problems]
      .map((problem) => markerOf(problem, printed))
      .filter((marker) => marker !== null);
  }, [draft, typing, doc, expansion, printed]);
}
