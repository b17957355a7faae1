import { useState } from 'react';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { TextField } from './TextField.tsx';

interface NumberFieldProps {
  readonly label: string;
  /** Null: empty. */
  readonly value: number | null;
  /** Called with every text that is a number in range, and with null when the field is emptied. */
  readonly onChange: (value: number | null) => void;
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Of the arrow keys; with Shift ten times as much. */
  readonly step?: number;
  readonly placeholder?: string;
  readonly after?: ReactNode;
  readonly size?: 28 | 24;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** Text that is no number stays in the field with a sentence; the value keeps what it was. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { value, onChange, integer = false, min, max, step = 1, ...rest } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? null : readNumber(draft, integer, min, max);
  // A value from elsewhere (undo, another view) replaces what stands here.
  const stale = parsed?.ok === true && parsed.value !== value;
  const text = draft === null || stale ? (value === null ? '' : String(value)) : draft;

  const type = (next: string): void => {
    setDraft(next);
    const read = readNumber(next, integer, min, max);
    if (read.ok) onChange(read.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    const moved = (value ?? 0) + direction * step * (event.shiftKey ? 10 : 1);
    const next = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, Number(moved.toFixed(6))));
    setDraft(null);
    onChange(next);
  };

  return (
    <TextField
      {...rest}
      value={text}
      onChange={type}
      inputMode={integer ? 'numeric' : 'decimal'}
      onKeyDown={onKeyDown}
      onBlur={() => parsed?.ok !== false && setDraft(null)}
      error={parsed?.ok === false && !stale ? parsed.message : undefined}
    />
  );
}

type Read =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly message: string };

function readNumber(
  text: string,
  integer: boolean,
  min: number | undefined,
  max: number | undefined,
): Read {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: null };
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : NaN;
  if (!Number.isFinite(value)) return { ok: false, message: 'Use a number' };
  if (integer && !Number.isInteger(value)) return { ok: false, message: 'Use a whole number' };
  if (min !== undefined && value < min) return { ok: false, message: `Use ${min} or more` };
  if (max !== undefined && value > max) return { ok: false, message: `Use ${max} or less` };
  return { ok: true, value };
}
