/**
 * Which rows do not begin or end at the table's edge, because a cell from above reaches into them.
 * The first and last cell of a row stand flush with the text around the table; these may not.
 */
import { createContext } from 'react';
import type { WidgetJson } from '#core/json.ts';
import { childrenOf } from '../children.ts';
import { readProps } from '../read-props.ts';

export interface Covered {
  readonly start: boolean;
  readonly end: boolean;
}

type CoveredRows = ReadonlyMap<WidgetJson, Covered>;

const NONE: CoveredRows = new Map();

/** The same object whenever no cell spans rows, so that rows of such tables are not told of changes. */
export function coveredRows(rows: readonly WidgetJson[]): CoveredRows {
  const cells = rows.map((row) => childrenOf(row).map(spansOf));
  if (!cells.some((row) => row.some(({ down }) => down > 1))) return NONE;
  const covered = new Map<WidgetJson, Covered>();
  const widths: number[] = [];
  const grid = cells.map((): boolean[] => []);
  cells.forEach((row, y) => {
    let x = 0;
    for (const { across, down } of row) {
      while (grid[y]?.[x]) x += 1;
      for (let below = 1; below < down; below += 1) {
        for (let beside = 0; beside < across; beside += 1) {
          const line = grid[y + below];
          if (line) line[x + beside] = true;
        }
      }
      x += across;
    }
    widths.push(Math.max(x, grid[y]?.length ?? 0));
  });
  const width = Math.max(...widths);
  rows.forEach((row, y) => {
    const start = grid[y]?.[0] === true;
    const end = grid[y]?.[width - 1] === true;
    if (start || end) covered.set(row, { start, end });
  });
  return covered;
}

function spansOf(cell: WidgetJson): { readonly across: number; readonly down: number } {
  const { colSpan, rowSpan } = readProps<'Table.Cell'>(cell);
  return { across: span(colSpan) ?? 1, down: span(rowSpan) ?? 1 };
}

/** What browsers take; a span of one is none. */
export function span(count: number | undefined): number | undefined {
  return count !== undefined && count > 1 ? Math.min(count, 1000) : undefined;
}

export const CoveredContext = createContext<CoveredRows>(NONE);
