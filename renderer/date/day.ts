/**
 * Days as ChatKit sends them: a date, a date and time without a zone, or one with a zone. A day
 * here is what the text says, never shifted into the zone of the reader.
 */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** How a day is written on the wire. */
export type DayFormat =
  | { readonly kind: 'date' }
  /** Midnight, with the zone that was given: empty, `Z` or `+02:00`. */
  | { readonly kind: 'time'; readonly zone: string };

const ISO = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

export function parseDay(text: string | undefined): Day | null {
  const match = text === undefined ? null : ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = fromDate(new Date(Date.UTC(year, month - 1, day)));
  return exists.month === month && exists.day === day ? { year, month, day } : null;
}

/** Dates alone while all of a picker's own values are dates alone, else their time and zone. */
export function formatOf(values: readonly (string | undefined)[]): DayFormat {
  for (const value of values) {
    const match = value === undefined ? null : ISO.exec(value.trim());
    if (match?.[4]) return { kind: 'time', zone: match[5] ?? '' };
  }
  return { kind: 'date' };
}

export function writeDay(day: Day, format: DayFormat): string {
  const date = dateText(day);
  return format.kind === 'date' ? date : `${date}T00:00:00${format.zone}`;
}

/** `2026-12-04`. */
export function dateText({ year, month, day }: Day): string {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Negative when the first is earlier. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function toDate({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

export function fromDate(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** For people, in the language of the page: `Dec 4, 2026`. */
export function dayLabel(day: Day, language: string): string {
  return mediumDate(language).format(toDate(day));
}

/** Kept, because to make one takes as long as to draw a button. */
const mediumDates = new Map<string, Intl.DateTimeFormat>();

function mediumDate(language: string): Intl.DateTimeFormat {
  const known = mediumDates.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  mediumDates.set(language, made);
  return made;
}
