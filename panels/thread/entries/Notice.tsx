import type { Entry } from '#state/session/state.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './entries.module.css';

const ICONS = { info: 'info', warning: 'warning', danger: 'x-circle' } as const;

export function Notice({ notice }: { readonly notice: Extract<Entry, { kind: 'notice' }> }) {
  return (
    <div role="note" data-level={notice.level} className={styles.notice}>
      <Icon name={ICONS[notice.level]} size={15} />
      <div className={styles.body}>
        {notice.title === null ? null : <strong>{notice.title}</strong>}
        <p className={styles.text}>{notice.message}</p>
      </div>
    </div>
  );
}
