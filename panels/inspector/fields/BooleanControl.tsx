import { literal } from '#core/doc/node.ts';
import { Switch } from '#ui/Switch.tsx';
import { jsonOf } from '../part.ts';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

export function BooleanControl({ part, fallback }: ControlProps<Kind<'boolean'>>) {
  const json = jsonOf(part);
  return (
    <div className={styles.line}>
      <Switch
        label={part.name}
        checked={json === undefined ? fallback === true : json === true}
        onChange={(checked) => part.set(literal(checked))}
      />
    </div>
  );
}
