import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { stateData } from '#core/project/project.ts';
import { JSON_ASSIST } from '#editor-host/json/format-json.ts';
import { LazyCodeEditor } from '#editor-host/LazyCodeEditor.tsx';
import type { Outcome } from '#editor-host/typed-texts.ts';
import { useTypedText } from '#editor-host/use-typed-text.ts';
import { useDataLookStore } from '#state/schema/data-look.ts';
import { mendOf } from '#state/schema/mend.ts';
import { useEditorFrame } from '#state/editor-frame.ts';
import { useStores } from '#state/stores.tsx';
import { placeOf } from './place-of.ts';
import { dataMarkers, useFaults, useOpenData } from './use-data.ts';
import { printData, readData, writeData } from './write-data.ts';

/** The data of the open state as JSON; the canvas follows while it is an object. */
export function DataText() {
  const stores = useStores();
  const { editor } = stores;
  const { widgetId, stateId, data, key } = useOpenData();
  const frame = useEditorFrame('Data');
  const { session } = frame;
  const faults = useFaults(data);
  const print = useMemo(() => printData(data), [data]);

  const handOn = (text: string): Outcome => {
    const read = readData(text);
    if (!read.ok) return { kind: 'refused' };
    editor.run(writeData(widgetId, stateId, read.data));
    const widget = editor.edit().project.widgets.find(({ id }) => id === widgetId);
    return { kind: 'settled', basis: widget && stateData(widget, stateId) };
  };
  const typed = useTypedText({ key, session, basis: data, print: () => print, handOn });
  const markers = useMemo(
    () => dataMarkers(typed.text, faults, (fault) => mendOf(stores, { state: stateId, fault })),
    [typed.text, faults, stores, stateId],
  );
  useGoTo(typed.text);

  return (
    <LazyCodeEditor
      label="Data"
      language="json"
      {...frame}
      {...typed.shown}
      markers={markers}
      assist={JSON_ASSIST}
    />
  );
}

/** A place that is gone to becomes a line of the text. */
function useGoTo(text: string): void {
  const { workbench } = useStores();
  const look = useDataLookStore();
  const goTo = useStore(look, (state) => state.goTo);
  useEffect(() => {
    if (goTo === null) return;
    look.setState({ goTo: null });
    const place = placeOf(text, goTo);
    if (!place) return;
    workbench.setState(({ reveal }) => ({
      reveal: { tab: 'Data', ...place, nonce: (reveal?.nonce ?? 0) + 1 },
    }));
  }, [goTo, text, look, workbench]);
}
