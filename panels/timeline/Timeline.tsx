import { useMemo } from 'react';
import type { JSX } from 'react';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import type { Kind, TimelineRecord } from '#state/session/timeline.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Details } from './Details.tsx';
import { liveHolds } from './live-holds.ts';
import { stepName } from './step-name.ts';

import { stepsOf } from './steps.ts';
import { Table } from './Table.tsx';
import { useTimelineLook } from './timeline-look.ts';
import { Tools } from './Tools.tsx';
import { useNow } from './use-now.ts';
import styles from './Timeline.module.css';

/** What happened, step by step, each below its cause. */
export function Timeline(): JSX.Element {
  const session = useSessionActions();
  const timeline = useSession((state) => state.timeline);
  const held = useSession((state) => state.held);
  const [look, setLook] = useTimelineLook();
  const { query, kinds, selected, part } = look;
  const records = useMemo(() => [...timeline, ...liveHolds({ timeline, held })], [timeline, held]);
  const steps = useMemo(
    () => stepsOf(records, (record) => fits(record, query.trim().toLowerCase(), kinds)),
    [records, query, kinds],
  );
  const counts = useMemo(() => countKinds(records), [records]);
  const now = useNow(records.some(({ took }) => took === null));

  if (records.length === 0) {
    return (
      <EmptyState icon="pulse" title="No steps yet" className={styles['empty']}>
        Click something in the widget to see what it sends.
      </EmptyState>
    );
  }
  return (
    <div className={styles['timeline']}>
      <div className={styles['main']}>
        <Tools
          look={look}
          onLook={setLook}
          counts={counts}
          shown={steps.length}
          total={records.length}
          onClear={() => {
            setLook({ selected: null });
            session.clearTimeline();
          }}
        />
        <Table
          steps={steps}
          now={now}
          selected={selected}
          onSelect={(id) => setLook({ selected: id })}
        />
      </div>
      <Details
        record={records.find(({ id }) => id === selected)}
        records={records}
        part={part}
        onPart={(next) => setLook({ part: next })}
      />
    </div>
  );
}

function fits(record: TimelineRecord, text: string, kinds: ReadonlySet<Kind>): boolean {
  if (kinds.size > 0 && !kinds.has(record.kind)) return false;
  if (text === '') return true;
  const { type, summary, mark = '' } = record;
  return `${stepName(record).text} ${type} ${summary} ${mark}`.toLowerCase().includes(text);
}

function countKinds(records: readonly TimelineRecord[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
