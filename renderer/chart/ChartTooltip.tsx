import type { ReactNode } from 'react';

interface Props {
  readonly active: boolean;
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    readonly color: string;
  }[];
}

export function ChartTooltip({ active, title, rows }: Props): ReactNode {
  if (!active || rows.length === 0) return null;
  return (
    <div className="kw-chart-tooltip">
      <div className="kw-chart-tooltip-title">{title}</div>
      {rows.map(({ name, value, color }, index) => (
        <div key={index} className="kw-chart-tooltip-row">
          <span className="kw-chart-dot" style={{ background: color }} />
          <span>{name}</span>
          <span className="kw-chart-tooltip-value">{value}</span>
        </div>
      ))}
    </div>
  );
}
