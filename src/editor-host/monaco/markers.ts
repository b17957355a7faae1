import type { LinePlace, Marker, OffsetRange } from '../editor-props.ts';
import { MarkerSeverity, editor } from './monaco.ts';

const OWNER = 'kitbench';

const SEVERITY = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const;

export function showMarkers(model: editor.ITextModel, markers: readonly Marker[]): void {
  editor.setModelMarkers(
    model,
    OWNER,
    markers.map(({ at, severity, message, code }) => ({
      severity: SEVERITY[severity],
      message,
      ...(code === undefined ? {} : { code }),
      ...place(model, at),
    })),
  );
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
