import type { ReadyEditor } from './editor-props.ts';

/** Lets Monaco take the place of a text area that may be typed in, with its caret and its focus. */
export function handOver(
  from: HTMLTextAreaElement | null,
  to: ReadyEditor,
  done: () => void,
): void {
  if (!from || from !== document.activeElement) return done();
  if (isComposing(from)) {
    from.addEventListener('compositionend', () => handOver(from, to, done), { once: true });
    return;
  }
  const model = to.getModel();
  const start = model?.getPositionAt(from.selectionStart);
  const end = model?.getPositionAt(from.selectionEnd);
  if (start && end) {
    to.setSelection({
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    });
  }
  to.focus();
  done();
}

/** Set by the plain editor while an input method is composing. */
function isComposing(area: HTMLTextAreaElement): boolean {
  return area.dataset['composing'] === 'true';
}
