import { useWidget } from '#state/stores.tsx';
import { JsonSchemaText } from './JsonSchemaText.tsx';
import { StaleNote } from './StaleNote.tsx';
import { ZodText } from './ZodText.tsx';
import styles from './schema.module.css';

/** The schema of the widget's data, in the form that is its source. */
export function SchemaEditor() {
  const mode = useWidget((widget) => widget.schemaMode);
  return (
    <div className={styles.panel}>
      {mode === 'zod' && <StaleNote />}
      <div className={styles.editor}>{mode === 'zod' ? <ZodText /> : <JsonSchemaText />}</div>
    </div>
  );
}
