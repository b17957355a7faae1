import type { JSX, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Switch.module.css';

interface SwitchProps {
  /** Accessible name; shown as text when `children` repeats it. */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Text beside the switch that toggles it too. */
  readonly children?: ReactNode;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
}

export function Switch(props: SwitchProps): JSX.Element {
  const { label, checked, onChange, disabled = false, children, className } = props;
  const button = (
    <button
      type="button"
      role="switch"
      id={props.id}
      aria-checked={checked}
      aria-label={label}
      aria-describedby={props.describedBy}
      disabled={disabled}
      onClick={() => onChange(!checked)}
      className={cx(styles['switch'], children === undefined && className)}
    />
  );
  if (children === undefined) return button;
  return (
    <label className={cx(styles['row'], className)}>
      {button}
      {children}
    </label>
  );
}
