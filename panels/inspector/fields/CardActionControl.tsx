import { literal } from '#core/doc/node.ts';
import { sub } from '../part.ts';
import { ActionControl } from './ActionControl.tsx';
import { AddButton } from './AddButton.tsx';
import { TEXT } from './kinds.ts';
import type { ControlProps, Kind } from './props.ts';
import { SubField } from './SubField.tsx';
import styles from './fields.module.css';

/** A button of the footer: what it says and what it sends. */
export function CardActionControl({ part }: ControlProps<Kind<'cardAction'>>) {
  if (part.value === undefined) {
    const label = part.name.charAt(0).toUpperCase() + part.name.slice(1);
    const fresh = { label, action: { type: part.name } };
    return (
      <AddButton part={part} onClick={() => part.set(literal(fresh))}>
        Add button
      </AddButton>
    );
  }
  return (
    <div role="group" aria-label={part.name} className={styles.stack}>
      <SubField part={sub(part, 'label')} kind={TEXT} required />
      <ActionControl
        part={sub(part, 'action', `${part.name} action`)}
        path={`${part.name}.action`}
      />
    </div>
  );
}
