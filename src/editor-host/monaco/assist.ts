/** Monaco's providers, on top of what the owner of each text knows. */
import type { Assist, QuickFix, Suggestion } from '../assist.ts';
import type { EditorLanguage } from '../editor-props.ts';
import { smallestEdit } from '../smallest-edit.ts';
import { fixesIn } from './markers.ts';
import { Range, editor, languages } from './monaco.ts';

const assists = new WeakMap<editor.ITextModel, Assist>();

export function setAssist(model: editor.ITextModel, assist: Assist | undefined): void {
  if (assist) assists.set(model, assist);
  else assists.delete(model);
}

const RUN = 'kitbench.quickFix';

/** Once per language, before the first model. */
export function registerAssist(language: EditorLanguage, openers: readonly string[]): void {
  languages.registerCompletionItemProvider(language, completion(openers));
  languages.registerHoverProvider(language, HOVER);
  languages.registerCodeActionProvider(language, FIXES, { providedCodeActionKinds: ['quickfix'] });
  languages.registerDocumentFormattingEditProvider(language, FORMAT);
}

export function registerFixCommand(): void {
  editor.registerCommand(RUN, (_: unknown, fix: unknown) => {
    if (typeof fix === 'function') (fix as () => void)();
  });
}

function completion(openers: readonly string[]): languages.CompletionItemProvider {
  return {
    triggerCharacters: [...openers],
    async provideCompletionItems(model, position, { triggerCharacter }) {
      const assist = assists.get(model);
      if (!assist) return null;
      const found = await assist.complete(
        model.getValue(editor.EndOfLinePreference.LF),
        model.getOffsetAt(position),
        triggerCharacter ?? null,
      );
      if (!found || model.isDisposed()) return null;
      const range = rangeOf(model, found.from, found.to);
      return { suggestions: found.items.map((item, rank) => suggestion(item, rank, range)) };
    },
  };
}

function suggestion(item: Suggestion, rank: number, range: Range): languages.CompletionItem {
  const { label, detail, doc, insert = label, snippet, goesOn } = item;
  return {
    label: detail === undefined ? label : { label, description: detail },
    // Icons are off, the words at the right say the kind. Items of the kind Text would be left out.
    kind: languages.CompletionItemKind.Property,
    ...(doc === undefined || doc === '' ? {} : { documentation: doc }),
    insertText: insert,
    ...(snippet && { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet }),
    ...(goesOn && { command: { id: 'editor.action.triggerSuggest', title: 'Suggest' } }),
    filterText: label,
    sortText: String(rank).padStart(4, '0'),
    range,
  };
}

const HOVER: languages.HoverProvider = {
  async provideHover(model, position) {
    const assist = assists.get(model);
    if (!assist) return null;
    const text = model.getValue(editor.EndOfLinePreference.LF);
    const found = await assist.hover(text, model.getOffsetAt(position));
    if (!found || model.isDisposed()) return null;
    const contents = [{ value: `\`\`\`\n${found.code}\n\`\`\`` }];
    if (found.doc !== '') contents.push({ value: plain(found.doc) });
    return { range: rangeOf(model, found.from, found.to), contents };
  },
};

/** Markdown that means the text itself. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!<>|~]/g, String.raw`\$&`);
}

const FIXES: languages.CodeActionProvider = {
  provideCodeActions(model, range) {
    const actions = fixesIn(model, range).map(({ marker, fix }) => action(model, marker, fix));
    return { actions, dispose: () => undefined };
  },
};

function action(
  model: editor.ITextModel,
  marker: editor.IMarkerData,
  { title, fix }: QuickFix,
): languages.CodeAction {
  const about = { title, diagnostics: [marker], kind: 'quickfix', isPreferred: true };
  if (fix.kind === 'run') return { ...about, command: { id: RUN, title, arguments: [fix.run] } };
  const { at, text } = fix;
  const textEdit = { range: rangeOf(model, at.start, at.end), text };
  const edits = [{ resource: model.uri, versionId: model.getVersionId(), textEdit }];
  return { ...about, edit: { edits } };
}

const FORMAT: languages.DocumentFormattingEditProvider = {
  displayName: 'Kitbench',
  async provideDocumentFormattingEdits(model) {
    const assist = assists.get(model);
    const before = model.getValue(editor.EndOfLinePreference.LF);
    const after = await assist?.format(before);
    if (after === undefined || after === null || model.isDisposed()) return [];
    const edit = smallestEdit(before, after);
    return edit ? [{ range: rangeOf(model, edit.start, edit.end), text: edit.text }] : [];
  },
};

function rangeOf(model: editor.ITextModel, start: number, end: number): Range {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
