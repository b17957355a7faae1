import { describe, expect, test } from 'vitest';
import {
  build,
  button,
  card,
  data,
  element,
  form,
  input,
  repeat,
  row,
  text,
  when,
} from './build.ts';
import { fieldsOf, joinedFields } from './fields.ts';
import { formOf } from './form.ts';

const select = element('Select', {
  name: 'priority',
  options: [
    { value: 'high', label: 'High' },
    { value: 'normal', label: 'Normal' },
  ],
});

describe('the fields of a form', () => {
  test('are its named controls in document order, with what they give', () => {
    const doc = build(
      card(
        form(
          row(input('todo.title'), element('Checkbox', { name: 'remind' })),
          text('Buy milk', { editable: { name: 'note' } }),
          text('Plain'),
          text('Plain', { editable: false }),
          select,
          element('DatePicker', { name: 'due', defaultValue: '2026-12-04' }),
        ),
      ),
    );
    expect(
      fieldsOf(doc, 'form').map(({ name, value, options, optional }) => [
        name,
        value,
        options,
        optional,
      ]),
    ).toEqual([
      ['todo.title', 'string', undefined, false],
      ['remind', 'boolean', undefined, false],
      ['note', 'string', undefined, false],
      ['priority', 'string', ['high', 'normal'], true],
      ['due', 'date', undefined, false],
    ]);
  });

  test('leave out disabled controls and those of an inner form', () => {
    const doc = build(
      card({ asForm: true }, input('a', { disabled: true }), input('b'), form(input('c'))),
    );
    expect(fieldsOf(doc, 'card').map(({ name }) => name)).toEqual(['b']);
    expect(fieldsOf(doc, 'form').map(({ name }) => name)).toEqual(['c']);
  });

  test('say where they may be missing, come several times, or have a bound name', () => {
    const doc = build(
      form(
        when('late', [input('reason')], [input('thanks')]),
        repeat('items', 'item', input('x', { name: data('item.id') })),
      ),
    );
    expect(fieldsOf(doc, 'form')).toMatchObject([
      { name: 'reason', optional: true, branches: [{ when: 'when', slot: 'children' }] },
      { name: 'thanks', optional: true, branches: [{ when: 'when', slot: 'otherwise' }] },
      { name: null, repeated: true },
    ]);
  });
});

test('an action carries the fields of its form, or else its own value', () => {
  const doc = build(card(form(input('a'), button('Save')), select, button('Alone')));
  expect(formOf(doc, 'button')).toBe('form');
  expect(joinedFields(doc, 'button').map(({ name }) => name)).toEqual(['a']);
  expect(joinedFields(doc, 'select').map(({ name }) => name)).toEqual(['priority']);
  expect(joinedFields(doc, 'button2')).toEqual([]);
});
