import { literal } from '#core/doc/node.ts';
import { jsonOf } from '../part.ts';
import { LengthField } from './LengthField.tsx';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

/** Spacing units up to here are a matter of the slider; larger ones are typed. */
const MOST_UNITS = 12;

export function LengthControl({ part, kind }: ControlProps<Kind<'length'>>) {
  if (kind.unit !== 'spacing') return <LengthField part={part} unit={kind.unit} />;
  const json = jsonOf(part);
  const units = typeof json === 'number' ? json : 0;
  return (
    <div className={styles.line}>
      <div className={styles.half}>
        <LengthField part={part} unit="spacing" />
      </div>
      <input
        type="range"
        className={styles.slider}
        aria-label={`${part.name} slider`}
        min={0}
        max={Math.max(MOST_UNITS, Math.ceil(units))}
        step={0.5}
        value={units}
        style={{ ['--at' as string]: `${(100 * units) / Math.max(MOST_UNITS, Math.ceil(units))}%` }}
        onChange={(event) => part.set(literal(Number(event.target.value)), 'typing')}
      />
    </div>
  );
}
