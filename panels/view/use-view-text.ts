/** What the View tab shows of the open widget: its text, where things stand in it, what is wrong. */
import { useEffect, useMemo, useState } from 'react';
import { checkNames } from '#core/expand/check-names.ts';
import { validate } from '#core/doc/validate.ts';
import type { DocFix } from '#core/edit/commands/fix.ts';
import { stateData } from '#core/project/project.ts';
import type { Widget } from '#core/project/project.ts';
import { isJsonObject } from '#core/json.ts';
import type { Problem } from '#core/result.ts';
import type { Marker } from '#editor-host/editor-props.ts';
import { openWidget, useEdit, useSettled, useWidget } from '#state/stores.tsx';
import { documentMark, draftMark } from './marks.ts';
import type { ShownView } from './shown-view.ts';
import { draftProblems, loadParser } from './write-view.ts';

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

/**
 * Squiggles: of the draft while there is one, else of the document and of its expansion. They follow
 * an edit once it is painted.
 */
export function useViewMarkers(view: ShownView, run: (fix: DocFix) => void): readonly Marker[] {
  const draft = useWidget((widget) => widget.draft);
  const expanding = useSettled(({ expansion }) => expansion.problems);
  const names = useKnownNames();
  const typing = useDraftProblems(draft);
  return useMemo(() => {
    if (draft !== undefined) return typing.map((problem) => draftMark(problem, draft));
    const { doc } = view;
    const found = [...validate(doc), ...expanding, ...checkNames(doc, names.split('\n'))];
    if (found.length === 0) return NONE;
    const printed = view.printed();
    return found
      .map((problem) => documentMark(problem, doc, printed, run))
      .filter((marker) => marker !== null);
  }, [draft, typing, view, expanding, names, run]);
}

/** Keys that the data or its schema has, as one text, so that other edits do not count. */
function useKnownNames(): string {
  const data = useEdit((edit) => Object.keys(stateData(openWidget(edit), edit.state)).join('\n'));
  const schema = useWidget(({ jsonSchema: { properties } }) =>
    isJsonObject(properties) ? Object.keys(properties).join('\n') : '',
  );
  return `${data}\n${schema}`;
}
