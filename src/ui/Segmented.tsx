import { useRef } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { cx } from './cx.ts';
import { drawIcon } from './Icon.tsx';
import type { IconLike } from './Icon.tsx';
import { blocked } from './reason.ts';
import { tip } from './Tooltip.tsx';
import styles from './Segmented.module.css';

interface SegmentOption<V extends string | number> {
  readonly value: V;
  readonly label: string;
  /** Shown instead of the label, which stays as name and tooltip. */
  readonly icon?: IconLike;
  /** Not possible now, and why. */
  readonly reason?: string;
}

interface SegmentedProps<V extends string | number> {
  /** Accessible name of the group. */
  readonly label: string;
  /** Null: none is chosen. */
  readonly value: V | null;
  readonly options: readonly SegmentOption<V>[];
  readonly onChange: (value: V) => void;
  readonly size?: 28 | 24;
  /** Fills its container in equal parts. */
  readonly stretch?: boolean;
  readonly className?: string | undefined;
  readonly id?: string;
  /** Tabs in this look: id of the one panel that shows the chosen one. */
  readonly panel?: string;
  readonly describedBy?: string | undefined;
}

/** A radio group in one line: arrows move and choose, Home and End go to the ends. */
export function Segmented<V extends string | number>(props: SegmentedProps<V>): JSX.Element {
  const { label, value, options, onChange, size = 28, stretch = false, className } = props;
  const group = useRef<HTMLDivElement>(null);
  const chosen = options.findIndex((option) => option.value === value);
  const entry = chosen >= 0 ? chosen : 0;

  const choose = (index: number): void => {
    const option = options[index];
    if (!option || option.reason !== undefined) return;
    onChange(option.value);
    const button = group.current?.children[index];
    if (button instanceof HTMLElement) button.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    const target = keyTarget(event.key, index, options);
    if (target === null) return;
    event.preventDefault();
    choose(target);
  };

  return (
    <div
      ref={group}
      id={props.id}
      role={props.panel === undefined ? 'radiogroup' : 'tablist'}
      aria-label={label}
      aria-describedby={props.describedBy}
      className={cx(
        styles['group'],
        stretch && styles['stretch'],
        size === 24 && styles['small'],
        className,
      )}
    >
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          {...(props.panel === undefined
            ? { role: 'radio', 'aria-checked': option.value === value }
            : {
                role: 'tab',
                'aria-selected': option.value === value,
                'aria-controls': props.panel,
              })}
          aria-label={option.icon === undefined ? undefined : option.label}
          tabIndex={index === entry ? 0 : -1}
          {...(option.icon === undefined ? {} : tip(option.label))}
          {...blocked(option.reason)}
          onClick={() => choose(index)}
          onKeyDown={(event) => onKeyDown(event, index)}
          className={cx(styles['option'], option.icon !== undefined && styles['iconOnly'])}
        >
          {drawIcon(option.icon, size === 24 ? 14 : 16) ?? (
            <span className={styles['text']}>{option.label}</span>
          )}
        </button>
      ))}
    </div>
  );
}

/** Index the key goes to, past options that are not possible now; null for other keys. */
function keyTarget(
  key: string,
  from: number,
  options: readonly SegmentOption<string | number>[],
): number | null {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: 1, End: -1 }[key];
  if (step === undefined) return null;
  const count = options.length;
  let at = key === 'Home' ? -1 : key === 'End' ? count : from;
  for (let tries = 0; tries < count; tries += 1) {
    at = (at + step + count) % count;
    if (options[at]?.reason === undefined) return at;
  }
  return null;
}
