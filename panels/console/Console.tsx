/** What handlers print, gathered by the request that made them run. */
import { memo, useMemo } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import type { ConsoleRecord } from '#state/session/state.ts';
import { timeOfDay } from '#state/session/timeline-tree.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { consoleGroups } from './groups.ts';
import type { ConsoleGroup } from './groups.ts';
import { Line } from './Line.tsx';
import styles from './Console.module.css';

export function Console() {
  const session = useSessionActions();
  const records = useSession((state) => state.console);
  const groups = useMemo(() => consoleGroups(records), [records]);
  if (records.length === 0) {
    return (
      <EmptyState icon="terminal" title="Nothing printed yet">
        console.log in a handler shows here, with its line.
      </EmptyState>
    );
  }
  return (
    <div role="log" aria-label="Console" className={styles.console}>
      <IconButton
        label="Clear console"
        icon="trash"
        size={24}
        className={styles.clear}
        onClick={() => session.clearConsole()}
      />
      {groups.map((group) => (
        <Group key={group.first.id} group={group} lines={group.lines} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: ConsoleGroup;
  readonly lines: readonly ConsoleRecord[];
}

const Group = memo(
  function Group({ group: { first, lines } }: GroupProps) {
    return (
      <section aria-label={first.title} className={styles.group}>
        <h3 className={styles.head}>
          <span className={styles.title}>{first.title}</span>
          <span className={styles.time}>{timeOfDay(first.at, null)}</span>
        </h3>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </section>
    );
  },
  // Records never change; a group is what it was unless it has grown.
  (before, after) =>
    before.lines.length === after.lines.length && before.group.first === after.group.first,
);
