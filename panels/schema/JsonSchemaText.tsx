import { useMemo } from 'react';
import { setJsonSchema } from '#core/edit/commands/schema.ts';
import type { Marker } from '#editor-host/editor-props.ts';
import { JSON_ASSIST } from '#editor-host/json/format-json.ts';
import { LazyCodeEditor } from '#editor-host/LazyCodeEditor.tsx';
import type { Outcome } from '#editor-host/typed-texts.ts';
import { useTypedText } from '#editor-host/use-typed-text.ts';
import { useEditorFrame } from '#state/editor-frame.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { printSchema, readSchema } from './read-schema.ts';
import { jsonKey } from './schema-keys.ts';

/** The JSON Schema of the widget's data, where it is the source. */
export function JsonSchemaText() {
  const { editor } = useStores();
  const widgetId = useWidget(({ id }) => id);
  const schema = useWidget(({ jsonSchema }) => jsonSchema);
  const frame = useEditorFrame('Schema');
  const { session } = frame;
  const print = useMemo(() => printSchema(schema), [schema]);
  const key = jsonKey(widgetId);

  const handOn = (text: string): Outcome => {
    const read = readSchema(text);
    if (!read.ok) return { kind: 'refused' };
    editor.run(setJsonSchema(widgetId, read.schema));
    const widget = editor.edit().project.widgets.find(({ id }) => id === widgetId);
    return { kind: 'settled', basis: widget?.jsonSchema };
  };
  const typed = useTypedText({ key, session, basis: schema, print: () => print, handOn });
  const markers = useMemo(() => schemaMarkers(typed.text), [typed.text]);

  return (
    <LazyCodeEditor
      label="Schema"
      language="json"
      {...frame}
      {...typed.shown}
      markers={markers}
      assist={JSON_ASSIST}
    />
  );
}

function schemaMarkers(text: string): readonly Marker[] {
  const read = readSchema(text);
  const faults = read.ok ? read.repeated : [read.fault];
  return faults.map(({ start, end, message }) => ({
    at: { start, end },
    severity: read.ok ? 'warning' : 'error',
    message,
  }));
}
