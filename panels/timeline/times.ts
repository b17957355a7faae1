/** Times as the timeline writes and draws them. All in ms. */
import type { TimelineRecord } from '#state/session/timeline.ts';
import { duration } from '#state/session/time-words.ts';

/** What stands under "Took"; empty for what takes no time by its nature. */
export function tookText(record: TimelineRecord, now: number): string {
  if (record.took === null) return duration(Math.max(0, now - record.at));
  switch (record.kind) {
    case 'request':
    case 'event':
    case 'store':
    case 'effect':
      return duration(record.took);
    case 'gesture':
    case 'validation':
    case 'blocked':
    case 'client':
    case 'console':
    case 'error':
      return record.took > 0 ? duration(record.took) : '';
  }
}

/** When a step ended. Events are moments: what they took is told since their request. */
export function endOf(record: TimelineRecord, now: number): number {
  if (record.took === null) return Math.max(record.at, now);
  switch (record.kind) {
    case 'request':
    case 'client':
    case 'store':
      return record.at + record.took;
    case 'event':
      return record.mark === 'held' ? record.at + record.took : record.at;
    case 'gesture':
    case 'validation':
    case 'blocked':
    case 'effect':
    case 'console':
    case 'error':
      return record.at;
  }
}

const SHORTEST_AXIS = 100;

/** The end of the axis: a round number that leaves the longest bar in sight. */
export function axisEnd(longest: number): number {
  const length = Math.max(longest, SHORTEST_AXIS);
  const power = 10 ** Math.floor(Math.log10(length));
  const factor = [1, 2, 5, 10].find((step) => step * power >= length) ?? 10;
  return factor * power;
}
