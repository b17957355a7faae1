import { lazy, Suspense, type CSSProperties } from 'react';
import type { Length } from '#core/catalogue/prop.ts';
import type { Props } from '#core/catalogue/registry.ts';
import { axisConfig, drawnSeries } from '../chart/series.ts';
import { chartSummary } from '../chart/summary.ts';
import { sizeStyle } from '../style/box.ts';
import { px } from '../style/length.ts';
import type { View } from '../view.ts';

const ChartBody = lazy(() => import('../chart/ChartBody.tsx'));

/** The frame has its final size and its words before the drawing code arrives. */
export const ChartView: View<'Chart'> = ({ props, box }) => {
  const series = drawnSeries(props.series);
  const bare = series.length === 0 || props.data.length === 0;
  const summary = chartSummary(axisConfig(props.xAxis), series, props.data);
  return (
    <div {...box} className="kw-chart" style={frame(props)} role="figure" aria-label={summary}>
      {bare ? (
        <p className="kw-chart-bare">No data</p>
      ) : (
        <Suspense fallback={null}>
          <ChartBody props={props} />
        </Suspense>
      )}
    </div>
  );
};

/** A chart has no height of its own, and a share of a box without one is none either. */
const HEIGHT = 200;
const LEAST = 96;

function frame(props: Props<'Chart'>): CSSProperties {
  const { height, size, aspectRatio, flex } = props;
  const style = sizeStyle(props);
  const tall = height ?? size;
  if (isShare(tall)) return { minHeight: LEAST, ...style };
  if (flex !== undefined) return { minHeight: px(tall ?? HEIGHT), ...style };
  return tall === undefined && aspectRatio === undefined ? { ...style, height: HEIGHT } : style;
}

function isShare(length: Length | undefined): boolean {
  return typeof length === 'string' && length.endsWith('%');
}
