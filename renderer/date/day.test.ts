import { describe, expect, it } from 'vitest';
import { dayLabel, formatOf, parseDay, writeDay } from './day.ts';

const day = { year: 2026, month: 1, day: 2 };

describe('days', () => {
  it.each([
    '2026-01-02',
    '2026-01-02T00:00:00',
    '2026-01-02T23:30:00Z',
    '2026-01-02T23:30:00.123+02:00',
    ' 2026-01-02T23:30 ',
  ])('reads %s as it is written, in no zone', (text) => {
    expect(parseDay(text)).toEqual(day);
  });

  it.each([undefined, '', 'tomorrow', '2026-02-30', '2026-13-01', '02.01.2026', '2026-1-2'])(
    'does not read %s',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  it.each([
    [[], '2026-01-02'],
    [['2026-05-05', undefined], '2026-01-02'],
    [['2026-05-05T00:00:00'], '2026-01-02T00:00:00'],
    [[undefined, '2026-05-05', '2026-05-05T12:00:00Z'], '2026-01-02T00:00:00Z'],
    [['2026-05-05T12:00:00-05:00'], '2026-01-02T00:00:00-05:00'],
  ])('beside %j is written %s', (values, text) => {
    expect(writeDay(day, formatOf(values))).toBe(text);
  });

  it('reads well', () => {
    expect(dayLabel(day, 'en')).toBe('Jan 2, 2026');
  });
});
