/** Bars, lines and areas on Recharts, in the design system's colours. Loaded on demand. */
import { memo, type ReactNode } from 'react';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ChartRow } from '#core/catalogue/prop.ts';
import type { Props } from '#core/catalogue/registry.ts';
import { useDesign } from '../runtime/context.ts';
import { axisConfig, categoryLabel, drawnSeries, type DrawnSeries } from './series.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import './chart.css';

const ChartBody = memo(function ChartBody({ props }: { props: Props<'Chart'> }): ReactNode {
  const { data, barGap, barCategoryGap, showYAxis, showLegend, showTooltip } = props;
  const design = useDesign();
  const axis = axisConfig(props.xAxis);
  const series = drawnSeries(props.series);
  const label = (value: unknown): string => categoryLabel(axis, value);
  return (
    <>
      <div className="kw-chart-plot">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            accessibilityLayer={!design}
            data={[...data]}
            margin={{ top: 6, right: 0, bottom: 0, left: 0 }}
            {...(barGap !== undefined && { barGap })}
            {...(barCategoryGap !== undefined && { barCategoryGap })}
          >
            <CartesianGrid vertical={false} stroke="var(--color-border-subtle)" />
            <XAxis
              dataKey={(row: ChartRow) => row[axis.dataKey]}
              hide={axis.hide ?? false}
              padding={hasBars(series) ? NO_EDGE : EDGE}
              axisLine={false}
              tickLine={false}
              tickMargin={8}
              height={26}
              minTickGap={4}
              interval="equidistantPreserveStart"
              tick={TICK}
              tickFormatter={label}
            />
            <YAxis
              hide={!showYAxis}
              axisLine={false}
              tickLine={false}
              tickMargin={4}
              width="auto"
              tick={TICK}
            />
            {showTooltip && (
              <Tooltip
                cursor={CURSOR}
                isAnimationActive={false}
                content={<ChartTooltip axis={axis} />}
              />
            )}
            {series.map(mark)}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      {showLegend && <Legend series={series} />}
    </>
  );
});
export default ChartBody;

const TICK = { fill: 'var(--color-text-tertiary)', fontSize: 12 };
const CURSOR = { fill: 'var(--alpha-05)', stroke: 'var(--alpha-10)' };

/** Bars stand in from the edge by themselves; the first and last word under a line need room. */
function hasBars(series: readonly DrawnSeries[]): boolean {
  return series.some((drawn) => drawn.series.type === 'bar');
}
const EDGE = { left: 20, right: 20 };
const NO_EDGE = { left: 0, right: 0 };

function mark({ series, key, name, color }: DrawnSeries): ReactNode {
  // A function, because as text Recharts would read dots in a field's name as a path.
  const dataKey = (row: ChartRow): string | number | undefined => row[series.dataKey];
  const stack = series.stack === undefined ? {} : { stackId: series.stack };
  const shared = { key, dataKey, name, isAnimationActive: false } as const;
  switch (series.type) {
    case 'bar':
      return <Bar {...shared} {...stack} key={key} fill={color} radius={4} maxBarSize={48} />;
    case 'area':
      return (
        <Area
          {...shared}
          {...stack}
          key={key}
          type={series.curveType ?? 'monotone'}
          stroke={color}
          strokeWidth={2}
          fill={color}
          fillOpacity={0.16}
        />
      );
    case 'line':
      return (
        <Line
          {...shared}
          key={key}
          type={series.curveType ?? 'monotone'}
          stroke={color}
          strokeWidth={2}
          dot={false}
        />
      );
    default:
      return series.type satisfies never;
  }
}

function Legend({ series }: { series: readonly DrawnSeries[] }): ReactNode {
  return (
    <ul className="kw-chart-legend">
      {series.map(({ key, name, color }) => (
        <li key={key}>
          <span className="kw-chart-dot" style={{ background: color }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
