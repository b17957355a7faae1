/** Whether a control shows as invalid: from a failed check until its value is right again. */
import { useState, type InputEvent, type SyntheticEvent } from 'react';

interface Validity {
  readonly invalid: boolean;
  readonly onInvalid: (event: SyntheticEvent) => void;
  readonly onInput: (event: InputEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

export function useInvalid(): Validity {
  const [invalid, setInvalid] = useState(false);
  return {
    invalid,
    onInvalid: () => setInvalid(true),
    onInput: (event) => {
      if (invalid && event.currentTarget.validity.valid) setInvalid(false);
    },
  };
}
