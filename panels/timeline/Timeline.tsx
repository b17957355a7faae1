/** What happened, step by step, with what caused it. One row is open beside the table. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import { filterRecords, timelineRows } from '#state/session/timeline-tree.ts';
import type { Filter } from '#state/session/timeline-tree.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Details } from './Details.tsx';
import { Table } from './Table.tsx';
import { Tools } from './Tools.tsx';
import styles from './Timeline.module.css';

const NO_FILTER: Filter = { text: '', hidden: new Set() };

export function Timeline() {
  const session = useSessionActions();
  const records = useDeferredValue(useSession((state) => state.timeline));
  const [filter, setFilter] = useState(NO_FILTER);
  const [open, setOpen] = useState<number | null>(null);
  const rows = useMemo(() => timelineRows(filterRecords(records, filter)), [records, filter]);
  const shown = open === null ? undefined : records.find(({ id }) => id === open);

  if (records.length === 0) {
    return (
      <EmptyState icon="pulse" title="No steps yet">
        Click something in the widget to see what it sends.
      </EmptyState>
    );
  }
  return (
    <div className={styles.timeline}>
      <div className={styles.main}>
        <Tools
          filter={filter}
          onFilter={setFilter}
          onClear={() => {
            setOpen(null);
            session.clearTimeline();
          }}
        />
        {rows.length === 0 ? (
          <EmptyState
            icon="search"
            title="No step matches"
            action={<Button onClick={() => setFilter(NO_FILTER)}>Show all steps</Button>}
          />
        ) : (
          <Table rows={rows} open={shown?.id ?? null} onOpen={setOpen} />
        )}
      </div>
      {shown ? <Details record={shown} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
