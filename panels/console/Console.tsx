/** What handlers print, gathered by the request that made them run. */
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import type { ConsoleRecord } from '#state/session/state.ts';
import { timeOfDay } from '#state/session/time-words.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { consoleGroups } from './groups.ts';
import { CHOICES, isOf } from './levels.ts';
import type { Shown } from './levels.ts';
import { Line } from './Line.tsx';
import styles from './Console.module.css';

export function Console(): JSX.Element {
  const session = useSessionActions();
  const records = useSession((state) => state.console);
  const [shown, setShown] = useState<Shown>('all');
  const lines = useMemo(() => records.filter((record) => isOf(shown, record)), [records, shown]);
  const groups = useMemo(() => consoleGroups(lines), [lines]);
  const box = useFollowing(lines.length);
  if (records.length === 0) {
    return (
      <EmptyState icon="terminal" title="Nothing printed yet" className={styles['empty']}>
        console.log in a handler shows here, with its line.
      </EmptyState>
    );
  }
  return (
    <div className={styles['panel']}>
      <div className={styles['tools']}>
        <Segmented<Shown>
          label="Level"
          size={24}
          value={shown}
          options={CHOICES}
          onChange={setShown}
        />
        <IconButton
          label="Clear console"
          icon="trash"
          size={24}
          className={styles['clear']}
          onClick={() => session.clearConsole()}
        />
      </div>
      <div
        ref={box}
        role="log"
        aria-label="Console"
        // Said aloud, a loop that prints would drown everything else.
        aria-live="off"
        className={styles['console']}
      >
        {groups.map(({ first, lines: own }) => (
          <Group key={first.id} first={first} lines={own} />
        ))}
        {groups.length === 0 && (
          <EmptyState icon="filter" title="No line of this level">
            {`${records.length} ${records.length === 1 ? 'line is' : 'lines are'} of other levels.`}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly first: ConsoleRecord;
  readonly lines: readonly ConsoleRecord[];
}

const Group = memo(
  function Group({ first, lines }: GroupProps): JSX.Element {
    return (
      <section aria-label={first.title} className={styles['group']}>
        <h3 className={styles['head']}>
          <span className={styles['title']}>{first.title}</span>
          <span className={styles['time']}>{timeOfDay(first.at, null)}</span>
        </h3>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </section>
    );
  },
  // Records never change; a group is what it was unless its ends are others.
  (before, after) =>
    before.first === after.first &&
    before.lines.length === after.lines.length &&
    before.lines.at(-1) === after.lines.at(-1),
);

const AT_END_PX = 20;

/** Stays at the end while the user is there. */
function useFollowing(count: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const drawn = useRef(0);
  const isThere = count > 0;
  useEffect(() => {
    const element = box.current;
    if (!element || !isThere) return undefined;
    const watch = (): void => {
      const { scrollTop, clientHeight, scrollHeight } = element;
      atEnd.current = scrollTop + clientHeight >= scrollHeight - AT_END_PX;
    };
    element.addEventListener('scroll', watch, { passive: true });
    return () => element.removeEventListener('scroll', watch);
  }, [isThere]);
  useLayoutEffect(() => {
    const hasGrown = count > drawn.current;
    drawn.current = count;
    if (hasGrown && atEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [count]);
  return box;
}
