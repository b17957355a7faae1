/** Records in the order of their causes: what a step led to stands below it, oldest first. */
import type { TimelineRecord } from '#state/session/timeline.ts';

export interface Step {
  readonly record: TimelineRecord;
  /**
   * One letter for each level of indent: `|` a line that goes on below, a space for none, and at
   * the end `T` (more siblings follow) or `L` (the last one). Empty for a beginning.
   */
  readonly rails: string;
  /** When the first step of its chain happened; the bars of all chains start together there. */
  readonly began: number;
}

/** A step whose cause is not shown hangs below the nearest cause that is. */
export function stepsOf(
  records: readonly TimelineRecord[],
  isShown: (record: TimelineRecord) => boolean,
): readonly Step[] {
  /** For each record the nearest step to hang from: itself, if it is shown. */
  const anchors = new Map<number, number | null>();
  const begins = new Map<number, number>();
  const below = new Map<number | null, TimelineRecord[]>();
  for (const record of records) {
    // A cause that was dropped or cleared away is none.
    const anchor = record.parent === null ? null : (anchors.get(record.parent) ?? null);
    const shown = isShown(record);
    anchors.set(record.id, shown ? record.id : anchor);
    const began = record.parent === null ? undefined : begins.get(record.parent);
    begins.set(record.id, began ?? record.at);
    if (!shown) continue;
    const siblings = below.get(anchor);
    if (siblings) siblings.push(record);
    else below.set(anchor, [record]);
  }

  const steps: Step[] = [];
  // A stack instead of recursion: a chain of causes may be as long as the timeline.
  const open: { readonly record: TimelineRecord; readonly rails: string }[] = [];
  const push = (parent: number | null, line: (last: boolean) => string): void => {
    const children = (below.get(parent) ?? []).toSorted((a, b) => a.at - b.at);
    for (const [index, record] of [...children.entries()].toReversed()) {
      open.push({ record, rails: line(index === children.length - 1) });
    }
  };
  push(null, () => '');
  for (let next = open.pop(); next; next = open.pop()) {
    const { record, rails } = next;
    steps.push({ record, rails, began: begins.get(record.id) ?? record.at });
    const goesOn = rails.slice(0, -1) + (rails === '' ? '' : rails.endsWith('T') ? '|' : ' ');
    push(record.id, (last) => goesOn + (last ? 'L' : 'T'));
  }
  return steps;
}
