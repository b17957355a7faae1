import { describe, expect, it } from 'vitest';
import type { Kind, TimelineRecord } from '#state/session/timeline.ts';
import { stepsOf } from './steps.ts';
import { axisEnd, endOf } from './times.ts';
import { spanOf } from './use-rows-in-sight.ts';

const record = (
  id: number,
  parent: number | null,
  at: number,
  kind: Kind = 'event',
): TimelineRecord => ({ id, parent, kind, type: kind, summary: '', at, took: 0 });

const TWO_CLICKS = [
  record(1, null, 100, 'gesture'),
  record(2, 1, 101, 'request'),
  record(3, null, 150, 'gesture'),
  record(4, 2, 160),
  record(5, 3, 170, 'blocked'),
  record(6, 2, 120, 'store'),
];
const all = () => true;
const lines = (records: readonly TimelineRecord[], shown: (record: TimelineRecord) => boolean) =>
  stepsOf(records, shown).map(({ record: { id }, rails, began }) => [id, rails, began]);

describe('steps', () => {
  it('stand below their cause in the order of time, with the lines that lead there', () => {
    expect(lines(TWO_CLICKS, all)).toEqual([
      [1, '', 100],
      [2, 'L', 100],
      [6, ' T', 100],
      [4, ' L', 100],
      [3, '', 150],
      [5, 'L', 150],
    ]);
  });

  it('draws a line past a step while more siblings follow', () => {
    const records = [
      record(1, null, 0),
      record(2, 1, 1),
      record(3, 2, 2),
      record(4, 1, 3),
      record(5, 4, 4),
    ];
    expect(stepsOf(records, all).map(({ rails }) => rails)).toEqual(['', 'T', '|L', 'L', ' L']);
  });

  it('hang from the nearest shown cause and keep the time of their chain', () => {
    expect(lines(TWO_CLICKS, ({ kind }) => kind !== 'request')).toEqual([
      [1, '', 100],
      [6, 'T', 100],
      [4, 'L', 100],
      [3, '', 150],
      [5, 'L', 150],
    ]);
    expect(lines(TWO_CLICKS, ({ kind }) => kind === 'store')).toEqual([[6, '', 100]]);
  });

  it('stay when their cause was dropped', () => {
    expect(lines(TWO_CLICKS.slice(3), all)).toEqual([
      [6, '', 120],
      [4, '', 160],
      [5, '', 170],
    ]);
  });

  it('survives a chain of causes as long as the timeline', () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => record(i + 1, i === 0 ? null : i, i));
    expect(stepsOf(chain, all)).toHaveLength(5_000);
  });
});

describe('bars', () => {
  it.each([
    ['event', 0],
    ['request', 40],
    ['store', 40],
    ['gesture', 0],
  ] as const)('a %s that took 40 ms ends after %i', (kind, after) => {
    expect(endOf({ ...record(1, null, 100, kind), took: 40 }, 900)).toBe(100 + after);
  });

  it('last until now while their step does', () => {
    expect(endOf({ ...record(1, null, 100, 'request'), took: null }, 900)).toBe(900);
    expect(endOf({ ...record(1, null, 100), took: null, mark: 'held' }, 900)).toBe(900);
  });

  it.each([
    [0, 100],
    [120, 200],
    [4_200, 5_000],
    [5_001, 10_000],
  ])('an axis for %i ms ends at %i', (longest, end) => {
    expect(axisEnd(longest)).toBe(end);
  });
});

describe('rows in sight', () => {
  it('are all of a short list and a window of a long one', () => {
    expect(spanOf(200, 0, 10)).toEqual({ from: 0, to: 200 });
    const { from, to } = spanOf(5_000, 1_000, 10);
    expect(from).toBeLessThanOrEqual(1_000);
    expect(to).toBeGreaterThanOrEqual(1_010);
    expect(to - from).toBeLessThan(40);
  });
});
