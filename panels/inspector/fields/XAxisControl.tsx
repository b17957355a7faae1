import { literal } from '#core/doc/node.ts';
import { getIn, setIn } from '#core/doc/value.ts';
import { isJsonObject } from '#core/json.ts';
import { keysOf, sub } from '../part.ts';
import type { Part } from '../part.ts';
import { LeafControl } from './LeafControl.tsx';
import { JsonField } from './JsonField.tsx';
import { BOOLEAN, TEXT } from './kinds.ts';
import type { ControlProps, Kind } from './props.ts';
import { SubField } from './SubField.tsx';
import styles from './fields.module.css';

/** The name of the field along the bottom; with more to say it is an object. */
export function XAxisControl({ part }: ControlProps<Kind<'xAxis'>>) {
  const isObject = keysOf(part.value)?.includes('dataKey') === true;
  const dataKey: Part = {
    ...(isObject ? sub(part, 'dataKey') : part),
    name: `${part.name} dataKey`,
  };
  const detail = (key: string): Part => ({
    name: `${part.name} ${key}`,
    value: isObject ? getIn(part.value, [key]) : undefined,
    set(next, pace) {
      const whole = isObject
        ? part.value
        : setIn(undefined, ['dataKey'], part.value ?? literal(''));
      const changed = setIn(whole ?? undefined, [key], next);
      const plain = changed && keysOf(changed)?.join() === 'dataKey' && getIn(changed, ['dataKey']);
      part.set(plain || changed, pace);
    },
  });
  return (
    <div role="group" aria-label={part.name} className={styles.frame}>
      <div className={styles.subfield}>
        <span className={styles.sublabel}>dataKey</span>
        <LeafControl part={dataKey} kind={TEXT} required />
      </div>
      <SubField part={detail('hide')} label="hide" kind={BOOLEAN} />
      <div className={styles.subfield}>
        <span className={styles.sublabel}>labels</span>
        <JsonField
          part={detail('labels')}
          placeholder={'{ "mon": "Monday" }'}
          accepts={isJsonObject}
          wants='an object such as { "mon": "Monday" }'
        />
      </div>
    </div>
  );
}
