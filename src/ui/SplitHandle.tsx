import { useRef, useState } from 'react';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { cx } from './cx.ts';
import styles from './SplitHandle.module.css';

const STEP = 8;

interface SplitHandleProps {
  /** Accessible name, such as "Width of the inspector". */
  readonly label: string;
  /** `x` moves left and right. */
  readonly axis: 'x' | 'y';
  /** The panel that is sized stands before (left, above) or after (right, below) the line. */
  readonly sizes: 'before' | 'after';
  /** Px. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** A double click goes back to it. */
  readonly reset?: number;
  readonly onChange: (value: number) => void;
  readonly className?: string | undefined;
}

export function SplitHandle(props: SplitHandleProps): JSX.Element {
  const { label, axis, sizes, value, min, max, reset, onChange, className } = props;
  const grip = useRef<{ readonly at: number; readonly value: number } | null>(null);
  const [active, setActive] = useState(false);
  const sign = sizes === 'before' ? 1 : -1;
  const set = (next: number): void => {
    const clamped = Math.round(Math.min(max, Math.max(min, next)));
    if (clamped !== value) onChange(clamped);
  };
  const place = (event: PointerEvent): number => (axis === 'x' ? event.clientX : event.clientY);

  const onKeyDown = (event: KeyboardEvent): void => {
    const [less, more] = axis === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === less) set(value - sign * STEP);
    else if (event.key === more) set(value + sign * STEP);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a widget
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      className={cx(styles['handle'], styles[axis], active && styles['active'], className)}
      onKeyDown={onKeyDown}
      onDoubleClick={() => reset !== undefined && set(reset)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { at: place(event), value };
        setActive(true);
      }}
      onPointerMove={(event) => {
        if (grip.current) set(grip.current.value + sign * (place(event) - grip.current.at));
      }}
      onLostPointerCapture={() => {
        grip.current = null;
        setActive(false);
      }}
    />
  );
}
