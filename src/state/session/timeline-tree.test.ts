import { describe, expect, it } from 'vitest';
import type { Kind, TimelineRecord } from './timeline.ts';
import {
  duration,
  filterRecords,
  timeOfDay,
  timelineRows,
  timelineScale,
} from './timeline-tree.ts';

const record = (
  id: number,
  parent: number | null,
  kind: Kind,
  at: number,
  rest: Partial<TimelineRecord> = {},
): TimelineRecord => ({
  id,
  parent,
  kind,
  type: kind,
  summary: `step ${id}`,
  at,
  took: 0,
  ...rest,
});

const STEPS = [
  record(1, null, 'gesture', 1_000),
  record(2, 1, 'request', 1_002, { took: 4_000 }),
  record(3, null, 'gesture', 3_000),
  // Told late: it began before the event.
  record(4, 2, 'event', 1_100, { took: 98 }),
  record(5, 2, 'store', 1_050, { took: 2 }),
];

describe('the rows of the timeline', () => {
  it('stand under their causes, in the order of time', () => {
    const rows = timelineRows(STEPS);
    expect(rows.map(({ record: { id }, depth }) => [id, depth])).toEqual([
      [1, 0],
      [2, 1],
      [5, 2],
      [4, 2],
      [3, 0],
    ]);
    expect(rows.map(({ origin }) => origin)).toEqual([1_000, 1_000, 1_000, 1_000, 3_000]);
  });

  it('stay when their cause is gone', () => {
    expect(timelineRows(STEPS.slice(1)).map(({ record: { id }, depth }) => [id, depth])).toEqual([
      [2, 0],
      [5, 1],
      [4, 1],
      [3, 0],
    ]);
  });

  it.each([
    ['', [], 5],
    ['STEP 4', [], 1],
    ['store', [], 1],
    ['', ['event', 'store'], 3],
    ['nothing of this', [], 0],
  ] as const)('filtered by %j without %j: %i', (text, hidden, count) => {
    expect(filterRecords(STEPS, { text, hidden: new Set(hidden) })).toHaveLength(count);
  });

  it('have room for the longest line', () => {
    expect(timelineScale(timelineRows(STEPS))).toBe(5_000);
    expect(timelineScale(timelineRows(STEPS.slice(3)))).toBe(10);
    expect(timelineScale([])).toBe(10);
  });
});

describe('numbers', () => {
  it.each([
    [0.4, '0 ms'],
    [315, '315 ms'],
    [4_230, '4.2 s'],
    [65_000, '1:05 min'],
  ])('%s ms is %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it('a time shows what differs', () => {
    const at = new Date(2026, 0, 1, 12, 4, 31, 207).valueOf();
    expect(timeOfDay(at, null)).toBe('12:04:31.207');
    expect(timeOfDay(at + 2, at)).toBe('.209');
    expect(timeOfDay(at + 1_000, at)).toBe('12:04:32.207');
  });
});
