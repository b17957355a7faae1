import { literal } from '#core/doc/node.ts';
import { TextField } from '#ui/TextField.tsx';
import { jsonOf } from '../part.ts';
import { faultOf } from './fault.ts';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A plain day gets the browser's date field; a time of day, or text that is no date, stays text. */
export function DateControl({ part, kind }: ControlProps<Kind<'date'>>) {
  const json = jsonOf(part);
  const text = typeof json === 'string' ? json : '';
  const set = (next: string): void => part.set(next === '' ? null : literal(next), 'typing');
  return (
    <TextField
      type={text === '' || DAY.test(text) ? 'date' : 'text'}
      label={part.name}
      value={text}
      onChange={set}
      className={text === '' ? styles.emptyDate : undefined}
      error={faultOf(kind, part.value)}
    />
  );
}
