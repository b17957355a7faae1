import type { StateMark } from '#state/schema/judgements.ts';
import { Icon } from '#ui/Icon.tsx';
import { tip } from '#ui/Tooltip.tsx';
import styles from './Library.module.css';

/** Whether the data of a state fits the schema. */
export function Mark({ mark }: { readonly mark: StateMark }) {
  return (
    <span className={styles.mark} data-mark={mark.kind} {...tip(markWords(mark))}>
      <Icon name={mark.kind === 'fits' ? 'check-circle' : 'x-circle'} size={14} />
    </span>
  );
}

export function markWords(mark: StateMark): string {
  switch (mark.kind) {
    case 'fits':
      return 'Fits the schema';
    case 'departs':
      return mark.count === 1 ? mark.message : `${mark.message} And ${mark.count - 1} more.`;
    case 'unusable':
      return mark.message;
  }
}
