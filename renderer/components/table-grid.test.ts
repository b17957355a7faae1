import { describe, expect, it } from 'vitest';
import type { WidgetJson } from '#core/json.ts';
import { coveredRows } from './table-grid.ts';

const cell = (props = {}): WidgetJson => ({ type: 'Table.Cell', ...props });
const row = (...children: readonly WidgetJson[]): WidgetJson => ({ type: 'Table.Row', children });

describe('rows of a table that a cell from above reaches into', () => {
  const answers = (rows: readonly WidgetJson[]) => {
    const covered = coveredRows(rows);
    return rows.map((one) => covered.get(one));
  };

  it('are none without row spans, and that is always the same none', () => {
    const rows = [row(cell(), cell({ colSpan: 2 })), row(cell(), cell(), cell())];
    expect(answers(rows)).toEqual([undefined, undefined]);
    expect(coveredRows(rows)).toBe(coveredRows([]));
  });

  it('know at which edge', () => {
    const atStart = [row(cell({ rowSpan: 2 }), cell()), row(cell()), row(cell(), cell())];
    expect(answers(atStart)).toEqual([undefined, { start: true, end: false }, undefined]);
    const atEnd = [row(cell(), cell({ rowSpan: 2 })), row(cell())];
    expect(answers(atEnd)).toEqual([undefined, { start: false, end: true }]);
  });

  it('count the columns that a wide cell takes', () => {
    const rows = [
      row(cell(), cell({ colSpan: 2, rowSpan: 3 })),
      row(cell({ rowSpan: 2 })),
      row(),
      row(cell(), cell(), cell()),
    ];
    expect(answers(rows)).toEqual([
      undefined,
      { start: false, end: true },
      { start: true, end: true },
      undefined,
    ]);
  });
});
