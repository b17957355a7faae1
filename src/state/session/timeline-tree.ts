/** The timeline as it is shown: causes before what they caused, each with its depth. */
import type { Kind, TimelineRecord } from './timeline.ts';

export interface TimelineRow {
  readonly record: TimelineRecord;
  readonly depth: number;
  /** When the first of its causes began; bars are drawn from there. */
  readonly origin: number;
}

/** A record whose cause is gone, or filtered out, stands at the beginning of a line. */
export function timelineRows(records: readonly TimelineRecord[]): TimelineRow[] {
  const known = new Set(records.map(({ id }) => id));
  const children = new Map<number | null, TimelineRecord[]>();
  for (const record of records) {
    const parent = record.parent !== null && known.has(record.parent) ? record.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(record);
    else children.set(parent, [record]);
  }
  const rows: TimelineRow[] = [];
  const visit = (parent: number | null, depth: number, origin: number | null): void => {
    const siblings = children.get(parent) ?? [];
    // A store call is told when it is over; it belongs where it began.
    for (const record of siblings.toSorted((a, b) => a.at - b.at)) {
      rows.push({ record, depth, origin: origin ?? record.at });
      visit(record.id, depth + 1, origin ?? record.at);
    }
  };
  visit(null, 0, null);
  return rows;
}

export interface Filter {
  readonly text: string;
  /** Kinds that are left out. */
  readonly hidden: ReadonlySet<Kind>;
}

export function filterRecords(
  records: readonly TimelineRecord[],
  { text, hidden }: Filter,
): readonly TimelineRecord[] {
  const word = text.trim().toLowerCase();
  if (word === '' && hidden.size === 0) return records;
  return records.filter(
    ({ kind, type, summary }) =>
      !hidden.has(kind) && `${kind} ${type} ${summary}`.toLowerCase().includes(word),
  );
}

/** The span the bars are drawn in: the longest line of causes, rounded up to a plain number of ms. */
export function timelineScale(rows: readonly TimelineRow[]): number {
  let longest = 0;
  for (const { record, origin } of rows) {
    const end = record.kind === 'event' && record.mark !== 'held' ? 0 : (record.took ?? 0);
    longest = Math.max(longest, record.at - origin + end);
  }
  let step = 10;
  while (step < longest) step *= step.toString().startsWith('2') ? 2.5 : 2;
  return step;
}

/** `315 ms`, `4.2 s`, `1:05 min`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, '0')} min`;
}

/** Time of day: whole, or only the part that differs from the row before. */
export function timeOfDay(at: number, before: number | null): string {
  const whole = clockTime(at);
  const same = before !== null && clockTime(before).slice(0, 8) === whole.slice(0, 8);
  return same ? whole.slice(8) : whole;
}

function clockTime(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const hms = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${hms}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
