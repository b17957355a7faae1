import { memo, useLayoutEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent, RefObject } from 'react';
import type { TimelineRecord } from '#state/session/timeline.ts';
import { duration, timeOfDay, timelineScale } from '#state/session/timeline-tree.ts';
import type { TimelineRow } from '#state/session/timeline-tree.ts';
import { cx } from '#ui/cx.ts';
import { Icon } from '#ui/Icon.tsx';
import { KIND_ICONS, stepName } from './kinds.ts';
import styles from './Timeline.module.css';

interface TableProps {
  readonly rows: readonly TimelineRow[];
  readonly open: number | null;
  readonly onOpen: (id: number | null) => void;
}

/** Rows are one Tab stop: arrows move, and what they come to is open beside the table. */
export function Table({ rows, open, onOpen }: TableProps) {
  const table = useFollowing(rows);
  const body = useRef<HTMLDivElement>(null);
  const scale = timelineScale(rows);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ record }) => record.id === open);
    const to = keyTarget(event.key, at, rows.length);
    if (event.key === 'Escape' && open !== null) onOpen(null);
    const row = to === null ? undefined : rows[to];
    if (to === null || !row) return;
    event.preventDefault();
    onOpen(row.record.id);
    const element = body.current?.children[to];
    if (element instanceof HTMLElement) element.focus();
  };

  const entry = rows.some(({ record }) => record.id === open) ? open : rows[0]?.record.id;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the rows, caught once
    <div
      ref={table}
      role="table"
      aria-label="Timeline"
      aria-rowcount={rows.length + 1}
      className={styles.table}
      style={{ '--scale': scale } as CSSProperties} // a custom property
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <div role="row" className={cx(styles.row, styles.headRow)}>
          <span role="columnheader" className={styles.time}>
            Time
          </span>
          <span role="columnheader">Step</span>
          <span role="columnheader">What</span>
          <span role="columnheader" className={styles.took}>
            Took
          </span>
          <span role="columnheader" className={styles.axis} aria-label={`0 to ${duration(scale)}`}>
            <span>0</span>
            <span>{duration(scale)}</span>
          </span>
        </div>
      </div>
      <div role="rowgroup" ref={body}>
        {rows.map(({ record, depth, origin }, index) => (
          <Row
            key={record.id}
            record={record}
            depth={depth}
            offset={record.at - origin}
            time={timeOfDay(record.at, rows[index - 1]?.record.at ?? null)}
            isOpen={record.id === open}
            isEntry={record.id === entry}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly record: TimelineRecord;
  readonly depth: number;
  /** ms since the first cause. */
  readonly offset: number;
  readonly time: string;
  readonly isOpen: boolean;
  readonly isEntry: boolean;
  readonly onOpen: (id: number | null) => void;
}

const Row = memo(function Row(props: RowProps) {
  const { record, depth, offset, time, isOpen, isEntry, onOpen } = props;
  const { id, kind, type, summary, took, mark } = record;
  const { text, isWire } = stepName(record);
  const isSpan = kind !== 'event' || mark === 'held';
  const bar = {
    '--at': offset,
    '--took': isSpan ? (took ?? 0) : 0,
  } as CSSProperties; // custom properties
  return (
    <div
      role="row"
      tabIndex={isEntry ? 0 : -1}
      data-kind={kind}
      data-type={type}
      data-depth={depth}
      aria-current={isOpen || undefined}
      className={cx(styles.row, isOpen && styles.open)}
      onClick={() => onOpen(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(id);
      }}
    >
      <span role="cell" className={styles.time}>
        {time}
      </span>
      <span role="cell" className={styles.step} style={{ paddingLeft: depth * 16 }}>
        {depth > 0 ? <span className={styles.elbow} style={{ left: depth * 16 - 8 }} /> : null}
        <span className={styles.icon}>
          <Icon name={mark === 'held' ? 'pause' : KIND_ICONS[kind]} size={12} />
        </span>
        <span className={isWire ? styles.wire : styles.word}>{text}</span>
      </span>
      <span role="cell" className={styles.what}>
        {summary}
        {mark === 'not saved' ? <span className={styles.unsaved}> · not saved</span> : null}
      </span>
      <span role="cell" className={styles.took}>
        {took === null
          ? '…'
          : took > 0 || kind === 'request' || kind === 'store'
            ? duration(took)
            : ''}
      </span>
      <span role="cell" className={styles.track} aria-hidden="true">
        <span
          className={cx(
            styles.bar,
            mark === 'held' && styles.hatched,
            took === null && styles.going,
          )}
          style={bar}
        />
      </span>
    </div>
  );
});

function keyTarget(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Within this of the end, the table follows new rows. */
const AT_END = 40;
const ROW_HEIGHT = 28;

function useFollowing(rows: readonly TimelineRow[]): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef(rows.length);
  useLayoutEffect(() => {
    const added = (rows.length - seen.current) * ROW_HEIGHT;
    seen.current = rows.length;
    if (!box.current || added <= 0) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    if (scrollHeight - scrollTop - clientHeight - added < AT_END)
      box.current.scrollTop = scrollHeight;
  }, [rows]);
  return box;
}
