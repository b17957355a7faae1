import { isUnwritten } from '#core/schema/unwritten.ts';
import { discardTyped, useTyped } from '#editor-host/use-typed-text.ts';
import { useDataLook, useDataLookStore } from '#state/schema/data-look.ts';
import type { DataView } from '#state/schema/data-look.ts';
import { useInferredSchema, writeInferred } from '#state/schema/infer.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { FaultsButton } from './FaultsButton.tsx';
import { useFaults, useOpenData } from './use-data.ts';
import type { OpenData } from './use-data.ts';
import { readData } from './write-data.ts';
import styles from './data.module.css';

/** Whether the data is what the canvas shows and fits the schema, at the right of the tab row. */
export function DataStatus() {
  const open = useOpenData();
  const look = useDataLookStore();
  const view = useDataLook((state) => state.view);
  const typed = useTyped(open.key);
  const refused = typed?.kind === 'refused' ? typed.text : null;
  return (
    <>
      {refused === null ? <Judged open={open} /> : <Refused text={refused} dataKey={open.key} />}
      <Segmented<DataView>
        label="Data as"
        size={24}
        value={view}
        options={[
          { value: 'json', label: 'JSON' },
          {
            value: 'form',
            label: 'Form',
            ...(refused !== null && { reason: 'The text is no data yet. Mend it first.' }),
          },
        ]}
        onChange={(next) => look.setState({ view: next })}
      />
    </>
  );
}

function Refused({ text, dataKey }: { readonly text: string; readonly dataKey: string }) {
  const read = readData(text);
  return (
    <>
      <span role="status" className={styles.status}>
        <Icon name="x-circle" size={14} className={styles.error} />
        <span className={styles.text}>{read.ok ? '' : read.fault.message}</span>
      </span>
      <Button
        size={24}
        aria-label="Back to the last good data"
        onClick={() => discardTyped(dataKey)}
      >
        <span className={styles.words}>Back to the last good data</span>
        <span className={styles.short}>Back</span>
      </Button>
    </>
  );
}

function Judged({ open }: { readonly open: OpenData }) {
  const { data, stateId, widgetId } = open;
  const faults = useFaults(data);
  const unwritten = useWidget((widget) => isUnwritten(widget.jsonSchema));
  if (faults.length > 0) return <FaultsButton faults={faults} stateId={stateId} />;
  if (unwritten && Object.keys(data).length > 0) return <NoSchema widgetId={widgetId} />;
  return (
    <span className={styles.status}>
      <Icon name="check" size={14} className={styles.ok} />
      <span className={styles.words}>In step with the canvas</span>
    </span>
  );
}

/** Data without a schema is not checked; the schema is a press away. */
function NoSchema({ widgetId }: { readonly widgetId: string }) {
  const { editor } = useStores();
  const mode = useWidget((widget) => widget.schemaMode);
  const inferred = useInferredSchema();
  return (
    <>
      <span className={styles.status}>
        <Icon name="info" size={14} />
        <span className={styles.words}>No schema yet</span>
      </span>
      <Button
        size={24}
        aria-label="Infer schema"
        {...tip('Writes a schema that admits all states')}
        onClick={() => void editor.run(writeInferred(widgetId, mode, inferred))}
      >
        <span className={styles.words}>Infer schema</span>
        <span className={styles.short}>Infer</span>
      </Button>
    </>
  );
}
