/** What the server has stored: threads, and their items as JSON. */
import { memo, useMemo, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { Json } from '#core/json.ts';
import { useSession } from '#state/session/context.tsx';
import type { StoredThread } from '#state/session/state.ts';
import { Chip } from '#ui/Chip.tsx';
import { cx } from '#ui/cx.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { findStored, isHidden } from './find.ts';
import { JsonTree } from './JsonTree.tsx';
import styles from './StorePanel.module.css';

export function StorePanel(): JSX.Element {
  const stored = useSession((state) => state.stored);
  const current = useSession(({ view }) => view.thread?.id ?? null);
  const [query, setQuery] = useState('');
  // The one on screen first, then the newest.
  const threads = useMemo(
    () =>
      stored.toReversed().toSorted((a, b) => Number(b.id === current) - Number(a.id === current)),
    [stored, current],
  );
  const found = useMemo(() => findStored(threads, query), [threads, query]);
  if (threads.length === 0) {
    return (
      <EmptyState icon="store" title="Nothing stored yet" className={styles['empty']}>
        Open the thread: its widget is the first thing in the store.
      </EmptyState>
    );
  }
  const items = found.reduce((sum, thread) => sum + thread.items.length, 0);
  return (
    <div className={styles['panel']}>
      <div className={styles['tools']}>
        <SearchField
          label="Search the store"
          placeholder="Search"
          size={24}
          value={query}
          onChange={setQuery}
          className={styles['search']}
        />
        <span role="status" className={styles['total']}>
          {`${counted(found.length, 'thread')}, ${counted(items, 'item')}`}
        </span>
      </div>
      <ul aria-label="Store" className={styles['store']}>
        {found.map((thread) => (
          <ThreadRows
            key={thread.id}
            thread={thread}
            isCurrent={thread.id === current}
            query={query.trim().toLowerCase()}
          />
        ))}
      </ul>
      {found.length === 0 && (
        <EmptyState icon="search" title="Nothing stored fits">
          Search for a type, an id, a key or a value.
        </EmptyState>
      )}
    </div>
  );
}

interface ThreadRowsProps {
  readonly thread: StoredThread;
  readonly isCurrent: boolean;
  readonly query: string;
}

function ThreadRows({ thread, isCurrent, query }: ThreadRowsProps): JSX.Element {
  return (
    <li className={styles['thread']}>
      <Row id={thread.id} type="thread" json={thread.thread} query={query}>
        {isCurrent && <Chip tone="accent">shown</Chip>}
      </Row>
      <ul className={styles['items']}>
        {thread.items.map((item) => (
          <li key={item.id}>
            <Row id={item.id} type={item.type} json={item.json} query={query}>
              {isHidden(item.type) && (
                <span className={styles['hidden']}>
                  <Icon name="eye-off" size={13} />
                  hidden from the client
                </span>
              )}
            </Row>
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
  readonly query: string;
  readonly children?: ReactNode;
}

const Row = memo(function Row({ id, type, json, query, children }: RowProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        data-stored={id}
        className={styles['row']}
        onClick={() => setOpen(!open)}
      >
        <Icon
          name="chevron-right"
          size={12}
          className={cx(styles['chevron'], open && styles['down'])}
        />
        <span className={styles['type']}>{type}</span>
        <code className={styles['id']}>{id}</code>
        {children}
      </button>
      {open && (
        <div className={styles['json']}>
          <JsonTree value={json} query={query} />
        </div>
      )}
    </>
  );
});

function counted(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}
