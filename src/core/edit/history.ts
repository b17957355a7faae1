import type { EditState, Transaction } from './transaction.ts';
import { applyTransaction } from './apply.ts';

/** A finished step: the state before it, kept whole (states share their unchanged parts). */
interface Entry {
  readonly label: string;
  readonly before: EditState;
  readonly mergeKey: string | undefined;
  /** Milliseconds, from the injected clock. */
  readonly at: number;
}

export interface History {
  readonly present: EditState;
  /** Oldest first. */
  readonly past: readonly Entry[];
  /** Next to redo last; each holds the state that redo brings back. */
  readonly future: readonly {
    readonly label: string;
    readonly after: EditState;
    readonly entry: Entry;
  }[];
}

export const HISTORY_LIMIT = 500;
/** Edits of one merge key closer together than this are one undo step. */
export const MERGE_WINDOW_MS = 1000;

export function startHistory(present: EditState): History {
  return { present, past: [], future: [] };
}

export function commit(history: History, transaction: Transaction, at: number): History {
  const present = applyTransaction(history.present, transaction);
  if (transaction.joins) return { ...history, present };
  const last = history.past.at(-1);
  const merges =
    last !== undefined &&
    transaction.mergeKey !== undefined &&
    last.mergeKey === transaction.mergeKey &&
    at - last.at <= MERGE_WINDOW_MS;
  const entry: Entry = {
    label: transaction.label,
    before: merges ? last.before : history.present,
    mergeKey: transaction.mergeKey,
    at,
  };
  const kept = merges ? history.past.slice(0, -1) : history.past.slice(-(HISTORY_LIMIT - 1));
  return { present, past: [...kept, entry], future: [] };
}

/** Changes what is open or selected without an undo step. */
export function navigate(history: History, change: Partial<Omit<EditState, 'project'>>): History {
  return { ...history, present: { ...history.present, ...change } };
}

export function undo(history: History): History | null {
  const entry = history.past.at(-1);
  if (!entry) return null;
  return {
    present: entry.before,
    past: history.past.slice(0, -1),
    future: [...history.future, { label: entry.label, after: history.present, entry }],
  };
}

export function redo(history: History): History | null {
  const next = history.future.at(-1);
  if (!next) return null;
  return {
    present: next.after,
    past: [...history.past, next.entry],
    future: history.future.slice(0, -1),
  };
}
