/** What a key does in the tree. Pure: the tree carries it out. */
import type { LayerRow } from './rows.ts';

export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold'; readonly key: string }
  | { readonly kind: 'unfold'; readonly key: string };

/** Null: not a key of the tree, or nowhere to go. */
export function treeMove(rows: readonly LayerRow[], at: number, key: string): TreeMove | null {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return go(rows, at + 1);
    case 'ArrowUp':
      return go(rows, at - 1);
    case 'Home':
      return go(rows, 0);
    case 'End':
      return go(rows, rows.length - 1);
    case 'ArrowRight':
      if (row?.open === false) return { kind: 'unfold', key: row.key };
      return row?.open === true ? go(rows, at + 1) : null;
    case 'ArrowLeft':
      if (row?.open === true) return { kind: 'fold', key: row.key };
      return go(
        rows,
        rows.findIndex((other) => other.key === row?.parent),
      );
    default:
      return null;
  }
}

function go(rows: readonly LayerRow[], to: number): TreeMove | null {
  return rows[to] ? { kind: 'go', to } : null;
}

/** The next row from `from` on, and round again, whose name starts with what was typed. */
export function findTyped(names: readonly string[], from: number, typed: string): number | null {
  const wanted = typed.toLowerCase();
  // One letter again and again goes on to the next; several keep the row while it still fits.
  const first = wanted.length === 1 ? from + 1 : from;
  for (let step = 0; step < names.length; step += 1) {
    const index = (first + step) % names.length;
    if (names[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
