import type { ReactNode } from 'react';
import type { TooltipContentProps } from 'recharts';
import type { XAxisConfig } from '#core/catalogue/prop.ts';
import { categoryLabel } from './series.ts';

/** Recharts adds what is under the pointer. */
type Props = { readonly axis: XAxisConfig } & Partial<TooltipContentProps>;

export function ChartTooltip({ axis, active = false, label, payload }: Props): ReactNode {
  if (!active || !payload || payload.length === 0) return null;
  return (
    <div className="kw-chart-tooltip">
      <div className="kw-chart-tooltip-title">{categoryLabel(axis, label)}</div>
      {payload.map(({ name, value, color }, index) => (
        <div key={index} className="kw-chart-tooltip-row">
          <span className="kw-chart-dot" style={{ background: color }} />
          <span>{name}</span>
          <span className="kw-chart-tooltip-value">{value}</span>
        </div>
      ))}
    </div>
  );
}
