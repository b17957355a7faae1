import { useEffect, useMemo } from 'react';
import { setZodSource } from '#core/edit/commands/schema.ts';
import type { Marker } from '#editor-host/editor-props.ts';
import { LazyCodeEditor } from '#editor-host/LazyCodeEditor.tsx';
import type { Outcome } from '#editor-host/typed-texts.ts';
import { useTypedText } from '#editor-host/use-typed-text.ts';
import { useEvaluation, useSchemas } from '#state/schema/context.tsx';
import type { Evaluation } from '#state/schema/evaluation.ts';
import { useEditorFrame } from '#state/editor-frame.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { zodKey } from './schema-keys.ts';

/** The zod source of the widget's data. It runs in the sandbox, whenever the typing rests. */
export function ZodText() {
  const { editor } = useStores();
  const schemas = useSchemas();
  const widgetId = useWidget(({ id }) => id);
  const source = useWidget(({ schema }) => schema);
  const frame = useEditorFrame('Schema');
  const { session } = frame;
  const evaluation = useEvaluation();
  const key = zodKey(widgetId);

  // Also for a source that came by undo, by import or from another panel.
  useEffect(() => {
    if (evaluation === null) schemas.look(widgetId);
  }, [schemas, widgetId, evaluation]);

  const handOn = (text: string): Outcome => {
    if (editor.run(setZodSource(widgetId, text))) schemas.apply(widgetId);
    const widget = editor.edit().project.widgets.find(({ id }) => id === widgetId);
    return { kind: 'settled', basis: widget?.schema };
  };
  const typed = useTypedText({ key, session, basis: source, print: () => source, handOn });
  const markers = useMemo(() => runMarkers(evaluation), [evaluation]);

  return (
    <LazyCodeEditor
      label="Schema"
      language="typescript"
      {...frame}
      {...typed.shown}
      markers={markers}
    />
  );
}

const NONE: readonly never[] = [];

/** Faults of the run. The editor itself marks types. */
function runMarkers(evaluation: Evaluation | null): readonly Marker[] {
  if (evaluation?.phase !== 'refused') return NONE;
  return evaluation.problems
    .filter(({ code }) => !code.startsWith('ts/'))
    .map(({ code, message, line = 1, column = 1 }) => ({
      at: { line, column },
      severity: 'error',
      message,
      code,
    }));
}
