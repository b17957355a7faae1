import type { JSX, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Kbd.module.css';

/** Keys, such as `⌘K`. They repeat what the control announces by itself, so they are not read out. */
export function Kbd({
  children,
  boxed = false,
}: {
  readonly children: ReactNode;
  readonly boxed?: boolean;
}): JSX.Element {
  return (
    <kbd aria-hidden className={cx(styles['kbd'], boxed && styles['boxed'])}>
      {children}
    </kbd>
  );
}
