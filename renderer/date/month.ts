/** The calendar's arithmetic: the weeks of a month and the day a key moves to. */
import { compareDays, fromDate, toDate, type Day } from './day.ts';

export interface Range {
  readonly min: Day | null;
  readonly max: Day | null;
}

export function addDays(day: Day, count: number): Day {
  return fromDate(new Date(toDate(day).getTime() + count * 86_400_000));
}

/** The same day of another month, or that month's last day. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return { ...fromDate(first), day: Math.min(day, last) };
}

/** Days since the week began. `start` is 0 for Sunday. */
export function weekday(day: Day, start: number): number {
  return (toDate(day).getUTCDay() - start + 7) % 7;
}

/** Six weeks, so that the calendar keeps its height from month to month. */
export function weeksOf(month: Day, start: number): readonly (readonly Day[])[] {
  const first = { ...month, day: 1 };
  const from = addDays(first, -weekday(first, start));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, index) => addDays(from, week * 7 + index)),
  );
}

export function clampDay(day: Day, { min, max }: Range): Day {
  if (min && compareDays(day, min) < 0) return min;
  return max && compareDays(day, max) > 0 ? max : day;
}

export function inRange(day: Day, { min, max }: Range): boolean {
  return (!min || compareDays(day, min) >= 0) && (!max || compareDays(day, max) <= 0);
}

/** The day a key moves to, null for a key that moves nothing. */
export function moveDay(day: Day, key: string, shift: boolean, start: number): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekday(day, start));
    case 'End':
      return addDays(day, 6 - weekday(day, start));
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return null;
  }
}
