/** Whether a value fits a prop. Each check answers with what is wrong, or null. */
import { ICON_NAMES } from '../generated/icons.ts';
import { isObject, type Json } from '../json.ts';
import type { PropCheck } from './table.ts';

export interface Fault {
  /** Below the prop, such as `.action.type` or `[0].label`. Empty for the prop itself. */
  readonly at: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

type Check = (value: Json, at: string) => Fault[];

function fault(at: string, message: string, severity: Fault['severity'] = 'error'): Fault[] {
  return [{ at, message, severity }];
}

function check(test: (value: Json) => boolean, message: string): Check {
  return (value, at) => (test(value) ? [] : fault(at, message));
}

const string = check((value) => typeof value === 'string', 'is not a string');
const boolean = check((value) => typeof value === 'boolean', 'is not true or false');
const number = check((value) => typeof value === 'number', 'is not a number');
const integer = check(Number.isInteger, 'is not a whole number');
const length = check(
  (value) => typeof value === 'number' || typeof value === 'string',
  'is neither a number nor a CSS length',
);
const anything: Check = () => [];

function words(values: readonly string[]): Check {
  return check(
    (value) => typeof value === 'string' && values.includes(value),
    `is not one of ${values.join(', ')}`,
  );
}

interface Fields {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/** Unknown keys are let pass, as unknown props are. */
function object({ required = {}, optional = {} }: Fields): Check {
  return (value, at) => {
    if (!isObject(value)) return fault(at, 'is not an object');
    const missing = Object.keys(required).filter((key) => (value[key] ?? null) === null);
    const present = Object.entries({ ...required, ...optional }).flatMap(([key, test]) => {
      const entry: Json = value[key] ?? null;
      return entry === null ? [] : test(entry, `${at}.${key}`);
    });
    return [...missing.flatMap((key) => fault(`${at}.${key}`, 'is required')), ...present];
  };
}

function list(of: Check): Check {
  return (value, at) =>
    Array.isArray(value)
      ? value.flatMap((item, i) => of(item, `${at}[${i}]`))
      : fault(at, 'is not a list');
}

/** `whole` for plain values, `parts` for objects. */
function either(whole: Check, parts: Check): Check {
  return (value, at) => (isObject(value) ? parts(value, at) : whole(value, at));
}

const color = either(
  check((value) => typeof value === 'string', 'is not a colour: a string or {light, dark}'),
  object({ required: { light: string, dark: string } }),
);
const sides = (of: Check) => ({ top: of, right: of, bottom: of, left: of, x: of, y: of });
const spacingSides = object({ optional: sides(length) });
const borderStyles = words([
  'solid',
  'dashed',
  'dotted',
  'double',
  'groove',
  'ridge',
  'inset',
  'outset',
]);
const borderSide = object({
  required: { size: integer },
  optional: { color, style: borderStyles },
});
const borderSides = object({ optional: sides(either(number, borderSide)) });
const border: Check = either(number, (value, at) =>
  isObject(value) && 'size' in value ? borderSide(value, at) : borderSides(value, at),
);
const icons: readonly string[] = ICON_NAMES;
const icon: Check = (value, at) => {
  if (typeof value !== 'string') return fault(at, 'is not the name of an icon');
  if (icons.includes(value) || /^(vendor|lucide):/.test(value)) return [];
  return fault(at, `names no icon: ${JSON.stringify(value)}; nothing is shown`, 'warning');
};
const nonEmpty = check(
  (value) => typeof value === 'string' && value !== '',
  'is not a name: a string that is not empty',
);
const action = object({
  required: { type: nonEmpty },
  optional: {
    payload: anything,
    handler: words(['server', 'client']),
    loadingBehavior: words(['auto', 'none', 'self', 'container']),
    streaming: boolean,
  },
});
const editable = object({
  required: { name: nonEmpty },
  optional: {
    autoFocus: boolean,
    autoSelect: boolean,
    autoComplete: string,
    allowAutofillExtensions: boolean,
    pattern: string,
    placeholder: string,
    required: boolean,
  },
});
const options = {
  select: list(
    object({
      required: { value: string, label: string },
      optional: { disabled: boolean, description: string },
    }),
  ),
  radio: list(
    object({ required: { value: string, label: string }, optional: { disabled: boolean } }),
  ),
};
const curves = words([
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
]);
const series = list(
  object({
    required: { type: words(['bar', 'area', 'line']), dataKey: string },
    optional: { label: string, stack: string, color, curveType: curves },
  }),
);
const chartCell = check(
  (value) => typeof value === 'string' || typeof value === 'number',
  'is neither a string nor a number',
);
const chartData = list((row, at) =>
  isObject(row)
    ? Object.entries(row).flatMap(([key, cell]) => chartCell(cell, `${at}.${key}`))
    : fault(at, 'is not an object'),
);

const byKind = {
  string,
  boolean,
  icon,
  color,
  length,
  border,
  date: string,
  action,
  cardAction: object({ required: { label: string, action } }),
  status: object({
    required: { text: string },
    optional: { icon, favicon: string, frame: boolean },
  }),
  chartData,
  series,
  xAxis: either(string, object({ required: { dataKey: string }, optional: { hide: boolean } })),
};

export function checkValue(prop: PropCheck, value: Json): Fault[] {
  switch (prop.kind) {
    case 'number':
      return (prop.integer ? integer : number)(value, '');
    case 'enum':
      return words(prop.values)(value, '');
    case 'integerOrEnum':
      return (typeof value === 'number' ? integer : words(prop.values))(value, '');
    case 'spacing':
      return (prop.objectOnly ? spacingSides : either(length, spacingSides))(value, '');
    case 'options':
      return options[prop.of](value, '');
    case 'editable':
      return value === false ? [] : editable(value, '');
    default:
      return byKind[prop.kind](value, '');
  }
}
