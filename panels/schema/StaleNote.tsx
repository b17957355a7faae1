import { convertSchema } from '#core/edit/commands/schema.ts';
import { sameSchema } from '#core/schema/same-schema.ts';
import { useEvaluation } from '#state/schema/context.tsx';
import { useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import styles from './schema.module.css';

/** A file's JSON Schema holds over its zod source; where the two disagree, the person decides. */
export function StaleNote() {
  const { editor } = useStores();
  const widgetId = useWidget(({ id }) => id);
  const jsonSchema = useWidget((widget) => widget.jsonSchema);
  const evaluation = useEvaluation();
  if (evaluation?.phase !== 'given' || sameSchema(evaluation.jsonSchema, jsonSchema)) return null;
  const { jsonSchema: given } = evaluation;
  const use = (patch: Parameters<typeof convertSchema>[1], label: string): void =>
    void editor.run(convertSchema(widgetId, patch, label));
  return (
    <div role="note" className={styles.note}>
      <span className={styles.noteText}>
        This source gives another schema than the widget has. The widget’s own is in use.
      </span>
      <Button
        size={24}
        onClick={() => use({ schemaMode: 'zod', jsonSchema: given }, 'Use the zod source')}
      >
        Use this source
      </Button>
      <Button
        size={24}
        kind="ghost"
        onClick={() => use({ schemaMode: 'jsonSchema' }, 'Use the JSON Schema')}
      >
        Show the widget’s own
      </Button>
    </div>
  );
}
