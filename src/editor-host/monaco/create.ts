/** Makes an editor that behaves like the rest of the workbench: Escape leaves it, fonts fit. */
import type { CodeEditorProps } from '../editor-props.ts';
import { registerLanguages } from './languages.ts';
import { KeyCode, KeyMod, editor } from './monaco.ts';
import { editorOptions } from './options.ts';

registerLanguages();

/** Escape closes these first. */
const NOTHING_TO_CLOSE = [
  'suggestWidgetVisible',
  'findWidgetVisible',
  'renameInputVisible',
  'parameterHintsVisible',
  'editorHoverVisible',
  'markersNavigationVisible',
  'inSnippetMode',
  'editorHasSelection',
  'editorHasMultipleSelections',
]
  .map((key) => `!${key}`)
  .join(' && ');

export function createEditor(
  host: HTMLElement,
  props: Pick<CodeEditorProps, 'label' | 'readOnly'>,
  leave: () => void,
): editor.IStandaloneCodeEditor {
  const created = editor.create(host, { ...editorOptions(props), model: null });
  created.addAction({
    id: 'kitbench.leave',
    label: 'Leave the editor',
    keybindings: [KeyCode.Escape],
    precondition: NOTHING_TO_CLOSE,
    run: leave,
  });
  created.addAction({
    id: 'kitbench.format',
    label: 'Format',
    // The same keys on every system.
    keybindings: [KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF],
    precondition: '!editorReadonly',
    run: (at) => at.getAction('editor.action.formatDocument')?.run(),
  });
  host.addEventListener('beforeinput', (event) => insertAsWritten(created, event), true);
  created.onKeyDown(() => knowLine(created));
  // Widths measured with a fallback font would shift every caret.
  void document.fonts.ready.then(() => editor.remeasureFonts());
  return created;
}

/**
 * Monaco takes a text that arrives at once (dictation, expanded snippets, scripts) for fast typing,
 * and closes brackets and indents lines in it. It is put in as it is, like a paste.
 */
function insertAsWritten(into: editor.IStandaloneCodeEditor, event: InputEvent): void {
  const { inputType, data, isComposing } = event;
  if (inputType !== 'insertText' || isComposing || data === null || isOneSign(data)) return;
  event.preventDefault();
  into.trigger('keyboard', 'paste', { text: data, pasteOnNewLine: false, multicursorText: null });
}

function isOneSign(text: string): boolean {
  return text.length < 2 || /^.$/u.test(text);
}

/**
 * Lines are indented by the rules of their language only where the lines before are known to the
 * lexer, which is behind while somebody types fast. Colouring the line brings it up to date.
 */
function knowLine(at: editor.IStandaloneCodeEditor): void {
  const model = at.getModel();
  const line = at.getPosition()?.lineNumber;
  if (model && line !== undefined) editor.colorizeModelLine(model, line);
}
