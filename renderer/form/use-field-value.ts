/** The value of a control that is not native: shown by state, read by its form at once. */
import { useRef, useState } from 'react';

interface OwnValue {
  /** For rendering. */
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => void;
  readonly restart: () => void;
  /** Right after `set`, before React has rendered. */
  readonly current: () => string | undefined;
}

export function useFieldValue(initial: string | undefined): OwnValue {
  const [value, setValue] = useState(initial);
  const now = useRef(value);
  const set = (next: string | undefined): void => {
    now.current = next;
    setValue(next);
  };
  return { value, set, restart: () => set(initial), current: () => now.current };
}
