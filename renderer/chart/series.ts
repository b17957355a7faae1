/** What a chart draws, made ready: a colour and a name for each series, words for categories. */
import { CHART_COLORS } from '#core/catalogue/tokens.ts';
import type { Series, XAxisConfig } from '#core/catalogue/prop.ts';
import { cssColor } from '../style/color.ts';

export interface DrawnSeries {
  readonly series: Series;
  readonly key: string;
  readonly name: string;
  readonly color: string;
}

/** Series without a colour take the chart colours in turn. */
export function drawnSeries(series: readonly Series[]): readonly DrawnSeries[] {
  return series.map((one, index) => {
    const next = CHART_COLORS[index % CHART_COLORS.length] ?? 'blue';
    return {
      series: one,
      key: `${one.type}:${one.dataKey}:${index}`,
      name: one.label ?? one.dataKey,
      color: cssColor(one.color ?? next, 'chart') ?? `var(--${next}-400)`,
    };
  });
}

export function axisConfig(xAxis: string | XAxisConfig): XAxisConfig {
  return typeof xAxis === 'string' ? { dataKey: xAxis } : xAxis;
}

export function categoryLabel(config: XAxisConfig, value: unknown): string {
  const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const { labels } = config;
  return labels && Object.hasOwn(labels, word) ? String(labels[word]) : word;
}
