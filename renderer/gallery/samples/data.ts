/** Table and Chart. */
import type { JsonObject, WidgetJson } from '#core/json.ts';
import { card, el, text, type Sample } from '../build.ts';

const cell = (value: string, props: JsonObject = {}): WidgetJson =>
  el('Table.Cell', props, [text(value, { size: 'sm' })]);
const line = (...cells: readonly WidgetJson[]): WidgetJson => el('Table.Row', {}, cells);
const head = (...cells: readonly WidgetJson[]): WidgetJson =>
  el('Table.Row', { header: true }, cells);

const plans = card(
  {},
  el('Table', {}, [
    head(cell('Plan'), cell('Seats', { align: 'end' }), cell('Price', { align: 'end' })),
    ...[
      ['Starter', '3', '€0'],
      ['Team', '20', '€240'],
      ['Company', '500', '€4,800'],
    ].map(([plan = '', seats = '', price = '']) =>
      line(cell(plan), cell(seats, { align: 'end' }), cell(price, { align: 'end' })),
    ),
  ]),
);

const spans = card(
  {},
  el('Table', {}, [
    head(cell('Two columns', { colSpan: 2, align: 'center' }), cell('xl', { colSize: 'xl' })),
    line(
      cell('Two rows', { rowSpan: 2, vAlign: 'start' }),
      cell('one'),
      cell('end', { align: 'end' }),
    ),
    line(cell('padding', { padding: { y: 4 } }), cell('bottom', { vAlign: 'end' })),
    line(
      cell('xs', { colSize: 'xs' }),
      cell('width', { width: 120 }),
      cell('centre', { align: 'center' }),
    ),
  ]),
);

const sizes = card(
  {},
  el('Table', {}, [
    head(...['xs', 'sm', 'md', 'lg', 'xl'].map((colSize) => cell(colSize, { colSize }))),
    line(...['a', 'b', 'c', 'd', 'e'].map((value) => cell(value))),
  ]),
);

const DAYS = { '1': 'Mon', '2': 'Tue', '3': 'Wed', '4': 'Thu', '5': 'Fri' };
const data = [3, 8, 5, 9, 6].map((v, i) => ({ d: i + 1, v, w: 10 - v, u: v / 2 }));
const week = { xAxis: { dataKey: 'd', labels: DAYS }, data };

const mixed = el('Chart', {
  ...week,
  showYAxis: true,
  showLegend: true,
  showTooltip: true,
  series: [
    { type: 'line', dataKey: 'w', label: 'Waits', curveType: 'linear' },
    { type: 'area', dataKey: 'v', label: 'Visits' },
    { type: 'bar', dataKey: 'u', label: 'Users', color: 'green' },
  ],
});
const stackedBars = el('Chart', {
  ...week,
  height: 140,
  showLegend: true,
  barCategoryGap: 24,
  series: ['v', 'w', 'u'].map((dataKey) => ({ type: 'bar', dataKey, stack: 'all' })),
});
const besides = el('Chart', {
  ...week,
  height: 140,
  barGap: 8,
  series: ['v', 'w'].map((dataKey) => ({ type: 'bar', dataKey })),
});
const stackedAreas = el('Chart', {
  ...week,
  height: 140,
  xAxis: { dataKey: 'd', hide: true },
  series: [
    { type: 'area', dataKey: 'v', stack: 'all', color: 'pink' },
    {
      type: 'area',
      dataKey: 'w',
      stack: 'all',
      color: { light: 'yellow-500', dark: 'yellow-300' },
    },
  ],
});
const curves = [
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
];

export const DATA: readonly Sample[] = [
  { title: 'Table', widget: plans },
  { title: 'Table spans and alignment', widget: spans },
  { title: 'Table column sizes', widget: sizes },
  { title: 'Chart of three kinds', widget: card({}, mixed) },
  { title: 'Stacked and grouped bars', widget: card({}, stackedBars, besides) },
  { title: 'Stacked areas', widget: card({}, stackedAreas) },
  {
    title: 'Curves',
    widget: card(
      {},
      el(
        'Row',
        { wrap: 'wrap' },
        curves.map((curveType) =>
          el('Col', { gap: 0, width: 92 }, [
            el('Chart', {
              ...week,
              xAxis: { dataKey: 'd', hide: true },
              height: 56,
              series: [{ type: 'line', dataKey: 'v', curveType }],
            }),
            el('Caption', { value: curveType, size: 'sm' }),
          ]),
        ),
      ),
    ),
  },
  {
    title: 'No data',
    widget: card({}, el('Chart', { data: [], series: [], xAxis: 'd', height: 80 })),
  },
];
