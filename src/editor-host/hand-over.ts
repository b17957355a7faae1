import type { ReadyEditor } from './editor-props.ts';

/** Lets Monaco take the place of a text area that may be typed in, with its caret and its focus. */
export function handOver(
  from: HTMLTextAreaElement | null,
  to: ReadyEditor,
  swap: () => void,
): void {
  if (!from || from !== document.activeElement) return swap();
  if (isComposing(from)) {
    from.addEventListener('compositionend', () => handOver(from, to, swap), { once: true });
    return;
  }
  const { selectionStart, selectionEnd } = from;
  // Only then Monaco can be seen, and what can't be seen takes no focus.
  swap();
  const model = to.getModel();
  const start = model?.getPositionAt(selectionStart);
  const end = model?.getPositionAt(selectionEnd);
  if (start && end) {
    to.setSelection({
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    });
  }
  to.focus();
}

/** Set by the plain editor while an input method is composing. */
function isComposing(area: HTMLTextAreaElement): boolean {
  return area.dataset['composing'] === 'true';
}
