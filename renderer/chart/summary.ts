/** A chart in words, for people who do not see it. */
import type { ChartRow, XAxisConfig } from '#core/catalogue/prop.ts';
import { categoryLabel, type DrawnSeries } from './series.ts';

/** `Bar and line chart of 5 points, Mon to Fri. Visits: 3 to 9. Waits: 1 to 7.` */
export function chartSummary(
  axis: XAxisConfig,
  series: readonly DrawnSeries[],
  data: readonly ChartRow[],
): string {
  if (series.length === 0 || data.length === 0) return 'Chart without data';
  const kinds = [...new Set(series.map((drawn) => drawn.series.type))];
  const [first = '', last = ''] = [data.at(0), data.at(-1)].map((row) =>
    categoryLabel(axis, row?.[axis.dataKey]),
  );
  const points = data.length === 1 ? '1 point' : `${data.length} points`;
  const span = first === last ? first : `${first} to ${last}`;
  const head = `${capital(kinds.join(' and '))} chart of ${points}${span === '' ? '' : `, ${span}`}`;
  return [head, ...series.map((drawn) => rangeOf(drawn, data))].join('. ') + '.';
}

function rangeOf({ name, series }: DrawnSeries, data: readonly ChartRow[]): string {
  const values = data
    .map((row) => Number(row[series.dataKey] ?? Number.NaN))
    .filter((value) => Number.isFinite(value));
  if (values.length === 0) return `${name}: no values`;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? `${name}: ${least}` : `${name}: ${least} to ${most}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
