/**
 * What a prop is: its kind (which drives inspector fields, validation, completion and code
 * generation) and, as a phantom, its TypeScript type (which the renderer's props derive from).
 */
import type { Json } from '../json.ts';

export type ThemeColor = { readonly light: string; readonly dark: string };
export type Color = string | ThemeColor;
/** A number counts spacing units (4 px) or px, as the prop says; a string is any CSS length. */
export type Length = number | string;
export type SpacingSides = {
  readonly top?: Length;
  readonly right?: Length;
  readonly bottom?: Length;
  readonly left?: Length;
  readonly x?: Length;
  readonly y?: Length;
};
export type Spacing = Length | SpacingSides;
export type BorderStyle =
  'solid' | 'dashed' | 'dotted' | 'double' | 'groove' | 'ridge' | 'inset' | 'outset';
export type BorderSide = {
  readonly size: number;
  readonly color?: Color;
  readonly style?: BorderStyle;
};
export type BorderSides = {
  readonly top?: number | BorderSide;
  readonly right?: number | BorderSide;
  readonly bottom?: number | BorderSide;
  readonly left?: number | BorderSide;
  readonly x?: number | BorderSide;
  readonly y?: number | BorderSide;
};
export type Border = number | BorderSide | BorderSides;
export type Handler = 'server' | 'client';
export type LoadingBehavior = 'auto' | 'self' | 'container' | 'none';
export type ActionConfig = {
  readonly type: string;
  readonly payload?: Json;
  /** Default `server`. */
  readonly handler?: Handler;
  /** Default `auto`. */
  readonly loadingBehavior?: LoadingBehavior;
  /** Default `true`; `false` sends the synchronous request. */
  readonly streaming?: boolean;
};
export type CardAction = { readonly label: string; readonly action: ActionConfig };
export type WidgetStatus = {
  readonly text: string;
  readonly icon?: string;
  readonly favicon?: string;
  readonly frame?: boolean;
};
export type EditableProps = {
  readonly name: string;
  readonly autoFocus?: boolean;
  readonly autoSelect?: boolean;
  readonly autoComplete?: string;
  readonly allowAutofillExtensions?: boolean;
  readonly pattern?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
};
export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly description?: string;
};
export type RadioOption = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
};
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
export type Series = {
  readonly type: 'bar' | 'area' | 'line';
  readonly dataKey: string;
  readonly label?: string | null;
  /** Bars and areas only. */
  readonly stack?: string;
  readonly color?: Color;
  /** Areas and lines only. */
  readonly curveType?: CurveType;
};
export type ChartRow = Readonly<Record<string, string | number>>;
export type XAxisConfig = {
  readonly dataKey: string;
  readonly hide?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
};

/** How a prop is edited, checked and printed. Every consumer switches over this closed set. */
export type PropKind =
  | { readonly kind: 'string'; readonly multiline?: boolean }
  | { readonly kind: 'number'; readonly integer: boolean }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  /** A whole number or one of a few words (ListView `limit`). */
  | { readonly kind: 'integerOrEnum'; readonly values: readonly string[] }
  | { readonly kind: 'icon' }
  /** A token of the list, a primitive such as `blue-400`, a CSS colour, or `{light, dark}`. */
  | { readonly kind: 'color'; readonly tokens: readonly string[] }
  /** A number in `unit`, or a CSS length. */
  | { readonly kind: 'length'; readonly unit: 'px' | 'spacing' | 'factor' | 'ratio' }
  /** Per side or for all sides, in spacing units; `objectOnly` where the number form is not allowed. */
  | { readonly kind: 'spacing'; readonly objectOnly?: boolean }
  | { readonly kind: 'border' }
  | { readonly kind: 'date' }
  | { readonly kind: 'action' }
  | { readonly kind: 'cardAction' }
  | { readonly kind: 'status' }
  | { readonly kind: 'editable' }
  | { readonly kind: 'options'; readonly of: 'select' | 'radio' }
  | { readonly kind: 'chartData' }
  | { readonly kind: 'series' }
  | { readonly kind: 'xAxis' };

export type PropGroup =
  'content' | 'action' | 'field' | 'layout' | 'size' | 'appearance' | 'identity';

/** Which SDK's declarations know the prop. */
export type Sdk = 'both' | 'typescript' | 'python';

