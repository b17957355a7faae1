import { literal } from '#core/doc/node.ts';
import { Switch } from '#ui/Switch.tsx';
import { cx } from '#ui/cx.ts';
import { jsonOf, sub } from '../part.ts';
import { BOOLEAN, TEXT } from './kinds.ts';
import type { ControlProps, Kind } from './props.ts';
import { SubField } from './SubField.tsx';
import styles from './fields.module.css';

/** Off, or a field of the form with a name and what an input takes. */
export function EditableControl({ part }: ControlProps<Kind<'editable'>>) {
  const json = jsonOf(part);
  const on = part.value !== undefined && json !== false;
  return (
    <div role="group" aria-label={part.name}>
      <div className={cx(styles.line, part.value !== undefined && styles.besideLabel)}>
        <Switch
          label={`${part.name} on`}
          checked={on}
          onChange={(next) => part.set(next ? literal({ name: 'text' }) : null)}
        />
      </div>
      {on && (
        <div className={styles.frame}>
          <SubField part={sub(part, 'name')} kind={TEXT} required />
          <SubField part={sub(part, 'placeholder')} kind={TEXT} />
          <SubField part={sub(part, 'required')} kind={BOOLEAN} />
          <SubField
            part={sub(part, 'pattern')}
            kind={TEXT}
            doc="Regular expression for the whole value."
          />
          <SubField
            part={sub(part, 'autoComplete')}
            kind={TEXT}
            doc="What browsers may fill in, such as email."
          />
          <SubField part={sub(part, 'autoFocus')} kind={BOOLEAN} />
          <SubField part={sub(part, 'autoSelect')} kind={BOOLEAN} />
          <SubField
            part={sub(part, 'allowAutofillExtensions')}
            label="autofill"
            kind={BOOLEAN}
            doc="Lets password managers fill it in."
          />
        </div>
      )}
    </div>
  );
}
