import type { JSX, ReactNode } from 'react';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import styles from '../row.module.css';

interface LogicRowProps {
  readonly label: string;
  readonly doc: string;
  readonly children: ReactNode;
  readonly bind?: ReactNode;
  readonly problem?: string | undefined;
}

/** A line of a repeat or a condition: like a prop's, but what it holds is always code. */
export function LogicRow({ label, doc, children, bind, problem }: LogicRowProps): JSX.Element {
  return (
    <div className={styles.row}>
      <span className={cx(styles.label, styles.plain)} {...tip(doc)}>
        <span className={styles.name}>{label}</span>
      </span>
      <div className={styles.control}>
        {children}
        {problem !== undefined && <p className={styles.error}>{problem}</p>}
      </div>
      <div className={styles.bind}>{bind}</div>
    </div>
  );
}
