import type { QuickFix } from '../assist.ts';
import type { LinePlace, Marker, OffsetRange } from '../editor-props.ts';
import { MarkerSeverity, Range, editor } from './monaco.ts';

const OWNER = 'kitbench';

const SEVERITY = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const;

interface Shown {
  readonly marker: editor.IMarkerData;
  readonly fixes: () => readonly QuickFix[];
}

const shown = new WeakMap<editor.ITextModel, readonly Shown[]>();

export function showMarkers(model: editor.ITextModel, markers: readonly Marker[]): void {
  const all = markers.map(({ at, severity, message, code, fixes = NO_FIXES }): Shown => {
    const what = { severity: SEVERITY[severity], message, ...(code !== undefined && { code }) };
    return { marker: { ...what, ...place(model, at) }, fixes };
  });
  shown.set(model, all);
  editor.setModelMarkers(
    model,
    OWNER,
    all.map(({ marker }) => marker),
  );
}

const NO_FIXES = (): readonly QuickFix[] => [];

/** The mends of all that is marked within a range, as the text stands since it was marked. */
export function fixesIn(
  model: editor.ITextModel,
  range: Range,
): readonly { readonly marker: editor.IMarkerData; readonly fix: QuickFix }[] {
  return (shown.get(model) ?? [])
    .filter(({ marker }) => Range.areIntersectingOrTouching(marker, range))
    .flatMap(({ marker, fixes }) => fixes().map((fix) => ({ marker, fix })));
}

function place(model: editor.ITextModel, at: OffsetRange | LinePlace) {
  if ('line' in at) return wordAt(model, at);
  const start = model.getPositionAt(at.start);
  // An empty range would draw nothing.
  const end = model.getPositionAt(Math.max(at.end, at.start + 1));
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

function wordAt(model: editor.ITextModel, { line, column }: LinePlace) {
  const { lineNumber, column: from } = model.validatePosition({ lineNumber: line, column });
  const word = model.getWordAtPosition({ lineNumber, column: from });
  return {
    startLineNumber: lineNumber,
    startColumn: from,
    endLineNumber: lineNumber,
    endColumn: Math.max(word?.endColumn ?? 0, from + 1),
  };
}
