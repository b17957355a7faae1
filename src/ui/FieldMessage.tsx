import type { JSX } from 'react';
import styles from './field.module.css';

/** The sentence under a field that says what is wrong with its text. */
export function FieldMessage({
  id,
  children,
}: {
  readonly id: string;
  readonly children: string | undefined;
}): JSX.Element | null {
  if (children === undefined) return null;
  return (
    <p id={id} className={styles['message']}>
      {children}
    </p>
  );
}
