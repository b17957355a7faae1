/**
 * Values of props that are more than a word or a number. Plain objects everywhere; where a class
 * of the same content exists (EditableProps, BarSeries …) an instance fits as well.
 */
import type { ActionConfigInit } from '../action/action.ts';
import type { IconName } from '../generated/icons.ts';

/** A colour per scheme. */
export interface ThemeColor {
  light: string;
  dark: string;
}
/** A token, a primitive such as `blue-400`, a CSS colour, or one colour per scheme. */
export type Color = string | ThemeColor;
/** A number in the prop's own unit, or a CSS length. */
export type Length = number | string;
export interface SpacingSides {
  top?: Length;
  right?: Length;
  bottom?: Length;
  left?: Length;
  x?: Length;
  y?: Length;
}
/** In spacing units, for all sides or per side. */
export type Spacing = Length | SpacingSides;
export interface BorderSide {
  /** In px. */
  size: number;
  color?: Color;
  style?: BorderStyle;
}
export type BorderStyle =
  'solid' | 'dashed' | 'dotted' | 'double' | 'groove' | 'ridge' | 'inset' | 'outset';
export interface BorderSides {
  top?: number | BorderSide;
  right?: number | BorderSide;
  bottom?: number | BorderSide;
  left?: number | BorderSide;
  x?: number | BorderSide;
  y?: number | BorderSide;
}
/** A width in px, one border for all sides, or one per side. */
export type Border = number | BorderSide | BorderSides;
export interface CardAction {
  label: string;
  action: ActionConfigInit;
}
/** A small header: text with an icon or with a favicon. */
export interface WidgetStatus {
  text: string;
  icon?: WidgetIcon;
  /** URL of the picture. */
  favicon?: string;
  frame?: boolean;
}
export interface EditablePropsInit {
  name: string;
  autoFocus?: boolean;
  autoSelect?: boolean;
  autoComplete?: string;
  allowAutofillExtensions?: boolean;
  pattern?: string;
  placeholder?: string;
  required?: boolean;
}
export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
  description?: string;
}
export interface RadioOption {
  value: string;
  label: string;
  disabled?: boolean;
}
export type CurveType =
  | 'basis'
  | 'basisClosed'
  | 'basisOpen'
  | 'bumpX'
  | 'bumpY'
  | 'bump'
  | 'linear'
  | 'linearClosed'
  | 'natural'
  | 'monotoneX'
  | 'monotoneY'
  | 'monotone'
  | 'step'
  | 'stepBefore'
  | 'stepAfter';
interface SeriesInit {
  dataKey: string;
  label?: string | null;
  color?: Color;
}
export interface BarSeriesInit extends SeriesInit {
  stack?: string;
}
export interface AreaSeriesInit extends SeriesInit {
  stack?: string;
  curveType?: CurveType;
}
export interface LineSeriesInit extends SeriesInit {
  curveType?: CurveType;
}
export type Series =
  | ({ type: 'bar' } & BarSeriesInit)
  | ({ type: 'area' } & AreaSeriesInit)
  | ({ type: 'line' } & LineSeriesInit);
export type ChartRow = Record<string, string | number>;
export interface XAxisConfig {
  dataKey: string;
  hide?: boolean;
  labels?: Record<string, string>;
}
/** A name of ChatKit's own set, or one of another set behind `lucide:` or `vendor:`. */
export type WidgetIcon = IconName | `lucide:${string}` | `vendor:${string}`;
