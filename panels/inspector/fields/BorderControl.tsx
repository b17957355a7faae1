import type { JSX } from 'react';
import { BORDER_COLORS } from '#core/catalogue/tokens.ts';
import { literal } from '#core/doc/node.ts';
import { getIn, setIn } from '#core/doc/value.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { jsonOf, keysOf, optionalSub } from '../part.ts';
import type { Part } from '../part.ts';
import { ColorField } from './ColorField.tsx';
import type { ControlProps, Kind } from './props.ts';
import { SidesButton, useSidesMode } from './SidesButton.tsx';
import { SIDE_KEYS } from './sides.ts';
import styles from './fields.module.css';

const STYLES = ['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset'];

/** Width, style and colour, for all sides or for each. */
export function BorderControl({ part }: ControlProps<Kind<'border'>>) {
  const [mode, setMode] = useSidesMode(part, 'all');
  return (
    <div role="group" aria-label={part.name} className={styles.line}>
      <div className={styles.stack}>
        {mode === 'all' ? (
          <BorderLine part={part} prefix={part.name} />
        ) : (
          SIDE_KEYS[mode].map((key) => (
            <BorderLine
              key={key}
              part={optionalSub(part, key)}
              prefix={`${part.name} ${key}`}
              side={key}
            />
          ))
        )}
      </div>
      <SidesButton name={part.name} mode={mode} onChange={setMode} />
    </div>
  );
}

interface BorderLineProps {
  readonly part: Part;
  readonly prefix: string;
  readonly side?: string;
}

/** A number is a width alone; with a style or a colour it is an object. */
function BorderLine({ part, prefix, side }: BorderLineProps): JSX.Element {
  const json = jsonOf(part);
  const isObject = part.value !== undefined && typeof json !== 'number';
  const size = isObject ? getIn(part.value, ['size']) : part.value;
  const width = size?.kind === 'literal' && typeof size.value === 'number' ? size.value : null;
  const style = isObject ? getIn(part.value, ['style']) : undefined;
  const styleName = style?.kind === 'literal' && typeof style.value === 'string' ? style.value : '';

  const detail = (key: 'style' | 'color'): Part => ({
    name: `${prefix} ${key}`,
    value: isObject ? getIn(part.value, [key]) : undefined,
    set(next, pace) {
      const whole = isObject
        ? part.value
        : (setIn(undefined, ['size'], size ?? literal(1)) ?? undefined);
      const changed = setIn(whole, [key], next);
      // A width alone needs no object.
      const plain = changed && keysOf(changed)?.join() === 'size' && getIn(changed, ['size']);
      part.set(plain || changed, pace);
    },
  });

  return (
    <>
      <div className={styles.line}>
        <NumberField
          label={`${prefix} size`}
          value={width}
          min={0}
          placeholder="none"
          before={side?.charAt(0)}
          after={width === null ? undefined : 'px'}
          onChange={(next) => {
            if (next === null) part.set(null, 'typing');
            else if (isObject) part.set(setIn(part.value, ['size'], literal(next)), 'typing');
            else part.set(literal(next), 'typing');
          }}
        />
        <SelectField
          label={`${prefix} style`}
          value={styleName === '' ? null : styleName}
          placeholder="solid"
          options={STYLES.map((value) => ({ value, label: value }))}
          onChange={(next) => detail('style').set(next === 'solid' ? null : literal(next))}
        />
      </div>
      {part.value !== undefined && (
        <ColorField part={detail('color')} tokens={BORDER_COLORS} placeholder="default" />
      )}
    </>
  );
}
