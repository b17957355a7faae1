import { optionalSub } from '../part.ts';
import { LengthField } from './LengthField.tsx';
import type { ControlProps, Kind } from './props.ts';
import { SidesButton, useSidesMode } from './SidesButton.tsx';
import { SIDE_KEYS } from './sides.ts';
import styles from './fields.module.css';

/** All sides at once, by axis, or side by side. */
export function SpacingControl({ part, kind }: ControlProps<Kind<'spacing'>>) {
  const [mode, setMode] = useSidesMode(part, 'axes');
  const objectOnly = kind.objectOnly === true;
  return (
    <div role="group" aria-label={part.name} className={styles.line}>
      {mode === 'all' ? (
        <LengthField part={{ ...part, name: `${part.name} all` }} unit="spacing" />
      ) : (
        <div className={styles.pairs}>
          {SIDE_KEYS[mode].map((key) => (
            <LengthField
              key={key}
              part={optionalSub(part, key, `${part.name} ${key}`)}
              unit="spacing"
              placeholder="–"
              bare
              before={mode === 'axes' ? key : key.charAt(0)}
            />
          ))}
        </div>
      )}
      <SidesButton name={part.name} mode={mode} objectOnly={objectOnly} onChange={setMode} />
    </div>
  );
}
