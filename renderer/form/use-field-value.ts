/** The value of a control that is not native: shown by state, read by its form at once. */
import { useRef, useState } from 'react';
import { useRestart } from './use-start.ts';

export interface OwnValue {
  /** For rendering. */
  readonly value: string | undefined;
  readonly set: (value: string | undefined) => void;
  /** Right after `set`, before React has rendered. */
  readonly current: () => string | undefined;
}

export function useFieldValue(name: string, initial: string | undefined): OwnValue {
  const [value, setValue] = useState(initial);
  const now = useRef(value);
  const set = (next: string | undefined): void => {
    now.current = next;
    setValue(next);
  };
  useRestart(name, initial, () => set(initial));
  return { value, set, current: () => now.current };
}
