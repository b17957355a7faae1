import { expect, it } from 'vitest';
import { duration, timeOfDay } from './time-words.ts';

it.each([
  [0.4, '0 ms'],
  [315, '315 ms'],
  [4_230, '4.2 s'],
  [65_000, '1:05 min'],
])('%s ms is %s', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

it('a time shows what differs from the one before', () => {
  const at = new Date(2026, 0, 1, 12, 4, 31, 207).valueOf();
  expect(timeOfDay(at, null)).toBe('12:04:31.207');
  expect(timeOfDay(at + 2, at)).toBe('.209');
  expect(timeOfDay(at + 1_000, at)).toBe('12:04:32.207');
});
