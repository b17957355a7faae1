import { useMemo } from 'react';
import { jsonEqual } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import { jsonSchemaOf } from '#core/project/infer-schema.ts';
import { discardTyped, useTyped } from '#editor-host/use-typed-text.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { schemaKey } from './schema-key.ts';
import { readSchema, writeSchema } from './write-schema.ts';
import styles from './schema.module.css';

/** What is wrong with the text, and the schema made from the data, at the right of the tab row. */
export function SchemaStatus() {
  const { editor } = useStores();
  const widgetId = useWidget(({ id }) => id);
  const key = schemaKey(widgetId);
  const inferred = useInferred();
  const fits = jsonEqual(
    useWidget(({ jsonSchema }) => jsonSchema),
    inferred,
  );
  const typed = useTyped(key);
  const refused = typed?.kind === 'refused' ? readSchema(typed.text) : null;
  return (
    <>
      {refused && !refused.ok ? (
        <>
          <span role="status" className={styles.status}>
            <Icon name="x-circle" size={14} className={styles.error} />
            <span className={styles.text}>{refused.fault.message}</span>
          </span>
          <Button size={24} onClick={() => discardTyped(key)}>
            Back to the last good schema
          </Button>
        </>
      ) : null}
      <Button
        size={24}
        reason={fits ? 'The schema is already the one the data gives' : undefined}
        onClick={() => {
          discardTyped(key);
          editor.run(writeSchema(widgetId, inferred, 'Infer schema'));
        }}
      >
        Infer from data
      </Button>
    </>
  );
}

/** The schema that admits the default state and every named one. */
function useInferred(): JsonObject {
  const defaultState = useWidget((widget) => widget.defaultState);
  const states = useWidget((widget) => widget.states);
  return useMemo(
    () => jsonSchemaOf([defaultState, ...states.map(({ state }) => state)]),
    [defaultState, states],
  );
}
