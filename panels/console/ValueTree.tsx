import { useState } from 'react';
import type { JSX } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { cx } from '#ui/cx.ts';
import { partsOf, previewOf } from './value-parts.ts';
import styles from './ValueTree.module.css';

interface ValueTreeProps {
  readonly value: unknown;
  readonly label?: string;
}

/** So many parts are shown at first; the rest on demand. */
const AT_ONCE = 100;

/** A value that opens to its parts, level by level, so that one that holds itself does no harm. */
export function ValueTree({ value, label }: ValueTreeProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const parts = partsOf(value);
  const line = (
    <>
      {label !== undefined && <span className={styles['label']}>{label}</span>}
      <span className={styles['value']} data-type={value === null ? 'null' : typeof value}>
        {previewOf(value)}
      </span>
    </>
  );
  if (!parts) return <span className={styles['line']}>{line}</span>;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={cx(styles['line'], styles['fold'])}
      >
        <Icon name="chevron-right" size={12} className={styles['chevron']} />
        {line}
      </button>
      {open && (
        <ul className={styles['parts']}>
          {parts.slice(0, most).map((part, index) => (
            <li key={index}>
              <ValueTree label={part.label} value={part.value} />
            </li>
          ))}
          {parts.length > most && (
            <li>
              <button
                type="button"
                onClick={() => setMost(most + AT_ONCE)}
                className={cx(styles['line'], styles['more'])}
              >
                {`Show ${Math.min(AT_ONCE, parts.length - most)} of ${parts.length - most} more`}
              </button>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
