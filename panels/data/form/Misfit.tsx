import { jsonEqual } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import { Button } from '#ui/Button.tsx';
import styles from './form.module.css';

interface Props {
  readonly name: string;
  readonly value: Json;
  /** What it would be as the schema wants it; undefined where that is a choice. */
  readonly next: Json | undefined;
  readonly onChange: (value: Json) => void;
}

/** A value of another kind than the schema's: shown as it is, with the way to the right kind. */
export function Misfit({ name, value, next, onChange }: Props) {
  return (
    <span className={styles.misfit}>
      <code className={styles.code}>{short(value)}</code>
      {next !== undefined && !jsonEqual(next, value) && (
        <Button
          size={24}
          aria-label={`Use ${short(next)} for ${name}`}
          onClick={() => onChange(next)}
        >
          Use <code className={styles.code}>{short(next)}</code>
        </Button>
      )}
    </span>
  );
}

const LONGEST = 32;

function short(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
