import type { ComponentProps, JSX } from 'react';
import { cx } from './cx.ts';
import styles from './Chip.module.css';

export type Tone = 'neutral' | 'data' | 'ok' | 'warn' | 'error' | 'accent' | 'solid';

interface ChipProps extends ComponentProps<'span'> {
  readonly tone?: Tone;
}

/** A word that belongs to something: its kind, its state, the data it comes from. */
export function Chip({ tone = 'neutral', className, ...rest }: ChipProps): JSX.Element {
  return <span {...rest} className={cx(styles['chip'], styles[tone], className)} />;
}

/** A number beside a name, in tabular figures. */
export function Count({ tone = 'neutral', className, ...rest }: ChipProps): JSX.Element {
  return (
    <span {...rest} className={cx(styles['chip'], styles['count'], styles[tone], className)} />
  );
}
