/** One model per path for the life of the page, so that its undo and its place outlive a tab. */
import type { EditorLanguage } from '../editor-props.ts';
import { smallestEdit } from '../smallest-edit.ts';
import { Range, Uri, editor } from './monaco.ts';

const viewStates = new Map<string, editor.ICodeEditorViewState>();
let session = Number.NaN;

export function modelFor(path: string, language: EditorLanguage, text: string): editor.ITextModel {
  const uri = Uri.parse(`file:///${path}`);
  const known = editor.getModel(uri);
  if (known) {
    setText(known, text);
    return known;
  }
  const model = editor.createModel(text, language, uri);
  // Brackets are punctuation here; an editor's own option for it is not read by models.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  return model;
}

/** Changes only what differs: carets, marks and undo stay. The change itself can be undone. */
export function setText(model: editor.ITextModel, text: string): void {
  const before = model.getValue(editor.EndOfLinePreference.LF);
  const edit = smallestEdit(before, text.replace(/\r\n?/g, '\n'));
  if (!edit) return;
  const from = toPosition(before, edit.start);
  const to = toPosition(before, edit.end);
  model.pushStackElement();
  model.pushEditOperations(
    null,
    [{ range: new Range(from.line, from.column, to.line, to.column), text: edit.text }],
    () => null,
  );
  model.pushStackElement();
}

/** Offsets into text with single line ends, which the model's own offsets are not on Windows files. */
function toPosition(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

export function keepPlace(of: editor.IStandaloneCodeEditor): void {
  const model = of.getModel();
  const state = of.saveViewState();
  if (model && state) viewStates.set(model.uri.toString(), state);
}

export function restorePlace(of: editor.IStandaloneCodeEditor): void {
  const model = of.getModel();
  const state = model && viewStates.get(model.uri.toString());
  if (state) of.restoreViewState(state);
}

/** Forgets every model once another project is open: its texts and undo belong to the old one. */
export function startSession(next: number): void {
  if (next === session) return;
  session = next;
  viewStates.clear();
  for (const model of editor.getModels()) model.dispose();
}
