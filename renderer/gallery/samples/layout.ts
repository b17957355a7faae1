/** Row, Col, Box, Spacer, Divider and Transition. */
import type { JsonObject, WidgetJson } from '#core/json.ts';
import { card, col, el, row, text, type Sample } from '../build.ts';

const tile = (props: JsonObject = {}): WidgetJson =>
  el('Box', { background: 'blue-100', radius: 'xs', minHeight: 16, minWidth: 24, ...props }, []);
const frame = { border: { size: 1, style: 'dashed' }, padding: 1 };

const flow = card(
  {},
  ...['start', 'center', 'end', 'between', 'around', 'evenly', 'stretch'].map((justify) =>
    row({ ...frame, justify, gap: 1 }, tile(), tile(), tile()),
  ),
  row(
    { ...frame, height: 64 },
    ...['start', 'center', 'end', 'stretch'].map((align) =>
      row({ align, height: '100%', flex: 1, background: 'surface-tertiary' }, tile()),
    ),
  ),
  row({ ...frame, align: 'baseline' }, text('Base'), el('Title', { value: 'line', size: 'xl' })),
  row({ ...frame, wrap: 'wrap', gap: 1 }, ...Array.from({ length: 14 }, () => tile({ width: 36 }))),
  row({ ...frame }, tile({ flex: 1 }), tile({ flex: 2 }), tile({ flex: 'none' })),
  row({ ...frame }, text('left', { size: 'sm' }), el('Spacer'), text('right', { size: 'sm' })),
);

const boxes = card(
  {},
  row(
    { wrap: 'wrap' },
    ...[
      'surface',
      'surface-secondary',
      'surface-tertiary',
      'surface-elevated',
      'surface-elevated-secondary',
      'red-100',
      'gray-300',
      'alpha-10',
      'alpha-90',
      'rgb(120 80 200 / 40%)',
      'linear-gradient(135deg, #cfe8ff, #6a5cff)',
    ].map((background) => el('Box', { background, size: 36, radius: 'md', border: 1 }, [])),
    el('Box', {
      background: { light: 'yellow-200', dark: 'purple-600' },
      size: 36,
      radius: 'md',
      children: [],
    }),
    el('Box', {
      background: {
        light: 'linear-gradient(180deg, #fff6d9, #ffc300)',
        dark: 'linear-gradient(180deg, #00284d, #0285ff)',
      },
      size: 36,
      radius: 'md',
      children: [],
    }),
    el('Box', {
      background:
        "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='8' height='8'%3E%3Ccircle cx='4' cy='4' r='2' fill='%23e02e2a'/%3E%3C/svg%3E\")",
      size: 36,
      radius: 'md',
      children: [],
    }),
  ),
  row(
    { wrap: 'wrap' },
    ...[
      2,
      { size: 2, color: 'blue-400' },
      { size: 2, style: 'dashed' },
      { size: 2, style: 'dotted', color: 'strong' },
      { size: 4, style: 'double', color: 'danger' },
      { bottom: { size: 3, color: 'green-500' } },
      { x: 2, top: 1 },
    ].map((border) => el('Box', { border, size: 36 }, [])),
  ),
  el('Box', { padding: { x: 4, y: 2 }, margin: { left: 6 }, background: 'surface-secondary' }, [
    text('Padding by axis, margin at the left', { size: 'sm' }),
  ]),
  el('Box', { direction: 'row', gap: 2, padding: 2, background: 'surface-tertiary' }, [
    text('A box in a row', { size: 'sm' }),
    text('with a gap', { size: 'sm' }),
  ]),
  el(
    'Box',
    {
      aspectRatio: '4/1',
      background: 'green-100',
      align: 'center',
      justify: 'center',
      radius: 'xl',
    },
    [text('4 to 1', { size: 'sm', color: 'black' })],
  ),
);

const dividers = card(
  {},
  text('default', { size: 'sm' }),
  el('Divider'),
  ...['default', 'subtle', 'strong', 'red-400'].map((color) => el('Divider', { color })),
  el('Divider', { size: 4, color: 'blue-200' }),
  el('Divider', { spacing: 4 }),
  text('flush', { size: 'sm' }),
  el('Divider', { flush: true }),
  row(
    {},
    text('in', { size: 'sm' }),
    el('Divider'),
    text('a', { size: 'sm' }),
    el('Divider', { spacing: 3, color: 'strong' }),
    text('row', { size: 'sm' }),
  ),
  col(
    { padding: 3, background: 'surface-secondary', radius: 'md' },
    text('flush in a column', { size: 'sm' }),
    el('Divider', { flush: true }),
    text('with padding', { size: 'sm' }),
  ),
);

const transition = card(
  {},
  el('Transition', {
    children: row(
      { key: 'a' },
      el('Icon', { name: 'check-circle', color: 'success' }),
      text('Changes softly'),
    ),
  }),
);

export const LAYOUT: readonly Sample[] = [
  { title: 'Flow', widget: flow },
  { title: 'Boxes', widget: boxes },
  { title: 'Dividers', widget: dividers },
  { title: 'Transition', widget: transition },
];
