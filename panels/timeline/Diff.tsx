import { formatValue } from '#state/session/format-value.ts';
import type { Change } from '#state/session/timeline.ts';
import styles from './Details.module.css';

/** What a store call changed, leaf by leaf. */
export function Diff({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ul aria-label="Changes" className={styles.changes}>
      {changes.map((change) => (
        <li key={change.path} className={styles.change}>
          <span className={styles.path}>{change.path || 'new'}</span>
          {'before' in change ? <del>{formatValue(change.before)}</del> : null}
          {'after' in change ? <ins>{formatValue(change.after)}</ins> : null}
        </li>
      ))}
    </ul>
  );
}
