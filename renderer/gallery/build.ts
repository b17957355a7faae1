/** Short words for writing widgets, and the picture that needs no host. */
import type { JsonObject, WidgetJson } from '#core/json.ts';

export interface Sample {
  readonly title: string;
  readonly widget: WidgetJson;
}

export const el = (
  type: string,
  props: JsonObject = {},
  children?: readonly WidgetJson[],
): WidgetJson => (children ? { type, ...props, children } : { type, ...props });

export const card = (props: JsonObject, ...children: readonly WidgetJson[]): WidgetJson =>
  el('Card', props, children);
export const row = (props: JsonObject, ...children: readonly WidgetJson[]): WidgetJson =>
  el('Row', props, children);
export const col = (props: JsonObject, ...children: readonly WidgetJson[]): WidgetJson =>
  el('Col', props, children);
export const text = (value: string, props: JsonObject = {}): WidgetJson =>
  el('Text', { value, ...props });
export const act = (type: string, rest: JsonObject = {}): JsonObject => ({ type, ...rest });
export const labelled = (value: string, control: WidgetJson): WidgetJson =>
  col({ gap: 1, flex: 1 }, el('Label', { value, fieldName: control['name'] ?? '' }), control);

export const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='120' height='80' viewBox='0 0 120 80' preserveAspectRatio='none'%3E%3Crect width='120' height='80' fill='%23ffd3a8'/%3E%3Ccircle cx='60' cy='40' r='22' fill='%23fff'/%3E%3Ccircle cx='60' cy='40' r='11' fill='%23ffc300'/%3E%3C/svg%3E";
/** Says that it is a picture and holds none: what a broken file looks like, without a host. */
export const BROKEN_PICTURE = 'data:image/png;base64,AAAA';
