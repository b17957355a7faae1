import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { TextField } from './TextField.tsx';
import { useDraft } from './use-draft.ts';
import type { Read } from './use-draft.ts';

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
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly size?: 28 | 24;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** Text that is no number stays in the field with a sentence; the value keeps what it was. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { value, onChange, integer = false, min, max, step = 1, ...rest } = props;
  const range = { integer, min, max };
  const draft = useDraft<number | null>(
    value,
    (number) => (number === null ? '' : String(number)),
    (text) => readNumber(text, range),
    onChange,
  );
  return (
    <TextField
      {...rest}
      value={draft.text}
      onChange={draft.type}
      inputMode={integer ? 'numeric' : 'decimal'}
      onKeyDown={(event) => {
        const next = stepped(event, value ?? 0, step);
        if (next === null) return;
        event.preventDefault();
        onChange(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next)));
      }}
      onBlur={draft.settle}
      error={draft.error}
    />
  );
}

/** What an arrow key makes of a number; null for other keys. Decimals do not gather dust. */
export function stepped(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  value: number,
  step: number,
): number | null {
  const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
  if (direction === 0) return null;
  return Number((value + direction * step * (event.shiftKey ? 10 : 1)).toFixed(6));
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** The number a text says; undefined where it says none. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : undefined;
}

function readNumber(
  text: string,
  range: {
    readonly integer: boolean;
    readonly min: number | undefined;
    readonly max: number | undefined;
  },
): Read<number | null> {
  if (text.trim() === '') return { ok: true, value: null };
  const value = parseNumber(text);
  if (value === undefined) return { ok: false, message: 'Use a number' };
  if (range.integer && !Number.isInteger(value)) {
    return { ok: false, message: 'Use a whole number' };
  }
  if (range.min !== undefined && value < range.min) {
    return { ok: false, message: `Use ${range.min} or more` };
  }
  if (range.max !== undefined && value > range.max) {
    return { ok: false, message: `Use ${range.max} or less` };
  }
  return { ok: true, value };
}
