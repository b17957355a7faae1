/** Makes an editor that behaves like the rest of the workbench: Escape leaves it, fonts fit. */
import type { CodeEditorProps } from '../editor-props.ts';
import { registerLanguages } from './languages.ts';
import { KeyCode, editor } from './monaco.ts';
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
): editor.IStandaloneCodeEditor {
  const created = editor.create(host, { ...editorOptions(props), model: null });
  created.addAction({
    id: 'kitbench.leave',
    label: 'Leave the editor',
    keybindings: [KeyCode.Escape],
    precondition: NOTHING_TO_CLOSE,
    // The host is focusable by script only: Tab goes on from there.
    run: () => host.focus(),
  });
  // Widths measured with a fallback font would shift every caret.
  void document.fonts.ready.then(() => editor.remeasureFonts());
  return created;
}
