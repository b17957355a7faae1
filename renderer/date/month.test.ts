import { describe, expect, it } from 'vitest';
import { dateText, parseDay, type Day } from './day.ts';
import { addDays, addMonths, clampDay, inRange, moveDay, weekday, weeksOf } from './month.ts';

const on = (text: string): Day => {
  const day = parseDay(text);
  if (!day) throw new Error(`${text} is no day`);
  return day;
};

describe('the calendar', () => {
  it('counts days over months, years and leap days', () => {
    expect(dateText(addDays(on('2026-12-31'), 1))).toBe('2027-01-01');
    expect(dateText(addDays(on('2028-03-01'), -1))).toBe('2028-02-29');
  });

  it('counts months and stays inside the shorter one', () => {
    expect(dateText(addMonths(on('2026-01-31'), 1))).toBe('2026-02-28');
    expect(dateText(addMonths(on('2026-01-15'), -1))).toBe('2025-12-15');
    expect(dateText(addMonths(on('2028-02-29'), 12))).toBe('2029-02-28');
  });

  it('lays a month out in six weeks from the first day of its week', () => {
    const weeks = weeksOf(on('2026-11-24'), 1);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map(({ day }) => day)).toEqual([26, 27, 28, 29, 30, 31, 1]);
    expect(weeks.flat().every((day, index) => weekday(day, 1) === index % 7)).toBe(true);
  });

  it.each([
    ['ArrowLeft', false, '2026-11-23'],
    ['ArrowRight', false, '2026-11-25'],
    ['ArrowUp', false, '2026-11-17'],
    ['ArrowDown', false, '2026-12-01'],
    ['Home', false, '2026-11-22'],
    ['End', false, '2026-11-28'],
    ['PageUp', false, '2026-10-24'],
    ['PageDown', false, '2026-12-24'],
    ['PageUp', true, '2025-11-24'],
    ['PageDown', true, '2027-11-24'],
  ])('%s with shift %s moves to %s', (key, shift, expected) => {
    const moved = moveDay(on('2026-11-24'), key, shift, 0);
    expect(moved && dateText(moved)).toBe(expected);
  });

  it('leaves other keys alone', () => {
    expect(moveDay(on('2026-11-24'), 'a', false, 0)).toBeNull();
  });

  it('keeps within its range, both ends included', () => {
    const range = { min: on('2026-11-10'), max: on('2026-11-20') };
    expect(inRange(on('2026-11-10'), range)).toBe(true);
    expect(inRange(on('2026-11-21'), range)).toBe(false);
    expect(clampDay(on('2026-12-01'), range)).toEqual(range.max);
    expect(inRange(on('2026-12-01'), { min: null, max: null })).toBe(true);
  });
});
