/** Values of props that the guide writes with `new`: plain objects that check nothing. */
import { ownEntries, toWidgetJson, type JsonObject } from '../json.ts';
import type { AreaSeriesInit, BarSeriesInit, EditablePropsInit, LineSeriesInit } from './shapes.ts';

interface Part {
  toJSON(): JsonObject;
}

type PartClass<Init, Fixed> = new (init: Init) => Part & Init & Fixed;

function partClass<Init extends object, Fixed extends object>(
  name: string,
  fixed: Fixed,
): PartClass<Init, Fixed> {
  const made = {
    [name]: class {
      constructor(init: Init) {
        Object.assign(this, fixed, init, fixed);
      }

      get [ownEntries](): true {
        return true;
      }

      toJSON(): JsonObject {
        return toWidgetJson(this, name);
      }
    },
  }[name];
  // The constructor assigns every prop of Init and Fixed, which the compiler cannot see.
  return made as unknown as PartClass<Init, Fixed>;
}

/** Makes a Text a field of its form: `editable: new EditableProps({ name: 'title' })`. */
export const EditableProps = /* @__PURE__ */ partClass<EditablePropsInit, object>(
  'EditableProps',
  {},
);
export type EditableProps = InstanceType<typeof EditableProps>;

export const BarSeries = /* @__PURE__ */ partClass<BarSeriesInit, { readonly type: 'bar' }>(
  'BarSeries',
  { type: 'bar' },
);
export type BarSeries = InstanceType<typeof BarSeries>;

export const AreaSeries = /* @__PURE__ */ partClass<AreaSeriesInit, { readonly type: 'area' }>(
  'AreaSeries',
  { type: 'area' },
);
export type AreaSeries = InstanceType<typeof AreaSeries>;

export const LineSeries = /* @__PURE__ */ partClass<LineSeriesInit, { readonly type: 'line' }>(
  'LineSeries',
  { type: 'line' },
);
export type LineSeries = InstanceType<typeof LineSeries>;
