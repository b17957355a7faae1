import { useMemo } from 'react';
import { useStore } from 'zustand';
import { stateData } from '#core/project/project.ts';
import { LazyCodeEditor } from '#editor-host/LazyCodeEditor.tsx';
import type { Outcome } from '#editor-host/typed-texts.ts';
import { useTypedText } from '#editor-host/use-typed-text.ts';
import { useStores, useWorkbench } from '#state/stores.tsx';
import { dataMarkers, useOpenData, useSchemaIssues } from './use-data.ts';
import { printData, readData, writeData } from './write-data.ts';

/** The data of the open state as JSON; the canvas follows while it is an object. */
export function DataEditor() {
  const { editor } = useStores();
  const { widgetId, stateId, data, key } = useOpenData();
  const theme = useWorkbench((state) => state.theme);
  const reveal = useWorkbench((state) => (state.reveal?.tab === 'Data' ? state.reveal : null));
  const session = useStore(editor, (state) => state.generation);
  const issues = useSchemaIssues(data);
  const print = useMemo(() => printData(data), [data]);

  const handOn = (text: string): Outcome => {
    const read = readData(text);
    if (!read.ok) return { kind: 'refused' };
    editor.run(writeData(widgetId, stateId, read.data));
    const widget = editor.edit().project.widgets.find(({ id }) => id === widgetId);
    return { kind: 'settled', basis: widget && stateData(widget, stateId) };
  };
  const typed = useTypedText({ key, session, basis: data, print: () => print, handOn });
  const markers = useMemo(() => dataMarkers(typed.text, issues), [typed.text, issues]);

  return (
    <LazyCodeEditor
      label="Data"
      language="json"
      path={key}
      session={session}
      value={typed.text}
      onChange={typed.onChange}
      onFocusChange={(focused) => focused || typed.flush()}
      markers={markers}
      reveal={reveal}
      theme={theme}
    />
  );
}
