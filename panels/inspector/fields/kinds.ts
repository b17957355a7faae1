/** Sorts of kinds, and the kinds of the keys inside structured values. */
import type { PropKind } from '#core/catalogue/prop.ts';
import { CHART_COLORS } from '#core/catalogue/tokens.ts';

/** Values with keys or items of their own, edited in a frame of the row's whole width. */
export type WideKind = Extract<
  PropKind,
  {
    readonly kind:
      | 'action'
      | 'cardAction'
      | 'status'
      | 'editable'
      | 'options'
      | 'chartData'
      | 'series'
      | 'xAxis';
  }
>;

export type LeafKind = Exclude<PropKind, WideKind>;

const WIDE: Readonly<Record<WideKind['kind'], true>> = {
  action: true,
  cardAction: true,
  status: true,
  editable: true,
  options: true,
  chartData: true,
  series: true,
  xAxis: true,
};

export function isWide(kind: PropKind): kind is WideKind {
  return Object.hasOwn(WIDE, kind.kind);
}

/** Whether a value of the kind stays open for editing while only some of its parts are bound. */
export function hasParts(kind: PropKind): boolean {
  return isWide(kind) || ['color', 'spacing', 'border'].includes(kind.kind);
}

export const TEXT: LeafKind = { kind: 'string' };
export const BOOLEAN: LeafKind = { kind: 'boolean' };
export const ICON: LeafKind = { kind: 'icon' };
export const SERIES_TYPE: LeafKind = { kind: 'enum', values: ['bar', 'line', 'area'] };
export const CHART_COLOR: LeafKind = { kind: 'color', tokens: CHART_COLORS };
export const CURVE: LeafKind = {
  kind: 'enum',
  values: [
    'linear',
    'monotone',
    'natural',
    'step',
    'stepBefore',
    'stepAfter',
    'basis',
    'basisOpen',
    'basisClosed',
    'bump',
    'bumpX',
    'bumpY',
    'linearClosed',
    'monotoneX',
    'monotoneY',
  ],
};
