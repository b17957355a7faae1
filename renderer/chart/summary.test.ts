import { describe, expect, it } from 'vitest';
import type { ChartRow, Series } from '#core/catalogue/prop.ts';
import { drawnSeries } from './series.ts';
import { chartSummary } from './summary.ts';

const axis = { dataKey: 'd', labels: { '1': 'Mon', '3': 'Wed' } };
const say = (data: readonly ChartRow[], ...series: readonly Series[]): string =>
  chartSummary(axis, drawnSeries(series), data);

describe('a chart in words', () => {
  it('names its kinds, its span and the range of each series', () => {
    const data = [
      { d: 1, v: 3, w: 7 },
      { d: 2, v: 9, w: 7 },
      { d: 3, v: -2.5, w: 7 },
    ];
    expect(
      say(
        data,
        { type: 'bar', dataKey: 'v', label: 'Visits' },
        { type: 'line', dataKey: 'w' },
        { type: 'bar', dataKey: 'u' },
      ),
    ).toBe('Bar and line chart of 3 points, Mon to Wed. Visits: -2.5 to 9. w: 7. u: no values.');
  });

  it('stands a single point, and one without a category', () => {
    expect(say([{ d: 1, v: 3 }], { type: 'area', dataKey: 'v' })).toBe(
      'Area chart of 1 point, Mon. v: 3.',
    );
    expect(say([{ v: 3 }, { v: 4 }], { type: 'area', dataKey: 'v' })).toBe(
      'Area chart of 2 points. v: 3 to 4.',
    );
  });

  it('says when there is nothing to see', () => {
    expect(say([], { type: 'bar', dataKey: 'v' })).toBe('Chart without data');
    expect(say([{ d: 1 }])).toBe('Chart without data');
  });
});
