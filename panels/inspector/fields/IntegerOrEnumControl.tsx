import { literal } from '#core/doc/node.ts';
import { Button } from '#ui/Button.tsx';
import { stepped, parseNumber } from '#ui/NumberField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { jsonOf } from '../part.ts';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

/** A whole number, or one of a few words as buttons beside it. */
export function IntegerOrEnumControl({ part, kind }: ControlProps<Kind<'integerOrEnum'>>) {
  const json = jsonOf(part);
  const value = typeof json === 'number' || typeof json === 'string' ? json : null;
  const set = (next: string | number | null): void =>
    part.set(next === null ? null : literal(next), 'typing');
  const draft = useDraft<string | number | null>(
    value,
    (shown) => (shown === null ? '' : String(shown)),
    (text) => {
      const trimmed = text.trim();
      if (trimmed === '') return { ok: true, value: null };
      if (kind.values.includes(trimmed)) return { ok: true, value: trimmed };
      const number = parseNumber(trimmed);
      return number !== undefined && Number.isInteger(number)
        ? { ok: true, value: number }
        : { ok: false, message: `Use a whole number or ${kind.values.join(', ')}` };
    },
    set,
  );
  return (
    <div className={styles.line}>
      <TextField
        label={part.name}
        value={draft.text}
        onChange={draft.type}
        onBlur={draft.settle}
        error={draft.error}
        placeholder="none"
        onKeyDown={(event) => {
          const next = stepped(event, typeof value === 'number' ? value : 0, 1);
          if (next === null) return;
          event.preventDefault();
          set(Math.max(0, next));
        }}
      />
      {kind.values.map((word) => (
        <Button
          key={word}
          aria-pressed={value === word}
          onClick={() => set(value === word ? null : word)}
        >
          {word}
        </Button>
      ))}
    </div>
  );
}
