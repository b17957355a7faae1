import { discardTyped, useTyped } from '#editor-host/use-typed-text.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useOpenData, useSchemaIssues } from './use-data.ts';
import { readData } from './write-data.ts';
import styles from './data.module.css';

/** Whether the text is what the canvas shows, at the right of the tab row. */
export function DataStatus() {
  const { data, key } = useOpenData();
  const typed = useTyped(key);
  const issues = useSchemaIssues(data);
  if (typed?.kind === 'refused') {
    const read = readData(typed.text);
    return (
      <>
        <span role="status" className={styles.status}>
          <Icon name="x-circle" size={14} className={styles.error} />
          <span className={styles.text}>{read.ok ? '' : read.fault.message}</span>
        </span>
        <Button size={24} onClick={() => discardTyped(key)}>
          Back to the last good data
        </Button>
      </>
    );
  }
  if (issues.length > 0) {
    return (
      <span role="status" className={styles.status}>
        <Icon name="warning" size={14} className={styles.warn} />
        <span className={styles.text}>
          {issues.length === 1
            ? '1 value does not fit the schema'
            : `${issues.length} values do not fit the schema`}
        </span>
      </span>
    );
  }
  return (
    <span className={styles.status}>
      <Icon name="check" size={14} className={styles.ok} />
      <span className={styles.text}>In step with the canvas</span>
    </span>
  );
}