declare const valueType: unique symbol;

export interface Prop<T = unknown, R extends boolean = boolean> {
  readonly kind: PropKind;
  readonly required: R;
  readonly group: PropGroup;
  /** One sentence for the inspector's tooltip, hover and generated docs. */
  readonly doc: string;
  readonly sdk: Sdk;
  /** What ChatKit does when the prop is absent, where that is known. */
  readonly default?: Json;
  readonly [valueType]?: T;
}

export type ValueOf<P> = P extends Prop<infer T, boolean> ? T : never;

type RequiredNames<P> = { [K in keyof P]: P[K] extends Prop<unknown, true> ? K : never }[keyof P];

/** Props object of a component, derived from its catalogue entry. */
export type PropsOf<P> = {
  readonly [K in RequiredNames<P>]: ValueOf<P[K]>;
} & { readonly [K in Exclude<keyof P, RequiredNames<P>>]?: ValueOf<P[K]> };

interface PropOptions {
  readonly sdk?: Sdk;
  readonly default?: Json;
}

function prop<T, R extends boolean = false>(
  kind: PropKind,
  group: PropGroup,
  doc: string,
  options: PropOptions & { readonly required?: R } = {},
): Prop<T, R> {
  const { required, ...rest } = options;
  // `required` absent means R is its default, false.
  return { kind, group, doc, sdk: 'both', ...rest, required: (required ?? false) as R };
}

type Make<T> = {
  (group: PropGroup, doc: string, options?: PropOptions): Prop<T, false>;
  (
    group: PropGroup,
    doc: string,
    options: PropOptions & { readonly required: true },
  ): Prop<T, true>;
};

function maker<T>(kind: PropKind): Make<T> {
  function make(group: PropGroup, doc: string, options?: PropOptions): Prop<T, false>;
  function make(
    group: PropGroup,
    doc: string,
    options: PropOptions & { readonly required: true },
  ): Prop<T, true>;
  function make(
    group: PropGroup,
    doc: string,
    options: PropOptions & { readonly required?: boolean } = {},
  ): Prop<T, boolean> {
    return prop<T, boolean>(kind, group, doc, options);
  }
  return make;
}

/** Constructors of props: `p.string('content', 'Text to show.', { required: true })`. */
export const p = {
  string: maker<string>({ kind: 'string' }),
  text: maker<string>({ kind: 'string', multiline: true }),
  number: maker<number>({ kind: 'number', integer: false }),
  integer: maker<number>({ kind: 'number', integer: true }),
  boolean: maker<boolean>({ kind: 'boolean' }),
  icon: maker<string>({ kind: 'icon' }),
  px: maker<Length>({ kind: 'length', unit: 'px' }),
  units: maker<Length>({ kind: 'length', unit: 'spacing' }),
  factor: maker<Length>({ kind: 'length', unit: 'factor' }),
  ratio: maker<Length>({ kind: 'length', unit: 'ratio' }),
  spacing: maker<Spacing>({ kind: 'spacing' }),
  spacingSides: maker<SpacingSides>({ kind: 'spacing', objectOnly: true }),
  border: maker<Border>({ kind: 'border' }),
  date: maker<string>({ kind: 'date' }),
  action: maker<ActionConfig>({ kind: 'action' }),
  cardAction: maker<CardAction>({ kind: 'cardAction' }),
  status: maker<WidgetStatus>({ kind: 'status' }),
  editable: maker<false | EditableProps>({ kind: 'editable' }),
  selectOptions: maker<readonly SelectOption[]>({ kind: 'options', of: 'select' }),
  radioOptions: maker<readonly RadioOption[]>({ kind: 'options', of: 'radio' }),
  chartData: maker<readonly ChartRow[]>({ kind: 'chartData' }),
  series: maker<readonly Series[]>({ kind: 'series' }),
  xAxis: maker<string | XAxisConfig>({ kind: 'xAxis' }),
  color: (tokens: readonly string[]): Make<Color> => maker<Color>({ kind: 'color', tokens }),
  enum: <const V extends readonly string[]>(values: V): Make<V[number]> =>
    maker<V[number]>({ kind: 'enum', values }),
  integerOrEnum: <const V extends readonly string[]>(values: V): Make<number | V[number]> =>
    maker<number | V[number]>({ kind: 'integerOrEnum', values }),
};
