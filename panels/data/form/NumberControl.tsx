import { TextField } from '#ui/TextField.tsx';
import { stepped } from '#ui/NumberField.tsx';
import { useDraft } from '#ui/use-draft.ts';
import type { Read } from '#ui/use-draft.ts';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly integer: boolean;
  readonly onChange: (value: number) => void;
  readonly error: string | undefined;
}

/** Any number of JSON; whether the schema allows it is told as for any other value. */
export function NumberControl({ label, value, integer, onChange, error }: Props) {
  const draft = useDraft<number>(value, String, read, onChange);
  return (
    <TextField
      label={label}
      value={draft.text}
      onChange={draft.type}
      inputMode={integer ? 'numeric' : 'decimal'}
      onKeyDown={(event) => {
        const next = stepped(event, value, 1);
        if (next === null) return;
        event.preventDefault();
        onChange(next);
      }}
      onBlur={draft.settle}
      error={draft.error ?? error}
    />
  );
}

function read(text: string): Read<number> {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, message: 'Use a number' };
}
