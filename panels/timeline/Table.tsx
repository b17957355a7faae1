import { useEffect, useLayoutEffect, useRef } from 'react';
import type { JSX, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { duration } from '#state/session/time-words.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Row } from './Row.tsx';
import type { Step } from './steps.ts';
import { axisEnd, endOf } from './times.ts';
import { ROW_HEIGHT, useRowsInSight } from './use-rows-in-sight.ts';
import styles from './Table.module.css';

interface TableProps {
  readonly steps: readonly Step[];
  readonly now: number;
  readonly selected: number | null;
  readonly onSelect: (id: number | null) => void;
}

/** The rows, as many as are in sight. Arrows, Home, End and pages move the selection, Esc drops it. */
export function Table({ steps, now, selected, onSelect }: TableProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { from, to } = useRowsInSight(box, steps.length);
  const chosen = steps.findIndex(({ record }) => record.id === selected);
  // Without a selection Tab comes to the newest row, where things happen.
  const entry = chosen >= 0 ? chosen : steps.length - 1;
  useFlash(box, steps);
  useFollow(box, steps.length);

  const axis = axisEnd(
    steps.reduce((most, { record, began }) => Math.max(most, endOf(record, now) - began), 0),
  );

  const go = (index: number): void => {
    const element = box.current;
    const step = steps[Math.min(Math.max(0, index), steps.length - 1)];
    if (!element || !step) return;
    onSelect(step.record.id);
    reveal(element, steps.indexOf(step));
    // The row may be drawn only after the scroll.
    requestAnimationFrame(() =>
      element.querySelector<HTMLElement>(`[data-id="${step.record.id}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (selected === null) return;
      onSelect(null);
    } else {
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
      const target = targetOf(event.key, entry, chosen < 0, steps.length, page);
      if (target === null) return;
      go(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    const id = Number(row?.getAttribute('data-id') ?? Number.NaN);
    if (!Number.isNaN(id)) onSelect(id);
  };

  return (
    <div ref={box} className={styles['scroller']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and clicks of the rows, caught once */}
      <div
        role="table"
        aria-label="Timeline"
        aria-rowcount={steps.length + 1}
        className={styles['table']}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="row" aria-rowindex={1} className={styles['head']}>
          <span role="columnheader" className={styles['time']}>
            Time
          </span>
          <span role="columnheader">Step</span>
          <span role="columnheader">What</span>
          <span role="columnheader" className={styles['took']}>
            Took
          </span>
          <span role="columnheader" aria-label="When" className={styles['axis']}>
            <span>0</span>
            <span>{duration(axis).replace('.0 ', ' ')}</span>
          </span>
        </div>
        {steps.length > 0 && (
          <div
            role="rowgroup"
            className={styles['rows']}
            style={{ height: steps.length * ROW_HEIGHT }}
          >
            {steps.map(({ record, rails, began }, index) =>
              (index < from || index >= to) && index !== entry ? null : (
                <Row
                  key={record.id}
                  record={record}
                  rails={rails}
                  index={index}
                  before={steps[index - 1]?.record.at ?? null}
                  from={record.at - began}
                  to={endOf(record, now) - began}
                  axis={axis}
                  now={record.took === null ? now : 0}
                  selected={record.id === selected}
                  entry={index === entry}
                />
              ),
            )}
          </div>
        )}
      </div>
      {steps.length === 0 && (
        <EmptyState icon="search" title="No step fits">
          Search for something else, or show all kinds.
        </EmptyState>
      )}
    </div>
  );
}

function targetOf(
  key: string,
  entry: number,
  nothingChosen: boolean,
  count: number,
  page: number,
): number | null {
  // The first arrow chooses the row that has the focus already.
  if (nothingChosen && (key === 'ArrowUp' || key === 'ArrowDown')) return entry;
  switch (key) {
    case 'ArrowDown':
      return entry + 1;
    case 'ArrowUp':
      return entry - 1;
    case 'PageDown':
      return entry + page;
    case 'PageUp':
      return entry - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Enter':
    case ' ':
      return entry;
    default:
      return null;
  }
}

/** Scrolls as little as it takes; the head covers the first row's height. */
function reveal(box: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT;
  const room = box.clientHeight - ROW_HEIGHT;
  if (top < box.scrollTop) box.scrollTo({ top });
  else if (top + ROW_HEIGHT > box.scrollTop + room) box.scrollTo({ top: top + ROW_HEIGHT - room });
}

/** As long as the flash of a row takes. */
const FLASH_MS = 900;

/** New rows flash once. Marked past React: a row that is scrolled back to does not flash again. */
function useFlash(box: RefObject<HTMLElement | null>, steps: readonly Step[]): void {
  const known = useRef<number | null>(null);
  /** Rows above this id are new; drawn a moment later, by the scroll to the end, they are still. */
  const newFrom = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // After every commit: rows may be drawn without a new step.
  useLayoutEffect(() => {
    const newest = steps.reduce((most, { record }) => Math.max(most, record.id), 0);
    const before = known.current;
    known.current = Math.max(newest, before ?? 0);
    if (before !== null && newest > before) {
      newFrom.current ??= before;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => (newFrom.current = null), FLASH_MS);
    }
    if (newFrom.current === null) return;
    for (const row of box.current?.querySelectorAll<HTMLElement>('[data-id]') ?? []) {
      if (Number(row.dataset['id']) > newFrom.current) row.setAttribute('data-fresh', '');
    }
  });
}

/** Stays at the end while the user is there. */
function useFollow(box: RefObject<HTMLElement | null>, count: number): void {
  const atEnd = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watch = (): void => {
      atEnd.current =
        element.scrollTop + element.clientHeight >= element.scrollHeight - ROW_HEIGHT / 2;
    };
    element.addEventListener('scroll', watch, { passive: true });
    return () => element.removeEventListener('scroll', watch);
  }, [box]);
  const drawn = useRef(0);
  useLayoutEffect(() => {
    const hasGrown = count > drawn.current;
    drawn.current = count;
    if (hasGrown && atEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [box, count]);
}
