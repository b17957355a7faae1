/** The keys of structured values, with what each of them takes. */
import type { PropKind } from '../catalogue/prop.ts';
import { BORDER_COLORS, CHART_COLORS } from '../catalogue/tokens.ts';
import { lookup } from '../catalogue/registry.ts';
import type { Slot } from './place.ts';

export interface Part {
  readonly kind: PropKind | 'any';
  readonly doc: string;
  readonly required?: true;
}

type Parts = Readonly<Record<string, Part>>;

const text: PropKind = { kind: 'string' };
const flag: PropKind = { kind: 'boolean' };
const words = (...values: string[]): PropKind => ({ kind: 'enum', values });
const pixels: PropKind = { kind: 'number', integer: false };

const ACTION: Parts = {
  type: { kind: text, doc: 'Name of the action, by which a handler knows it.', required: true },
  payload: { kind: 'any', doc: 'What is sent along.' },
  handler: { kind: words('server', 'client'), doc: 'Who handles it. Default: server.' },
  loadingBehavior: {
    kind: words('auto', 'self', 'container', 'none'),
    doc: 'What waits while it is handled. Default: auto.',
  },
  streaming: { kind: flag, doc: 'Answers come as a stream. Default: true.' },
};
const CARD_ACTION: Parts = {
  label: { kind: text, doc: 'Text on the button.', required: true },
  action: { kind: { kind: 'action' }, doc: 'Sent when the button is clicked.', required: true },
};
const STATUS: Parts = {
  text: { kind: text, doc: 'The words.', required: true },
  icon: { kind: { kind: 'icon' }, doc: 'Icon before the words.' },
  favicon: { kind: text, doc: 'Address of a site icon before the words.' },
  frame: { kind: flag, doc: 'A frame round the site icon.' },
};
const EDITABLE: Parts = {
  name: { kind: text, doc: 'Key of the value in the payload.', required: true },
  placeholder: { kind: text, doc: 'Hint shown while nothing is entered.' },
  required: { kind: flag, doc: 'The form is not sent while this is empty.' },
  pattern: { kind: text, doc: 'Regular expression that the whole value has to match.' },
  autoFocus: { kind: flag, doc: 'Takes the focus when it appears.' },
  autoSelect: { kind: flag, doc: 'Selects its text when it appears.' },
  autoComplete: { kind: text, doc: 'What the browser may fill in.' },
  allowAutofillExtensions: { kind: flag, doc: 'Lets password managers fill it in.' },
};
const RADIO_OPTION: Parts = {
  value: { kind: text, doc: 'What is sent when it is chosen.', required: true },
  label: { kind: text, doc: 'What people read.', required: true },
  disabled: { kind: flag, doc: 'Can not be chosen.' },
};
const SELECT_OPTION: Parts = {
  ...RADIO_OPTION,
  description: { kind: text, doc: 'A second line below the label.' },
};
const SERIES: Parts = {
  type: { kind: words('bar', 'area', 'line'), doc: 'How it is drawn.', required: true },
  dataKey: { kind: text, doc: 'Field of the rows it shows.', required: true },
  label: { kind: text, doc: 'Name in the legend.' },
  color: { kind: { kind: 'color', tokens: CHART_COLORS }, doc: 'Colour of the series.' },
  stack: { kind: text, doc: 'Series of one stack stand on each other.' },
  curveType: {
    kind: words('linear', 'monotone', 'natural', 'step', 'stepBefore', 'stepAfter', 'basis'),
    doc: 'How points are joined.',
  },
};
const X_AXIS: Parts = {
  dataKey: { kind: text, doc: 'Field of the rows along the axis.', required: true },
  hide: { kind: flag, doc: 'Does not show the axis.' },
  labels: { kind: 'any', doc: 'Other words for values, by value.' },
};
const sides = (kind: PropKind, what: string): Parts =>
  Object.fromEntries(
    [
      ['x', 'left and right'],
      ['y', 'above and below'],
      ['top', 'above'],
      ['right', 'right'],
      ['bottom', 'below'],
      ['left', 'left'],
    ].map(([side = '', where]) => [side, { kind, doc: `${what} ${where}.` }]),
  );
const SPACING = sides({ kind: 'length', unit: 'spacing' }, 'Space');
const BORDER: Parts = {
  size: { kind: pixels, doc: 'Thickness in pixels.' },
  color: { kind: { kind: 'color', tokens: BORDER_COLORS }, doc: 'Colour of the line.' },
  style: { kind: words('solid', 'dashed', 'dotted', 'double'), doc: 'How the line is drawn.' },
  ...sides({ kind: 'border' }, 'Border'),
};

/** The keys of an object of this kind; null where its keys are free. */
export function partsOf(kind: Part['kind']): Parts | null {
  if (kind === 'any') return null;
  switch (kind.kind) {
    case 'action':
      return ACTION;
    case 'cardAction':
      return CARD_ACTION;
    case 'status':
      return STATUS;
    case 'editable':
      return EDITABLE;
    case 'xAxis':
      return X_AXIS;
    case 'spacing':
      return SPACING;
    case 'border':
      return BORDER;
    case 'color': {
      const one: PropKind = { kind: 'color', tokens: kind.tokens };
      return {
        light: { kind: one, doc: 'In the light theme.', required: true },
        dark: { kind: one, doc: 'In the dark theme.', required: true },
      };
    }
    default:
      return null;
  }
}

/** The keys of the items, for kinds whose value is a list. */
function itemPartsOf(kind: Part['kind']): Parts | null {
  if (kind === 'any') return null;
  if (kind.kind === 'options') return kind.of === 'select' ? SELECT_OPTION : RADIO_OPTION;
  return kind.kind === 'series' ? SERIES : null;
}

/** What is wanted in a slot: a part with its kind, or the keys of a list's item. */
export function wantedIn({ type, prop, path }: Slot): { part: Part | null; keys: Parts | null } {
  const entry = lookup(type)?.props[prop];
  let part: Part | null = entry ? { kind: entry.kind, doc: entry.doc } : null;
  let keys = part && partsOf(part.kind);
  for (const key of path) {
    if (key === '[]') {
      keys = part && itemPartsOf(part.kind);
      part = null;
    } else {
      part = keys && Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
      keys = part && partsOf(part.kind);
    }
  }
  return { part, keys };
}
