/** Bars, lines and areas on Recharts, in the design system's colours. Loaded on demand. */
import { memo, type ReactNode } from 'react';
import {
  Area,
  Bar,
  BarStack,
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
            // Names what the arrow keys walk through; what it shows is said by the frame.
            title="Points of the chart"
            data={[...data]}
            margin={{ top: 6, right: 0, bottom: 0, left: 0 }}
            {...(barGap !== undefined && { barGap })}
            {...(barCategoryGap !== undefined && { barCategoryGap })}
          >
            <CartesianGrid vertical={false} stroke="var(--color-border-subtle)" />
            <XAxis
              dataKey={(row: ChartRow) => row[axis.dataKey]}
              hide={axis.hide ?? false}
              padding={hasBars(series) || axis.hide ? NO_EDGE : EDGE}
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
              // All of them: steps of unequal height would be read as a scale that changes.
              interval={0}
              tickCount={typeof props.height === 'number' && props.height < LOW ? 3 : 5}
              tick={TICK}
            />
            {showTooltip && (
              <Tooltip
                cursor={CURSOR}
                isAnimationActive={false}
                content={<ChartTooltip axis={axis} />}
              />
            )}
            {marks(series)}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      {showLegend && <Legend series={series} />}
    </>
  );
});
export default ChartBody;

/** Under this height, px, five words on the axis touch each other. */
const LOW = 160;
const TICK = { fill: 'var(--color-text-tertiary)', fontSize: 12 };
const CURSOR = { fill: 'var(--alpha-05)', stroke: 'var(--alpha-10)' };

/** Bars stand in from the edge by themselves; the first and last word under a line need room. */
function hasBars(series: readonly DrawnSeries[]): boolean {
  return series.some((drawn) => drawn.series.type === 'bar');
}
const EDGE = { left: 20, right: 20 };
const NO_EDGE = { left: 0, right: 0 };

/** Areas lie under bars and lines over them, whatever their order in the legend. */
function marks(series: readonly DrawnSeries[]): ReactNode {
  const of = (type: DrawnSeries['series']['type']) =>
    series.filter((drawn) => drawn.series.type === type);
  return (
    <>
      {of('area').map(area)}
      {barGroups(of('bar')).map((group) => {
        const [first] = group;
        return group.length > 1 ? (
          <BarStack key={`stack:${first?.key}`} radius={RADIUS}>
            {group.map((drawn) => bar(drawn, 0))}
          </BarStack>
        ) : (
          group.map((drawn) => bar(drawn, RADIUS))
        );
      })}
      {of('line').map(line)}
    </>
  );
}

const RADIUS = 4;

/** Bars of one stack together, at the place of its first. */
function barGroups(bars: readonly DrawnSeries[]): readonly (readonly DrawnSeries[])[] {
  const groups = new Map<string, DrawnSeries[]>();
  for (const drawn of bars) {
    const { stack } = drawn.series;
    const name = stack === undefined ? `alone:${drawn.key}` : `stack:${stack}`;
    groups.set(name, [...(groups.get(name) ?? []), drawn]);
  }
  return [...groups.values()];
}

/** A function, because as text Recharts would read dots in a field's name as a path. */
function dataKeyOf({ series }: DrawnSeries): (row: ChartRow) => string | number | undefined {
  return (row) => row[series.dataKey];
}

function shared(drawn: DrawnSeries) {
  return { dataKey: dataKeyOf(drawn), name: drawn.name, isAnimationActive: false } as const;
}

function bar(drawn: DrawnSeries, radius: number): ReactNode {
  const { key, color } = drawn;
  return <Bar key={key} {...shared(drawn)} fill={color} radius={radius} maxBarSize={48} />;
}

function area(drawn: DrawnSeries): ReactNode {
  const { key, color, series } = drawn;
  return (
    <Area
      key={key}
      {...shared(drawn)}
      {...(series.stack !== undefined && { stackId: series.stack })}
      type={series.curveType ?? 'monotone'}
      stroke={color}
      strokeWidth={2}
      fill={color}
      fillOpacity={0.16}
    />
  );
}

function line(drawn: DrawnSeries): ReactNode {
  const { key, color, series } = drawn;
  return (
    <Line
      key={key}
      {...shared(drawn)}
      type={series.curveType ?? 'monotone'}
      stroke={color}
      strokeWidth={2}
      dot={false}
    />
  );
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
