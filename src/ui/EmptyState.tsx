import type { JSX, ReactNode } from 'react';
import { cx } from './cx.ts';
import { drawIcon } from './Icon.tsx';
import type { IconLike } from './Icon.tsx';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: IconLike;
  /** What is not here: "No steps yet". */
  readonly title: string;
  /** How to get it, in a sentence. */
  readonly children?: ReactNode;
  /** A button that gets it. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
}

export function EmptyState(props: EmptyStateProps): JSX.Element {
  const { icon, title, children, action, className } = props;
  return (
    <div className={cx(styles['empty'], className)}>
      <div className={styles['icon']}>{drawIcon(icon)}</div>
      <div className={styles['title']}>{title}</div>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
