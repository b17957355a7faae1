/**
 * chatkit-node writes the shapes of prop values by hand, since it knows nothing of the app. Here
 * the compiler compares them with the catalogue's, key by key.
 */
import type * as Sdk from 'chatkit-node/widgets';
import type * as Catalogue from '#core/catalogue/prop.ts';

/** Without `readonly`: an author's object may be changed, the app's may not. */
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

// The two functions are compared for their type parameter only.
// oxlint-disable typescript/no-unnecessary-type-parameters
type Same<A, B> =
  (<T>() => T extends Mutable<A> ? 1 : 2) extends <T>() => T extends Mutable<B> ? 1 : 2
    ? true
    : false;
// oxlint-enable typescript/no-unnecessary-type-parameters

export const same: {
  ThemeColor: Same<Sdk.ThemeColor, Catalogue.ThemeColor>;
  Color: Same<Sdk.Color, Catalogue.Color>;
  Length: Same<Sdk.Length, Catalogue.Length>;
  Spacing: Same<Sdk.Spacing, Catalogue.Spacing>;
  SpacingSides: Same<Sdk.SpacingSides, Catalogue.SpacingSides>;
  Border: Same<Sdk.Border, Catalogue.Border>;
  EditableProps: Same<Sdk.EditablePropsInit, Catalogue.EditableProps>;
  SelectOption: Same<Sdk.SelectOption, Catalogue.SelectOption>;
  RadioOption: Same<Sdk.RadioOption, Catalogue.RadioOption>;
  ChartRow: Same<Sdk.ChartRow, Catalogue.ChartRow>;
  XAxisConfig: Same<Sdk.XAxisConfig, Catalogue.XAxisConfig>;
  CurveType: Same<Sdk.CurveType, Catalogue.CurveType>;
  Handler: Same<Sdk.Handler, Catalogue.Handler>;
  LoadingBehavior: Same<Sdk.LoadingBehavior, Catalogue.LoadingBehavior>;
  ActionKeys: Same<keyof Sdk.ActionConfigInit, keyof Catalogue.ActionConfig>;
  StatusKeys: Same<keyof Sdk.WidgetStatus, keyof Catalogue.WidgetStatus>;
} = {
  ThemeColor: true,
  Color: true,
  Length: true,
  Spacing: true,
  SpacingSides: true,
  Border: true,
  EditableProps: true,
  SelectOption: true,
  RadioOption: true,
  ChartRow: true,
  XAxisConfig: true,
  CurveType: true,
  Handler: true,
  LoadingBehavior: true,
  ActionKeys: true,
  StatusKeys: true,
};

/** The SDK tells three kinds of series apart; whatever it takes, the catalogue takes. */
export function seriesFit(series: Sdk.Series): Catalogue.Series {
  return series;
}

// @ts-expect-error The SDK is strict about icons, the catalogue takes any string.
export const icons: Same<Sdk.WidgetStatus, Catalogue.WidgetStatus> = true;
