import { useCallback, useMemo, useRef } from 'react';
import type { Doc } from '#core/doc/doc.ts';
import type { DocFix } from '#core/edit/commands/fix.ts';
import { LazyCodeEditor } from '#editor-host/LazyCodeEditor.tsx';
import { useTypedText } from '#editor-host/use-typed-text.ts';
import type { Outcome } from '#editor-host/typed-texts.ts';
import { useEditorFrame } from '#state/editor-frame.ts';
import { openWidget, useEdit, useStores, useWidget } from '#state/stores.tsx';
import { viewAssist, worldOf } from './assist.ts';
import { nodeAt, ownRange } from './places.ts';
import { readView, shownView, useSettledView, useShownView } from './shown-view.ts';
import { useViewMarkers } from './use-view-text.ts';
import { breath, loadParser, viewBasis, writeView } from './write-view.ts';

/** The view of the open widget as text, in step with the canvas both ways. */
export function ViewEditor() {
  const { editor, newId } = useStores();
  const widgetId = useWidget((widget) => widget.id);
  const doc = useWidget((widget) => widget.doc);
  const draft = useWidget((widget) => widget.draft);
  const basis = useWidget(viewBasis);
  const frame = useEditorFrame('View');
  const { session } = frame;
  const focused = useRef(false);
  const key = `view/${widgetId}.jsx`;
  const owner = `${session}/${widgetId}`;
  const { view, show } = useShownView(owner, doc, focused);

  const handOn = async (text: string): Promise<Outcome> => {
    const parse = await loadParser();
    const read = (written: string, previous: Doc) => parse(written, { newId, previous });
    const before = editor.edit().project.widgets.find(({ id }) => id === widgetId);
    if (!before) return { kind: 'settled', basis: undefined };
    const result = read(text, before.doc);
    // Reading a long view and drawing it are two tasks, so that neither holds up the next letter.
    await breath();
    const changed = editor.run(writeView(widgetId, { text, previous: before.doc, result }, read));
    const widget = editor.edit().project.widgets.find(({ id }) => id === widgetId);
    if (changed && widget && widget.draft === undefined) show(readView(widget.doc, text));
    return { kind: 'settled', basis: widget && viewBasis(widget) };
  };
  const typed = useTypedText({ key, session, basis, print: () => draft ?? view.text, handOn });
  const inStep = draft === undefined && typed.text === view.text;

  const runFix = useCallback((fix: DocFix) => void editor.run(fix.command(newId)), [editor, newId]);
  // Marks and tints wait: who types is not held up by them. Until then they move with the text.
  const marked = useSettledView(owner, view);
  const markers = useViewMarkers(marked, runFix);
  const selection = useEdit((edit) => edit.selection);
  const highlight = useMemo(() => {
    if (!inStep) return NONE;
    const printed = marked.printed();
    return selection
      .map((id) => ownRange(marked.doc, printed, id))
      .filter((range) => range !== null);
  }, [inStep, selection, marked]);

  const select = (offset: number): void => {
    if (!inStep || view.doc !== doc) return;
    const id = nodeAt(doc, view.printed(), offset);
    const now = editor.edit();
    if (id === undefined || openWidget(now).id !== widgetId) return;
    if (now.selection.length !== 1 || now.selection[0] !== id) editor.select([id]);
  };
  const assist = useMemo(
    () => viewAssist(() => worldOf(editor.edit(), widgetId)),
    [editor, widgetId],
  );

  return (
    <LazyCodeEditor
      label="View"
      language="jsx"
      {...frame}
      {...typed.shown}
      onFocusChange={(is) => {
        focused.current = is;
        // The parser is at hand before the first letter rests.
        if (!is) typed.flush();
        else {
          void loadParser();
          if (view.doc !== doc && draft === undefined) show(shownView(doc));
        }
      }}
      onCursor={select}
      markers={inStep || draft !== undefined ? markers : NONE}
      highlightRanges={highlight}
      assist={assist}
    />
  );
}

const NONE: readonly never[] = [];
