import { describe, expect, test } from 'vitest';
import { COMPONENTS, lookup } from '../catalogue/registry.ts';
import { isWidgetJson } from '../json.ts';
import type { WidgetJson } from '../json.ts';
import { bound } from './node.ts';
import {
  basic,
  build,
  button,
  card,
  data,
  element,
  form,
  fragment,
  input,
  listView,
  path,
  repeat,
  row,
  tableCell,
  text,
  transition,
  when,
} from './build.ts';
import type { Tree } from './build.ts';
import { RULES } from './rules/codes.ts';
import { validate } from './validate.ts';

const codes = (tree: Tree): readonly string[] => validate(build(tree)).map(({ code }) => code);
const label = (fieldName: string): Tree => element('Label', { value: 'Label', fieldName });
const send = { type: 'send' };

/** Every rule: a document that breaks it, and the same one mended. */
const CASES: readonly [code: string, message: RegExp, broken: Tree, mended: Tree][] = [
  [
    'component/unknown',
    /no component Buton\. Did you mean "Button"\?/,
    card(element('Buton')),
    card(row()),
  ],
  [
    'prop/unknown',
    /Row has no prop gapp\. Did you mean "gap"\?/,
    card(row({ gapp: 2 })),
    card(row({ gap: 2 })),
  ],
  ['prop/required', /Text needs value\./, card(element('Text')), card(text('A'))],
  [
    'prop/required',
    /editable needs "name"\./,
    form2(text('A', { editable: { required: true } })),
    form2(text('A', { editable: { name: 'a' } })),
  ],
  [
    'prop/type',
    /gap takes a number or a CSS length, not true\./,
    card(row({ gap: true })),
    card(row({ gap: '1rem' })),
  ],
  [
    'prop/type',
    /padding\.x takes a number or a CSS length, not a list\./,
    card(row({ padding: { x: [] } })),
    card(row({ padding: { x: 2 } })),
  ],
  [
    'prop/type',
    /editable takes false or an object with a name, not true\./,
    form2(text('A', { editable: true })),
    form2(text('A', { editable: false })),
  ],
  [
    'prop/value',
    /size takes sm, md, lg or full, not "medium"\. Did you mean "md"\?/,
    card({ size: 'medium' }),
    card({ size: 'md' }),
  ],
  [
    'prop/value',
    /direction takes row or col, not "column"\. Did you mean "col"\?/,
    card(element('Box', { direction: 'column' })),
    card(element('Box', { direction: 'col' })),
  ],
  [
    'prop/value',
    /onClickAction\.type must not be empty\./,
    card(button('A', { onClickAction: { type: '' } })),
    card(button('A', { onClickAction: send })),
  ],
  [
    'prop/value',
    /defaultValue takes a date such as "2026-12-04", not "tomorrow"\./,
    form2(label('due'), element('DatePicker', { name: 'due', defaultValue: 'tomorrow' })),
    form2(label('due'), element('DatePicker', { name: 'due', defaultValue: '2026-12-04' })),
  ],
  [
    'prop/icon',
    /name has no icon "calender"\. Did you mean "calendar"\?/,
    card(element('Icon', { name: 'calender' })),
    card(element('Icon', { name: 'lucide:anything' })),
  ],
  [
    'prop/color',
    /color\.dark has no colour "secondry"\. Did you mean "secondary"\?/,
    card(text('A', { color: { light: '#333', dark: 'secondry' } })),
    card(text('A', { color: { light: 'rebeccapurple', dark: 'secondary' } })),
  ],
  [
    'prop/key',
    /onClickAction has no key "handlr"\. Did you mean "handler"\?/,
    card(button('A', { onClickAction: { type: 'a', handlr: 'client' } })),
    card(button('A', { onClickAction: { type: 'a', handler: 'client' } })),
  ],
  ['nest/root', /Row can't be a widget of its own\./, row(), card(row())],
  ['nest/root', /A widget has one root\./, fragment(card(), card()), when('a', [card()], [card()])],
  [
    'nest/child',
    /ListView takes only ListViewItem\./,
    listView(repeat('xs', 'x', text('A'))),
    listView(repeat('xs', 'x', element('ListViewItem', text('A')))),
  ],
  [
    'nest/child',
    /Table\.Cell can't go inside Card\. Its place is inside Table\.Row\./,
    card(tableCell()),
    card(element('Table', element('Table.Row', tableCell()))),
  ],
  [
    'nest/child',
    /Button takes nothing inside\./,
    card(element('Button', { label: 'A', onClickAction: send }, text('A'))),
    card(button('A', { onClickAction: send }), text('A')),
  ],
  [
    'nest/root-inside',
    /ListView can't go inside Card\. Use a Col/,
    card(when('a', [listView()])),
    basic(when('a', [listView()])),
  ],
  [
    'nest/form',
    /Form stands in another form, Card, /,
    card({ asForm: true }, row(form())),
    card(row(form())),
  ],
  [
    'nest/one-child',
    /Transition takes one child\./,
    card(transition(text('A'), text('B'))),
    card(transition(when('a', [text('A')], [text('B')]))),
  ],
  ['nest/no-child', /Transition needs a child\./, card(transition()), card(transition(text('A')))],
  [
    'form/duplicate-name',
    /Two fields are named a\./,
    form2(label('a'), input('a'), input('a')),
    form2(label('a'), when('b', [input('a')], [input('a')])),
  ],
  [
    'form/name-prefix',
    /todo\.title needs todo to be an object/,
    form2(label('todo'), label('todo.title'), input('todo.title'), input('todo')),
    form2(label('todos'), label('todo.title'), input('todo.title'), input('todos')),
  ],
  [
    'form/name-in-repeat',
    /Every copy of this field is named a\./,
    form2(label('a'), repeat('xs', 'x', input('a'))),
    form2(repeat('xs', 'x', input('a', { name: data('x') }))),
  ],
  [
    'form/bad-name',
    /__proto__ can't be part/,
    form2(label('__proto__.a'), input('__proto__.a')),
    form2(label('proto.a'), input('proto.a')),
  ],
  [
    'form/payload-collision',
    /The payload of onSubmitAction already has todo\.title/,
    card(
      form(
        { onSubmitAction: { type: 'save', payload: { todo: { title: 'x' } } } },
        label('todo.title'),
        input('todo.title'),
        button('Save', { submit: true }),
      ),
    ),
    card(
      form(
        { onSubmitAction: { type: 'save', payload: { todo: { id: 1 } } } },
        label('todo.title'),
        input('todo.title'),
        button('Save', { submit: true }),
      ),
    ),
  ],
  [
    'form/payload-not-object',
    /The payload of onClickAction is not an object/,
    form2(label('a'), input('a'), button('B', { onClickAction: { type: 'b', payload: [1] } })),
    form2(label('a'), input('a'), button('B', { onClickAction: { type: 'b', payload: {} } })),
  ],
  [
    'form/no-action',
    /Nothing is sent when Card is submitted\. Add confirm\./,
    card({ asForm: true }, label('a'), input('a')),
    card({ asForm: true, confirm: { label: 'OK', action: send } }, label('a'), input('a')),
  ],
  [
    'form/no-submit',
    /Form has no button that submits it\./,
    card(form({ onSubmitAction: send }, label('a'), input('a'))),
    form2(label('a'), input('a')),
  ],
  [
    'form/submit-outside',
    /This submits a form, and there is none around it\./,
    card(button('Save', { submit: true })),
    form2(button('Save', { submit: true })),
  ],
  [
    'form/submit-and-click',
    /A submit button sends the form's action and not its own onClickAction\./,
    form2(button('Save', { submit: true, onClickAction: send })),
    form2(button('Save', { submit: false, onClickAction: send })),
  ],
  [
    'field/outside-form',
    /Nothing sends the value of this Select\./,
    card(element('Select', { name: 'a', options: [{ value: 'a', label: 'A' }] })),
    card(
      element('Select', {
        name: 'a',
        options: [{ value: 'a', label: 'A' }],
        onChangeAction: send,
      }),
    ),
  ],
  [
    'field/pattern',
    /editable\.pattern is no regular expression/,
    form2(text('A', { editable: { name: 'a', pattern: '[a-' } })),
    form2(text('A', { editable: { name: 'a', pattern: '[a-z]+' } })),
  ],
  [
    'field/date-range',
    /min is after max/,
    form2(label('d'), element('DatePicker', { name: 'd', min: '2026-12-05', max: '2026-12-04' })),
    form2(label('d'), element('DatePicker', { name: 'd', min: '2026-12-04', max: '2026-12-04' })),
  ],
  [
    'field/date-range',
    /defaultValue is not between min and max/,
    form2(
      label('d'),
      element('DatePicker', { name: 'd', defaultValue: '2026-12-03', min: '2026-12-04' }),
    ),
    form2(
      label('d'),
      element('DatePicker', { name: 'd', defaultValue: '2026-12-04T10:00:00Z', min: '2026-12-04' }),
    ),
  ],
  [
    'options/empty',
    /RadioGroup offers no options/,
    form2(element('RadioGroup', { name: 'a' })),
    form2(element('RadioGroup', { name: 'a', options: [{ value: 'a', label: 'A' }] })),
  ],
  [
    'options/duplicate',
    /Two options have the value "a"/,
    form2(
      element('RadioGroup', {
        name: 'a',
        options: [
          { value: 'a', label: 'A' },
          { value: 'a', label: 'B' },
        ],
      }),
    ),
    form2(element('RadioGroup', { name: 'a', options: data('options') })),
  ],
  [
    'options/default',
    /No option has the value "hihg"\. Did you mean "high"\?/,
    form2(
      element('RadioGroup', {
        name: 'a',
        defaultValue: 'hihg',
        options: [{ value: 'high', label: 'High' }],
      }),
    ),
    form2(
      element('RadioGroup', {
        name: 'a',
        defaultValue: 'high',
        options: [{ value: 'high', label: 'High' }],
      }),
    ),
  ],
  [
    'label/no-field',
    /No field here is named b/,
    form2(label('b'), label('a'), input('a')),
    form2(label('a'), input('a')),
  ],
  [
    'action/none',
    /A click on this Button does nothing\. Add onClickAction\./,
    card(button('A')),
    card(button('A', { onClickAction: send })),
  ],
  [
    'chart/key',
    /No row of the data has "visit"\. Did you mean "visits"\?/,
    card(
      element('Chart', {
        data: [{ day: 'Mon', visits: 1 }],
        series: [{ type: 'bar', dataKey: 'visit' }],
        xAxis: 'day',
      }),
    ),
    card(
      element('Chart', {
        data: [{ day: 'Mon', visits: 1 }],
        series: [{ type: 'bar', dataKey: 'visits' }],
        xAxis: { dataKey: 'day' },
      }),
    ),
  ],
  [
    'stream/no-id',
    /Streaming needs an id/,
    card(text('A', { streaming: true })),
    card(text('A', { streaming: true, id: 'a' })),
  ],
  [
    'id/duplicate',
    /Another element has the id a too/,
    card(text('A', { id: 'a' }), text('B', { id: 'a' })),
    card(when('x', [text('A', { id: 'a' })], [text('B', { id: 'a' })])),
  ],
  [
    'id/in-repeat',
    /Every copy has the id a\./,
    card(repeat('xs', 'x', text('A', { id: 'a' }))),
    card(repeat('xs', 'x', text('A', { id: data('x.id') }))),
  ],
  [
    'a11y/icon-button-name',
    /The star button has no name for screen readers\. Add a label\./,
    card(element('Button', { iconStart: 'star', onClickAction: send })),
    card(element('Button', { iconStart: 'star', label: 'Rate', onClickAction: send })),
  ],
  [
    'a11y/image-alt',
    /This picture says nothing/,
    card(element('Image', { src: 'a.png' })),
    card(element('Image', { src: 'a.png', alt: '' })),
  ],
  [
    'a11y/field-label',
    /No Label names this Input\. Add one with fieldName a\./,
    form2(input('a')),
    form2(label('a'), input('a')),
  ],
];

/** A form with all that a form needs around the given parts. */
function form2(...parts: readonly Tree[]): Tree {
  return card(form({ onSubmitAction: send }, ...parts, button('Go', { submit: true })));
}

describe.each(CASES)('%s', (code, message, broken, mended) => {
  test('is found, and only that', () => {
    const problems = validate(build(broken)).filter(({ severity }) => severity !== 'info');
    const found = validate(build(broken)).find((problem) => problem.code === code);
    expect(found?.message).toMatch(message);
    expect(found?.node).toBeDefined();
    expect(found?.severity).toBe(RULES[code as keyof typeof RULES]);
    expect(new Set(problems.map((problem) => problem.code).concat(code))).toEqual(new Set([code]));
  });

  test('is gone when mended', () => {
    expect(codes(mended)).toEqual([]);
  });
});

test('every rule has a case', () => {
  expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(Object.keys(RULES)));
});

