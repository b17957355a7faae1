/** The shape of each kind of prop. */
import { isIconName, ICON_NAMES } from '../../catalogue/icons.ts';
import type { PropKind } from '../../catalogue/prop.ts';
import { BORDER_COLORS, CHART_COLORS } from '../../catalogue/tokens.ts';
import { unreachable } from '../../result.ts';
import { isKnownArray, isKnownObject } from '../known.ts';
import type { Known } from '../known.ts';
import * as shape from './shape.ts';
import type { Shape } from './shape.ts';

const isText = (value: Known): boolean => typeof value === 'string';
const isObject = isKnownObject;

const icon: Shape = {
  wants: 'the name of an icon',
  check: (value, path) => {
    if (typeof value !== 'string' || isIconName(value)) return shape.text.check(value, path);
    const hint = shape.didYouMean(value, ICON_NAMES);
    return [shape.fault('prop/icon', path, `has no icon ${shape.show(value)}.${hint}`)];
  },
};

const length = shape.either([shape.number, { ...shape.text, wants: 'a CSS length' }], (value) =>
  typeof value === 'number' ? 0 : isText(value) ? 1 : -1,
);

const sides = (of: Shape): Shape =>
  shape.object('an object of sides', { top: of, right: of, bottom: of, left: of, x: of, y: of });

const spacingSides = sides(length);
const spacing = shape.either([length, spacingSides], (value) => (isObject(value) ? 1 : 0));

/** A bare word that is nearly one of the tokens is a slip; any other text may be a CSS colour. */
function colorText(tokens: readonly string[]): Shape {
  return {
    wants: 'a colour',
    check: (value, path) => {
      if (typeof value !== 'string' || !/^[a-z-]+$/.test(value) || tokens.includes(value)) {
        return shape.text.check(value, path);
      }
      const hint = shape.didYouMean(value, tokens);
      return hint === ''
        ? []
        : [shape.fault('prop/color', path, `has no colour ${shape.show(value)}.${hint}`)];
    },
  };
}

function color(tokens: readonly string[]): Shape {
  const plain = colorText(tokens);
  const pair = shape.object('an object of light and dark', { 'light!': plain, 'dark!': plain });
  return shape.either([plain, pair], (value) => (isObject(value) ? 1 : isText(value) ? 0 : -1));
}

const borderSide = shape.object('an object with a size', {
  'size!': shape.number,
  color: color(BORDER_COLORS),
  style: shape.oneOf(['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset']),
});
const borderSides = sides(
  shape.either([shape.number, borderSide], (value) => (isObject(value) ? 1 : 0)),
);
const border = shape.either([shape.number, borderSide, borderSides], (value) => {
  if (!isObject(value)) return typeof value === 'number' ? 0 : -1;
  return ['size', 'color', 'style'].some((key) => key in value) ? 1 : 2;
});

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const date: Shape = {
  wants: 'a date such as "2026-12-04"',
  check: (value, path) => {
    if (typeof value !== 'string') return shape.text.check(value, path);
    const good = DATE.test(value) && !Number.isNaN(Date.parse(value));
    const says = `takes ${date.wants}, not ${shape.show(value)}.`;
    return good ? [] : [shape.fault('prop/value', path, says)];
  },
};

const action = shape.object('an action', {
  'type!': shape.nonEmpty,
  payload: shape.anything,
  handler: shape.oneOf(['server', 'client']),
  loadingBehavior: shape.oneOf(['auto', 'self', 'container', 'none']),
  streaming: shape.boolean,
});
const cardAction = shape.object('an object with a label and an action', {
  'label!': shape.text,
  'action!': action,
});
const status = shape.object('an object with a text', {
  'text!': shape.text,
  icon,
  favicon: shape.text,
  frame: shape.boolean,
});
const editableField = shape.object('an object with a name', {
  'name!': shape.nonEmpty,
  autoFocus: shape.boolean,
  autoSelect: shape.boolean,
  autoComplete: shape.text,
  allowAutofillExtensions: shape.boolean,
  pattern: shape.text,
  placeholder: shape.text,
  required: shape.boolean,
});
const editable: Shape = {
  wants: 'false or an object with a name',
  check: (value, path) => {
    if (value === false) return [];
    if (isObject(value)) return editableField.check(value, path);
    return [shape.fault('prop/type', path, `takes ${editable.wants}, not ${shape.show(value)}.`)];
  },
};

const option = { 'value!': shape.text, 'label!': shape.text, disabled: shape.boolean };
const radioOptions = shape.list(shape.object('an option', option));
const selectOptions = shape.list(shape.object('an option', { ...option, description: shape.text }));

const chartData = shape.list(
  shape.record(
    shape.either([shape.text, shape.number], (value) =>
      isText(value) ? 0 : typeof value === 'number' ? 1 : -1,
    ),
  ),
);
const series = shape.list(
  shape.object('a series', {
    'type!': shape.oneOf(['bar', 'area', 'line']),
    'dataKey!': shape.text,
    label: shape.text,
    stack: shape.text,
    color: color(CHART_COLORS),
    curveType: shape.oneOf([
      'basis',
      'basisClosed',
      'basisOpen',
      'bumpX',
      'bumpY',
      'bump',
      'linear',
      'linearClosed',
      'natural',
      'monotoneX',
      'monotoneY',
      'monotone',
      'step',
      'stepBefore',
      'stepAfter',
    ]),
  }),
);
const xAxis = shape.either(
  [
    shape.text,
    shape.object('an object with a dataKey', {
      'dataKey!': shape.text,
      hide: shape.boolean,
      labels: shape.record(shape.text),
    }),
  ],
  (value) => (isText(value) ? 0 : isObject(value) && !isKnownArray(value) ? 1 : -1),
);

const shapes = new WeakMap<PropKind, Shape>();

/** Built once per prop of the catalogue. */
export function shapeOf(kind: PropKind): Shape {
  const known = shapes.get(kind);
  if (known) return known;
  const made = makeShape(kind);
  shapes.set(kind, made);
  return made;
}

function makeShape(kind: PropKind): Shape {
  switch (kind.kind) {
    case 'string':
      return shape.text;
    case 'number':
      return kind.integer ? shape.integer : shape.number;
    case 'boolean':
      return shape.boolean;
    case 'enum':
      return shape.oneOf(kind.values);
    case 'integerOrEnum':
      return shape.either([shape.integer, shape.oneOf(kind.values)], (value) =>
        isText(value) ? 1 : 0,
      );
    case 'icon':
      return icon;
    case 'color':
      return color(kind.tokens);
    case 'length':
      return length;
    case 'spacing':
      return kind.objectOnly ? spacingSides : spacing;
    case 'border':
      return border;
    case 'date':
      return date;
    case 'action':
      return action;
    case 'cardAction':
      return cardAction;
    case 'status':
      return status;
    case 'editable':
      return editable;
    case 'options':
      return kind.of === 'select' ? selectOptions : radioOptions;
    case 'chartData':
      return chartData;
    case 'series':
      return series;
    case 'xAxis':
      return xAxis;
    default:
      return unreachable(kind);
  }
}
