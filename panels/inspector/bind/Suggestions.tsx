import type { JSX } from 'react';
import type { Completion } from '#core/assist/completion.ts';
import { cx } from '#ui/cx.ts';
import styles from './bind.module.css';

interface SuggestionsProps {
  readonly id: string;
  readonly items: readonly Completion[];
  /** -1: none is chosen yet. */
  readonly active: number;
  readonly onTake: (item: Completion) => void;
}

/** What the word being written can become. The field keeps the focus and the keys. */
export function Suggestions({ id, items, active, onTake }: SuggestionsProps): JSX.Element {
  return (
    <div id={id} role="listbox" aria-label="Suggestions" className={styles.suggestions}>
      {items.map((item, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field holds the focus and the keys
        <div
          key={item.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          title={item.doc}
          className={cx(styles.path, index === active && styles.active)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(item)}
        >
          <span className={styles.pathText}>{item.label}</span>
          <span className={styles.value}>{item.detail}</span>
        </div>
      ))}
    </div>
  );
}
