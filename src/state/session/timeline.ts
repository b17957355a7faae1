/** What happened, step by step: each record knows what caused it. */

export const KINDS = [
  'gesture',
  'validation',
  'blocked',
  'client',
  'request',
  'event',
  'store',
  'effect',
  'console',
  'error',
] as const;
export type Kind = (typeof KINDS)[number];

/** A place in a handler file; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A value that differs: `widget.children.2.value`. Absent on a side where it does not exist. */
export interface Change {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Where a key of the payload came from: a control, or the action itself. */
export interface KeyOrigin {
  readonly key: string;
  readonly from: string;
}

export interface TimelineRecord {
  readonly id: number;
  /** What caused it; null for a beginning. */
  readonly parent: number | null;
  readonly kind: Kind;
  /** The wire type, the action's type, the store's method. */
  readonly type: string;
  /** One line for people. */
  readonly summary: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /**
   * Of a request, a client handler or a store call: its duration. Of an event: since its request.
   * Null while it lasts.
   */
  readonly took: number | null;
  readonly payload?: unknown;
  /** As it was on the wire. */
  readonly frame?: string;
  /** Id of the document's node concerned. */
  readonly node?: string;
  readonly place?: Place;
  readonly changes?: readonly Change[];
  readonly origins?: readonly KeyOrigin[];
  /** Something worth a word: it was not stored, or it was held back. */
  readonly mark?: 'not saved' | 'held';
}

/** The oldest go when there are more. */
export const MOST_RECORDS = 2_000;

export function append<T>(list: readonly T[], most: number, ...added: readonly T[]): readonly T[] {
  const all = [...list, ...added];
  return all.length > most ? all.slice(all.length - most) : all;
}

/** Closes an open record. */
export function close(
  records: readonly TimelineRecord[],
  id: number,
  change: Pick<TimelineRecord, 'took'> & Partial<TimelineRecord>,
): readonly TimelineRecord[] {
  const index = records.findLastIndex((record) => record.id === id);
  const record = records[index];
  return record ? records.with(index, { ...record, ...change }) : records;
}