describe('values from the data', () => {
  test('are not guessed at', () => {
    const tree = form2(
      label('a'),
      input('a', { required: data('must'), size: data('size') }),
      button('B', { onClickAction: bound(path('action')) }),
    );
    expect(codes(tree)).toEqual([]);
  });

  test('are checked in their constant parts', () => {
    const action = bound({
      type: 'object',
      entries: [
        { type: 'entry', key: 'type', value: { type: 'literal', value: 'go' } },
        { type: 'entry', key: 'handler', value: { type: 'literal', value: 'browser' } },
        { type: 'entry', key: 'payload', value: path('item') },
      ],
    });
    expect(codes(card(button('A', { onClickAction: action })))).toEqual(['prop/value']);
  });
});

test('null counts as absent', () => {
  expect(codes(card({ size: null }, row({ gap: null })))).toEqual([]);
  expect(codes(card(text('A', { value: null })))).toEqual(['prop/required']);
});

test('problems come in document order, each with its node and prop', () => {
  const tree = card(row({ gap: true }), text('A', { size: 'huge' }), row({ wrap: 1 }));
  expect(validate(build(tree)).map(({ node, prop }) => [node, prop])).toEqual([
    ['row', 'gap'],
    ['text', 'size'],
    ['row2', 'wrap'],
  ]);
});

test('the same document is validated once', () => {
  const doc = build(card(row({ gap: true })));
  expect(validate(doc)).toBe(validate({ ...doc }));
});

test('fresh elements and samples have no errors', () => {
  const tree = (json: WidgetJson): Tree => {
    const { type, children, ...props } = json;
    const list = Array.isArray(children) ? children : children ? [children] : [];
    return element(type, props, ...list.filter(isWidgetJson).map(tree));
  };
  const wrapped = (type: string, inner: Tree): Tree => {
    const entry = lookup(type);
    const parent = entry?.parents?.[0];
    if (entry?.root) return inner;
    return parent === undefined ? card(inner) : wrapped(parent, element(parent, inner));
  };
  for (const entry of Object.values(COMPONENTS)) {
    const children = 'initialChildren' in entry ? (entry.initialChildren ?? []) : [];
    const fresh = element(entry.type, entry.initial, ...children.map(tree));
    for (const one of [fresh, tree(entry.sample)]) {
      const problems = validate(build(wrapped(entry.type, one)));
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors, entry.type).toEqual([]);
    }
  }
});
