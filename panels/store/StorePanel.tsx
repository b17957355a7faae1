/** What the server has stored: threads, and their items as JSON. */
import { memo, useMemo, useState } from 'react';
import { CodeText } from '#editor-host/CodeText.tsx';
import type { Json } from '#core/json.ts';
import { useSession } from '#state/session/context.tsx';
import type { StoredThread } from '#state/session/state.ts';
import { Chip } from '#ui/Chip.tsx';
import { cx } from '#ui/cx.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './StorePanel.module.css';

export function StorePanel() {
  const stored = useSession((state) => state.stored);
  const current = useSession(({ view }) => view.thread?.id ?? null);
  // The one on screen first, then the newest.
  const threads = useMemo(
    () =>
      stored.toReversed().toSorted((a, b) => Number(b.id === current) - Number(a.id === current)),
    [stored, current],
  );
  if (threads.length === 0) {
    return (
      <EmptyState icon="store" title="Nothing stored yet">
        Open the thread: its widget is the first thing in the store.
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Store" className={styles.store}>
      {threads.map((thread) => (
        <ThreadRows key={thread.id} thread={thread} isCurrent={thread.id === current} />
      ))}
    </ul>
  );
}

interface ThreadRowsProps {
  readonly thread: StoredThread;
  readonly isCurrent: boolean;
}

function ThreadRows({ thread, isCurrent }: ThreadRowsProps) {
  return (
    <li className={styles.thread}>
      <Row id={thread.id} type="thread" json={thread.thread}>
        {isCurrent ? <Chip tone="accent">shown</Chip> : null}
      </Row>
      <ul className={styles.items}>
        {thread.items.map((item) => (
          <li key={item.id}>
            <Row id={item.id} type={item.type} json={item.json} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface RowProps {
  readonly id: string;
  readonly type: string;
  readonly json: Json;
  readonly children?: React.ReactNode;
}

const Row = memo(function Row({ id, type, json, children }: RowProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        data-stored={id}
        className={styles.row}
        onClick={() => setOpen(!open)}
      >
        <Icon name="chevron-right" size={12} className={cx(styles.chevron, open && styles.down)} />
        <span className={styles.type}>{type}</span>
        <code className={styles.id}>{id}</code>
        {children}
      </button>
      {open ? (
        <div className={styles.json}>
          <CodeText text={JSON.stringify(json, null, 2)} language="json" />
        </div>
      ) : null}
    </>
  );
});
