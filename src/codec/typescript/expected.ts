/** What a place in the generated code asks for: its type in `chatkit-node/widgets`, and what surely fits. */
import { isIconName } from '#core/catalogue/icons.ts';
import type { PropKind } from '#core/catalogue/prop.ts';
import { unreachable } from '#core/result.ts';
import { ANY, arrayOf, BOOLEAN, NUMBER, objectOf, STRING, union, unionOf } from './type.ts';
import type { Key, Type } from './type.ts';

export interface Expected {
  /** TypeScript for a cast, such as `ButtonProps["size"]`. */
  readonly name: string;
  /** Values of this type need no cast. */
  readonly accepts: Type;
  /** Names of `chatkit-node/widgets` that `name` uses. */
  readonly imports: readonly string[];
  /** Of a literal object: what each key asks for. Keys that are not listed don't fit. */
  readonly keys?: Readonly<Record<string, ExpectedKey>>;
  /** Of a literal array: what each item asks for. */
  readonly items?: Expected;
  /** A literal string that fits although `accepts` does not list it. */
  readonly literal?: (text: string) => boolean;
  /** Written as an instance of a class, or as an action. */
  readonly as?: 'action' | 'EditableProps';
}

interface ExpectedKey extends Expected {
  readonly optional: boolean;
}

const plain = (name: string, accepts: Type): Expected => ({ name, accepts, imports: [] });
const named = (name: string, accepts: Type, rest: Partial<Expected> = {}): Expected => ({
  name,
  accepts,
  imports: [name.replace(/\W.*/, '')],
  ...rest,
});
const needed = (expected: Expected): ExpectedKey => ({ ...expected, optional: false });
const maybe = (expected: Expected): ExpectedKey => ({ ...expected, optional: true });
const literals = (values: readonly string[]): Type => ({ string: values });

function object(
  name: string,
  keys: Readonly<Record<string, ExpectedKey>>,
  others: Type = {},
): Expected {
  const own = Object.entries(keys).map(([key, { accepts, optional }]): [string, Key] => [
    key,
    { type: accepts, optional },
  ]);
  return named(name, union(others, objectOf(new Map(own))), { keys });
}

const string = plain('string', STRING);
const number = plain('number', NUMBER);
const boolean = plain('boolean', BOOLEAN);
const colorPair = { light: needed(string), dark: needed(string) };
const color = object('Color', colorPair, STRING);
const length = named('Length', unionOf([STRING, NUMBER]));
const sides = (side: Expected): Readonly<Record<string, ExpectedKey>> =>
  Object.fromEntries(
    ['top', 'right', 'bottom', 'left', 'x', 'y'].map((name) => [name, maybe(side)]),
  );
const spacing = object('Spacing', sides(length), length.accepts);
const spacingSides = object('SpacingSides', sides(length));
const borderStyle = named(
  'BorderStyle',
  literals(['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset']),
);
const borderSide = {
  size: needed(number),
  color: maybe(color),
  style: maybe(borderStyle),
};
const sideOfBorder = object('BorderSide', borderSide, NUMBER);
const border: Expected = {
  ...object('Border', borderSide, NUMBER),
  keys: { ...borderSide, ...sides(sideOfBorder) },
};
const icon = named('WidgetIcon', {}, { literal: isIconName });
const action: Expected = {
  ...object('ActionConfigInit', {
    type: needed(string),
    payload: maybe(plain('any', ANY)),
    handler: maybe(named('Handler', literals(['server', 'client']))),
    loadingBehavior: maybe(
      named('LoadingBehavior', literals(['auto', 'self', 'container', 'none'])),
    ),
    streaming: maybe(boolean),
  }),
  as: 'action',
};
const cardAction = object('CardAction', { label: needed(string), action: needed(action) });
const status = object('WidgetStatus', {
  text: needed(string),
  icon: maybe(icon),
  favicon: maybe(string),
  frame: maybe(boolean),
});
const option = { value: needed(string), label: needed(string), disabled: maybe(boolean) };
const radioOption = object('RadioOption', option);
const selectOption = object('SelectOption', { ...option, description: maybe(string) });
const chartRow: Expected = named('ChartRow', objectOf(new Map(), unionOf([STRING, NUMBER])));
const series = object('Series', {
  type: needed(named('Series["type"]', literals(['bar', 'area', 'line']))),
  dataKey: needed(string),
  label: maybe(plain('string | null', { string: true, null: true })),
  stack: maybe(string),
  color: maybe(color),
  curveType: maybe(named('CurveType', {}, { literal: () => true })),
});
const xAxis = object(
  'XAxisConfig',
  {
    dataKey: needed(string),
    hide: maybe(boolean),
    labels: maybe(plain('Record<string, string>', objectOf(new Map(), STRING))),
  },
  STRING,
);

function listOf(items: Expected): Expected {
  return {
    name: `${items.name}[]`,
    accepts: arrayOf(items.accepts),
    imports: items.imports,
    items,
  };
}

/** @param owner the props type and the prop, such as `ButtonProps["size"]` */
export function expectedOf(kind: PropKind, owner: string): Expected {
  switch (kind.kind) {
    case 'string':
    case 'date':
      return string;
    case 'number':
      return number;
    case 'boolean':
      return boolean;
    case 'enum':
      return named(owner, literals(kind.values));
    case 'integerOrEnum':
      return named(owner, union(NUMBER, literals(kind.values)));
    case 'icon':
      return icon;
    case 'color':
      return color;
    case 'length':
      return length;
    case 'spacing':
      return kind.objectOnly ? spacingSides : spacing;
    case 'border':
      return border;
    case 'action':
      return action;
    case 'cardAction':
      return cardAction;
    case 'status':
      return status;
    case 'editable':
      return {
        ...named(owner, {}),
        as: 'EditableProps',
        keys: {
          name: needed(string),
          autoFocus: maybe(boolean),
          autoSelect: maybe(boolean),
          autoComplete: maybe(string),
          allowAutofillExtensions: maybe(boolean),
          pattern: maybe(string),
          placeholder: maybe(string),
          required: maybe(boolean),
        },
      };
    case 'options':
      return listOf(kind.of === 'select' ? selectOption : radioOption);
    case 'chartData':
      return listOf(chartRow);
    case 'series':
      return listOf(series);
    case 'xAxis':
      return xAxis;
    default:
      return unreachable(kind);
  }
}
