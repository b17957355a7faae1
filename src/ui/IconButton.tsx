import type { ComponentProps, JSX } from 'react';
import { cx } from './cx.ts';
import { drawIcon } from './Icon.tsx';
import type { IconLike } from './Icon.tsx';
import { blocked } from './reason.ts';
import { tip } from './Tooltip.tsx';
import styles from './Button.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly icon: IconLike;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  /** Edge in px. */
  readonly size?: 28 | 24 | 20;
  /** Not possible now, and why. */
  readonly reason?: string | undefined;
}

export function IconButton({
  label,
  icon,
  shortcut,
  pressed,
  size = 28,
  reason,
  className,
  onClick,
  ...rest
}: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      aria-label={label}
      {...tip(label, shortcut)}
      {...rest}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...blocked(reason)}
      onClick={reason === undefined ? onClick : undefined}
      className={cx(
        styles['button'],
        styles['ghost'],
        size === 24 && styles['small'],
        styles['icon'],
        size === 20 && styles['tiny'],
        className,
      )}
    >
      {drawIcon(icon, size === 28 ? 16 : 14)}
    </button>
  );
}
