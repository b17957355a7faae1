import type { ComponentProps, JSX } from 'react';
import { cx } from './cx.ts';
import { drawIcon } from './Icon.tsx';
import type { IconLike } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { blocked } from './reason.ts';
import { Spinner } from './Spinner.tsx';
import styles from './Button.module.css';

type ButtonKind = 'primary' | 'quiet' | 'ghost' | 'accent' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind;
  /** Height in px. */
  readonly size?: 28 | 24;
  readonly icon?: IconLike;
  /** Shown at the right in mono, such as `⌘K`. Says the keys only; it does not bind them. */
  readonly shortcut?: string;
  /** Busy: a spinner in the icon's or the label's place, width kept, clicks ignored. */
  readonly loading?: boolean;
  /** Not possible now, and why: dimmed but reachable, so that the tooltip can say it. */
  readonly reason?: string | undefined;
}

export function Button({
  kind = 'quiet',
  size = 28,
  icon,
  shortcut,
  loading = false,
  reason,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): JSX.Element {
  const inert = loading || reason !== undefined;
  return (
    <button
      type="button"
      {...rest}
      {...blocked(reason)}
      {...(loading ? { 'aria-busy': true, 'aria-disabled': true } : {})}
      onClick={inert ? undefined : onClick}
      className={cx(styles['button'], styles[kind], size === 24 && styles['small'], className)}
    >
      {loading && icon !== undefined ? <Spinner /> : drawIcon(icon, size === 28 ? 16 : 14)}
      {loading && icon === undefined ? (
        <>
          <span className={styles['away']}>{children}</span>
          <span className={styles['over']}>
            <Spinner />
          </span>
        </>
      ) : (
        children
      )}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </button>
  );
}
