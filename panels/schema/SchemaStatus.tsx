import type { SchemaMode, Widget } from '#core/project/project.ts';
import { sameSchema } from '#core/schema/same-schema.ts';
import { discardTyped, useTyped } from '#editor-host/use-typed-text.ts';
import { useSchemas } from '#state/schema/context.tsx';
import { useInferredSchema, writeInferred } from '#state/schema/infer.ts';
import { openWidget, useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { toJsonSchema, toZod } from './convert.ts';
import { readSchema } from './read-schema.ts';
import { jsonKey, zodKey } from './schema-keys.ts';
import { ZodStatus } from './ZodStatus.tsx';
import styles from './schema.module.css';

/** What became of the source, its form, and the schema made from the data, in the tab row. */
export function SchemaStatus() {
  const { editor, workbench } = useStores();
  const schemas = useSchemas();
  const widgetId = useWidget(({ id }) => id);
  const mode = useWidget((widget) => widget.schemaMode);
  const inferred = useInferredSchema();
  const fits = sameSchema(
    useWidget(({ jsonSchema }) => jsonSchema),
    inferred,
  );
  const typed = useTyped(jsonKey(widgetId));
  const refused = mode === 'jsonSchema' && typed?.kind === 'refused' ? typed.text : null;

  const say = (text: string): void =>
    workbench.setState(({ toast }) => ({
      toast: { text, undo: false, nonce: (toast?.nonce ?? 0) + 1 },
    }));
  const convert = async (widget: Widget, to: SchemaMode): Promise<void> => {
    if (to === 'jsonSchema') return void editor.run(toJsonSchema(widget));
    const { command, remark } = await toZod(widget, schemas);
    if (!editor.run(command)) return;
    schemas.apply(widget.id);
    if (remark !== null) say(remark);
  };
  return (
    <>
      {mode === 'zod' ? <ZodStatus /> : <JsonStatus refused={refused} widgetId={widgetId} />}
      <Button
        size={24}
        reason={fits ? 'The schema is already the one the data gives' : undefined}
        aria-label="Infer from data"
        onClick={() => {
          for (const key of [jsonKey(widgetId), zodKey(widgetId)]) discardTyped(key);
          editor.run(writeInferred(widgetId, mode, inferred));
          if (mode === 'zod') schemas.apply(widgetId);
        }}
      >
        <span className={styles.words}>Infer from data</span>
        <span className={styles.short}>Infer</span>
      </Button>
      <Segmented<SchemaMode>
        label="Schema as"
        size={24}
        value={mode}
        options={[
          {
            value: 'zod',
            label: 'zod',
            ...(refused !== null && { reason: 'The text is no JSON Schema yet. Mend it first.' }),
          },
          { value: 'jsonSchema', label: 'JSON' },
        ]}
        onChange={(to) => {
          if (to !== mode) void convert(openWidget(editor.edit()), to);
        }}
      />
    </>
  );
}

interface JsonStatusProps {
  readonly refused: string | null;
  readonly widgetId: string;
}

function JsonStatus({ refused, widgetId }: JsonStatusProps) {
  const read = refused === null ? null : readSchema(refused);
  if (!read || read.ok) return null;
  return (
    <>
      <span role="status" className={styles.status}>
        <Icon name="x-circle" size={14} className={styles.error} />
        <span className={styles.text}>{read.fault.message}</span>
      </span>
      <Button
        size={24}
        aria-label="Back to the last good schema"
        onClick={() => discardTyped(jsonKey(widgetId))}
      >
        <span className={styles.words}>Back to the last good schema</span>
        <span className={styles.short}>Back</span>
      </Button>
    </>
  );
}
