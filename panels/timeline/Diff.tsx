import type { JSX } from 'react';
import { formatValue } from '#state/session/format-value.ts';
import type { Change } from '#state/session/timeline.ts';
import styles from './Diff.module.css';

/** What a store call changed, leaf by leaf. */
export function Diff({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
  return (
    <ul aria-label="Changes" className={styles['list']}>
      {changes.map((change) => (
        <li key={change.path} className={styles['change']}>
          <div className={styles['path']}>
            {change.path === '' ? 'The whole object' : change.path}
          </div>
          {change.before !== undefined && <Side sign="−" label="before" value={change.before} />}
          {change.after !== undefined && <Side sign="+" label="after" value={change.after} />}
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  readonly sign: '+' | '−';
  readonly label: 'before' | 'after';
  readonly value: unknown;
}

function Side({ sign, label, value }: SideProps): JSX.Element {
  return (
    <div data-side={label} className={styles['side']}>
      <span aria-label={label} role="img" className={styles['sign']}>
        {sign}
      </span>
      <span className={styles['value']}>{formatValue(value)}</span>
    </div>
  );
}
