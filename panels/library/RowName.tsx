import { useRef, useState } from 'react';
import styles from './Library.module.css';

interface Props {
  readonly name: string;
  /** Null: left as it was. */
  readonly onDone: (name: string | null) => void;
}

/** A name while it is typed: Enter and going elsewhere take it, Esc leaves the old one. */
export function RowName({ name, onDone }: Props) {
  const [text, setText] = useState(name);
  const isDone = useRef(false);
  const finish = (next: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next === null || next.trim() === '' || next === name ? null : next);
  };
  return (
    <input
      aria-label="Name"
      className={styles.input}
      value={text}
      autoFocus
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(text);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
