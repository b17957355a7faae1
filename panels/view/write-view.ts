/** A text of the view becomes the document, or waits beside it as a draft. */
import type { Doc } from '#core/doc/doc.ts';
import type { Command } from '#core/edit/transaction.ts';
import type { Widget } from '#core/project/project.ts';
import type { Problem, Result } from '#core/result.ts';
import type { ParseViewOptions } from '#codec/jsx/parse.ts';
import { printView } from '#codec/jsx/print.ts';
import type { Editor } from '#state/editor.ts';

type ParseView = (text: string, options: ParseViewOptions) => Result<Doc>;

/** The parser is fetched with the first edit. */
export async function loadParser(): Promise<ParseView> {
  return (await import('#codec/jsx/parse.ts')).parseView;
}

/** A text that was read against a document. */
export interface ReadText {
  readonly text: string;
  readonly previous: Doc;
  readonly result: Result<Doc>;
}

/**
 * Names its widget, since typing is handed on a moment later, when another one may be open.
 * Null: the text says what the widget already holds, or the widget is gone. `again` reads it anew
 * where the document has changed since.
 */
export function writeView(
  widgetId: string,
  { text, previous, result }: ReadText,
  again: (text: string, previous: Doc) => Result<Doc>,
): Command {
  return ({ project }) => {
    const widget = project.widgets.find(({ id }) => id === widgetId);
    if (!widget || text === widget.draft) return null;
    const parsed = widget.doc === previous ? result : again(text, widget.doc);
    return {
      label: 'Edit view',
      mergeKey: `view:${widgetId}`,
      steps: [
        parsed.ok
          ? { type: 'setDoc', widget: widgetId, doc: parsed.value }
          : { type: 'setDoc', widget: widgetId, doc: widget.doc, draft: text },
      ],
    };
  };
}

/** Lets the page draw and answer before what comes next. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Takes the draft away: the text is the document's again. Null where there is none. */
export function discardDraft(widgetId: string): Command {
  return ({ project }) => {
    const widget = project.widgets.find(({ id }) => id === widgetId);
    if (widget?.draft === undefined) return null;
    return {
      label: 'Discard view text',
      steps: [{ type: 'setDoc', widget: widgetId, doc: widget.doc }],
    };
  };
}

/** What a text of the view stands for, compared by identity. */
export function viewBasis({ draft, doc }: Widget): unknown {
  return draft ?? doc;
}

/** Why a draft does not parse; nothing for one that does. */
export function draftProblems(parse: ParseView, draft: string): readonly Problem[] {
  // Ids are of no use to a text that is only looked at.
  const parsed = parse(draft, { newId: () => 'draft' });
  return parsed.ok ? [] : parsed.problems;
}

/** Puts the view into its fixed style, as one step. */
export async function formatDocument(
  editor: Editor,
  widgetId: string,
  newId: () => string,
): Promise<void> {
  const parse = await loadParser();
  const { formatView } = await import('#codec/jsx/format-view.ts');
  editor.run(({ project }) => {
    const widget = project.widgets.find(({ id }) => id === widgetId);
    const before = widget && widget.draft === undefined ? printView(widget.doc) : '';
    const formatted = formatView(before);
    if (!widget || !formatted.ok || formatted.value === before) return null;
    const parsed = parse(formatted.value, { newId, previous: widget.doc });
    if (!parsed.ok) return null;
    return {
      label: 'Format view',
      steps: [{ type: 'setDoc', widget: widgetId, doc: parsed.value }],
    };
  });
}
