import { expect, test } from 'vitest';
import { Button, Card, Text } from '../widgets.ts';
import { validateWidget } from './validate.ts';

function issuesOf(widget: unknown): string[] {
  return validateWidget(widget).map(
    ({ severity, code, path, message }) => `${severity} ${code} at ${path || '/'}: ${message}`,
  );
}
const card = (...children: unknown[]) => ({ type: 'Card', children });

test('a widget of instances or of plain JSON is checked alike', () => {
  const instance = new Card({ children: [new Text({ value: 'a' }), null] });
  expect(issuesOf(instance)).toEqual([]);
  expect(issuesOf(instance.toJSON())).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  ['no object', 'x', ['error not-a-widget at /: widget is not a widget']],
  ['no type', {}, ['error not-a-widget at /: A widget is an object with a type']],
  [
    'no root',
    new Button({}),
    ['error not-a-root at /: Button cannot stand alone; put it in a Card'],
  ],
  ['no children', { type: 'Card' }, ['error missing-prop at children: Card needs children']],
  [
    'a missing prop',
    card({ type: 'Text' }),
    ['error missing-prop at children[0].value: Text needs value'],
  ],
  [
    'a wrong word',
    card({ type: 'Button', size: 'huge' }),
    [
      'error bad-value at children[0].size: size is not one of 3xs, 2xs, xs, sm, md, lg, xl, 2xl, 3xl',
    ],
  ],
  [
    'a wrong kind of value',
    card({ type: 'Title', value: 1, maxLines: 1.5, truncate: 'yes' }),
    [
      'error bad-value at children[0].value: value is not a string',
      'error bad-value at children[0].truncate: truncate is not true or false',
      'error bad-value at children[0].maxLines: maxLines is not a whole number',
    ],
  ],
  [
    'a broken action',
    { type: 'Card', children: [], confirm: { label: 'Go', action: { type: '', handler: 'both' } } },
    [
      'error bad-value at confirm.action.type: confirm.action.type is not a name: a string that is not empty',
      'error bad-value at confirm.action.handler: confirm.action.handler is not one of server, client',
    ],
  ],
  [
    'options without labels',
    card({ type: 'Select', name: 's', options: [{ value: 'a' }, 'b'] }),
    [
      'error bad-value at children[0].options[0].label: options[0].label is required',
      'error bad-value at children[0].options[1]: options[1] is not an object',
    ],
  ],
  [
    'an unknown icon',
    card({ type: 'Icon', name: 'chevron-down' }, { type: 'Icon', name: 'lucide:rocket' }),
    ['warning bad-value at children[0].name: name names no icon: "chevron-down"; nothing is shown'],
  ],
  [
    'an unknown prop',
    card({ type: 'Box', scrollable: true }),
    ["warning unknown-prop at children[0].scrollable: Box has no prop 'scrollable'"],
  ],
  [
    'an unknown component, whose children are looked at all the same',
    card({ type: 'Rocket', children: [{ type: 'Badge' }] }),
    [
      'warning unknown-component at children[0]: Rocket is no known component',
      'error missing-prop at children[0].children[0].label: Badge needs label',
    ],
  ],
  [
    'children in the wrong place',
    card({ type: 'ListViewItem', children: [] }, { type: 'Divider', children: [] }, 'text', {
      type: 'Table',
      children: [{ type: 'Text', value: 'a' }],
    }),
    [
      'error bad-child at children[0]: ListViewItem belongs in ListView, not in Card',
      'error bad-child at children[1].children: Divider takes no children',
      'error bad-child at children[2]: A child is an object with a type, not "text"',
      'error bad-child at children[3].children[0]: Table takes Table.Row, not Text',
    ],
  ],
  [
    'one child where a list belongs, and the other way round',
    { type: 'Card', children: { type: 'Transition', children: [{ type: 'Divider' }] } },
    [
      'error bad-child at children: Card takes a list of children',
      'error bad-child at children.children: Transition takes one child, not a list',
    ],
  ],
  [
    'a root inside a root',
    card(card(), { type: 'Row', children: [{ type: 'Basic', children: [card()] }] }),
    [
      'warning bad-child at children[0]: Card is meant to stand at the top',
      'warning bad-child at children[1].children[0]: Basic is meant to stand at the top',
    ],
  ],
  [
    'a form inside a form, at any depth',
    { type: 'Card', asForm: true, children: [{ type: 'Col', children: [{ type: 'Form' }] }] },
    ['warning nested-form at children[0].children[0]: Form is a form inside another'],
  ],
  [
    'an id used twice',
    card({ type: 'Divider', id: 'd' }, { type: 'Divider', id: 'd' }),
    ["warning shared-id at children[1].id: Another element has the id 'd'"],
  ],
])('%s is reported with its place', (_, widget, issues) => {
  expect(issuesOf(widget)).toEqual(issues);
});

test.each([
  [
    {
      type: 'Box',
      padding: { x: 2, top: '1rem' },
      border: { size: 1, color: 'subtle', style: 'dashed' },
    },
  ],
  [
    {
      type: 'Box',
      padding: 3,
      border: { top: 1, bottom: { size: 2 } },
      background: { light: '#fff', dark: '#000' },
    },
  ],
  [{ type: 'Text', value: 'a', editable: false }],
  [{ type: 'Text', value: 'a', editable: { name: 'n', required: true } }],
  [
    {
      type: 'Select',
      name: 's',
      options: [],
      onChangeAction: { type: 'x', payload: [1], streaming: false },
    },
  ],
  [
    {
      type: 'Chart',
      data: [{ day: 'Mo', n: 1 }],
      series: [{ type: 'bar', dataKey: 'n' }],
      xAxis: { dataKey: 'day' },
    },
  ],
])('%j is valid', (element) => {
  expect(issuesOf(card(element))).toEqual([]);
});

test.each([
  [{ type: 'Box', padding: { x: true } }, 'padding.x is neither a number nor a CSS length'],
  [{ type: 'Box', border: { color: 'red' } }, null],
  [{ type: 'Box', border: { size: 1.5 } }, 'border.size is not a whole number'],
  [{ type: 'Box', background: { light: '#fff' } }, 'background.dark is required'],
  [{ type: 'Text', value: 'a', editable: {} }, 'editable.name is required'],
  [{ type: 'Text', value: 'a', editable: true }, 'editable is not an object'],
  [
    { type: 'Chart', data: [{ a: null, b: [] }], series: [], xAxis: 'a' },
    'data[0].b is neither a string nor a number',
  ],
])('%j is judged: %s', (element, message) => {
  const [issue] = validateWidget(card(element));
  expect(issue?.message ?? null).toBe(message);
});
