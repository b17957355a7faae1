import { literal } from '#core/doc/node.ts';
import { sub } from '../part.ts';
import { AddButton } from './AddButton.tsx';
import { BOOLEAN, ICON, TEXT } from './kinds.ts';
import type { ControlProps, Kind } from './props.ts';
import { SubField } from './SubField.tsx';
import styles from './fields.module.css';

/** A text with an icon of the set, or with the icon of a site. */
export function StatusControl({ part }: ControlProps<Kind<'status'>>) {
  if (part.value === undefined) {
    return (
      <AddButton part={part} onClick={() => part.set(literal({ text: 'Status' }))}>
        Add status
      </AddButton>
    );
  }
  return (
    <div role="group" aria-label={part.name} className={styles.frame}>
      <SubField part={sub(part, 'text')} kind={TEXT} required />
      <SubField part={sub(part, 'icon')} kind={ICON} />
      <SubField part={sub(part, 'favicon')} kind={TEXT} doc="Address of a site's icon." />
      <SubField part={sub(part, 'frame')} kind={BOOLEAN} doc="A frame around the site's icon." />
    </div>
  );
}
