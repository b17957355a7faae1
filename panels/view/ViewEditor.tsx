import { useMemo } from 'react';
import { useStore } from 'zustand';
import { LazyCodeEditor } from '#editor-host/LazyCodeEditor.tsx';
import { useTypedText } from '#editor-host/use-typed-text.ts';
import type { Outcome } from '#editor-host/typed-texts.ts';
import { openWidget, useEdit, useStores, useWidget, useWorkbench } from '#state/stores.tsx';
import { nodeAt, ownRange } from './places.ts';
import { usePrinted, useViewMarkers } from './use-view-text.ts';
import { loadParser, viewBasis, writeView } from './write-view.ts';

/** The view of the open widget as text, in step with the canvas both ways. */
export function ViewEditor() {
  const { editor, newId } = useStores();
  const widgetId = useWidget((widget) => widget.id);
  const doc = useWidget((widget) => widget.doc);
  const draft = useWidget((widget) => widget.draft);
  const basis = useWidget(viewBasis);
  const theme = useWorkbench((state) => state.theme);
  const session = useStore(editor, (state) => state.generation);
  const printed = usePrinted();
  const markers = useViewMarkers(printed);
  const key = `view/${widgetId}.jsx`;

  const handOn = async (text: string): Promise<Outcome> => {
    const parse = await loadParser();
    editor.run(writeView(widgetId, text, (view, previous) => parse(view, { newId, previous })));
    const widget = editor.edit().project.widgets.find(({ id }) => id === widgetId);
    return { kind: 'settled', basis: widget && viewBasis(widget) };
  };
  const typed = useTypedText({ key, session, basis, print: () => draft ?? printed.text, handOn });
  const inStep = draft === undefined && typed.text === printed.text;

  const selection = useEdit((edit) => edit.selection);
  const highlight = useMemo(
    () =>
      inStep
        ? selection.map((id) => ownRange(doc, printed, id)).filter((range) => range !== null)
        : [],
    [inStep, selection, doc, printed],
  );

  const select = (offset: number): void => {
    if (!inStep) return;
    const id = nodeAt(doc, printed, offset);
    const now = editor.edit();
    if (id === undefined || openWidget(now).id !== widgetId) return;
    if (now.selection.length !== 1 || now.selection[0] !== id) editor.select([id]);
  };

  return (
    <LazyCodeEditor
      label="View"
      language="jsx"
      path={key}
      session={session}
      value={typed.text}
      onChange={typed.onChange}
      // The parser is at hand before the first letter rests.
      onFocusChange={(focused) => (focused ? void loadParser() : typed.flush())}
      onCursor={select}
      markers={markers}
      highlightRanges={highlight}
      reveal={useReveal()}
      theme={theme}
    />
  );
}

function useReveal() {
  return useWorkbench(({ reveal }) => (reveal?.tab === 'View' ? reveal : null));
}
