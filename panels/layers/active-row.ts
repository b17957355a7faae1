import type { Selection } from '#core/edit/selection.ts';
import type { LayerRow } from './rows.ts';

/** The row that was used last. It counts until the selection changes by other means. */
export interface ActiveRow {
  readonly key: string;
  readonly selection: Selection;
}

/** The row keys act on and Tab comes to: the active one, else the selection's, else the first. */
export function entryIndex(
  rows: readonly LayerRow[],
  selection: Selection,
  active: ActiveRow | null,
): number {
  const used = rows.findIndex(({ key }) => key === active?.key);
  if (used >= 0 && active?.selection === selection) return used;
  const leader = rows.findIndex(({ key }) => key === selection.at(-1));
  return Math.max(leader, 0);
}

/** Index of the row that an element of the page belongs to; -1 for none. */
export function rowAt(rows: readonly LayerRow[], target: EventTarget): number {
  const element = target instanceof Element ? target.closest('[data-key]') : null;
  const key = element?.getAttribute('data-key');
  return rows.findIndex((row) => row.key === key);
}
