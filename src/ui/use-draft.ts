import { useState } from 'react';

/** What a typed text means, or what is wrong with it. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

interface Draft<T> {
  readonly text: string;
  /** The value when this text was typed. */
  readonly base: T;
}

interface DraftField {
  readonly text: string;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Forgets a text that says the same as the value in other words, such as `3.0`. */
  readonly settle: () => void;
}

/**
 * A text field over a value that is no text. What is typed stays as it was typed; text that says
 * nothing sensible stays too, with a sentence, and the value keeps what it was. A value that
 * changes from elsewhere (undo, another view) replaces the text.
 */
export function useDraft<T>(
  value: T,
  show: (value: T) => string,
  read: (text: string) => Read<T>,
  onChange: (value: T) => void,
  same: (a: T, b: T) => boolean = Object.is,
): DraftField {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const parsed = draft === null ? null : read(draft.text);
  const kept =
    draft !== null && parsed !== null && same(parsed.ok ? parsed.value : draft.base, value);
  return {
    text: kept ? draft.text : show(value),
    error: kept && !parsed.ok ? parsed.message : undefined,
    type(text) {
      setDraft({ text, base: value });
      const next = read(text);
      if (next.ok) onChange(next.value);
    },
    settle() {
      if (parsed?.ok !== false) setDraft(null);
    },
  };
}
