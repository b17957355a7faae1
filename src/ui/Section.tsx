import { useId, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** Buttons at the right of the head. */
  readonly actions?: ReactNode;
  /** Fainter words at the right, such as a count. */
  readonly detail?: ReactNode;
  readonly children: ReactNode;
  /** Height of the head in px: 36, or 34 for a group of fields. */
  readonly head?: 36 | 34;
  /** Controlled when given, with `onToggle`; else it remembers by itself and starts open. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly className?: string | undefined;
  readonly bodyClassName?: string | undefined;
}

/** A folding part of a panel. Folded, its content is not mounted. */
export function Section(props: SectionProps): JSX.Element {
  const { title, actions, detail, children, head = 36, className, bodyClassName } = props;
  const [own, setOwn] = useState(true);
  const open = props.open ?? own;
  const bodyId = useId();
  const toggle = (): void => {
    setOwn(!open);
    props.onToggle?.(!open);
  };
  return (
    <section className={className}>
      <div className={cx(styles['head'], head === 34 && styles['low'], !open && styles['folded'])}>
        <h3 className={styles['title']}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? bodyId : undefined}
            onClick={toggle}
            className={styles['toggle']}
          >
            <Icon name="chevron-down" size={14} className={styles['chevron']} />
            {title}
          </button>
        </h3>
        {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
        {actions}
      </div>
      {open && (
        <div id={bodyId} className={bodyClassName}>
          {children}
        </div>
      )}
    </section>
  );
}
