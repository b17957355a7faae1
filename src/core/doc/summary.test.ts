import { describe, expect, test } from 'vitest';
import {
  badge,
  build,
  button,
  card,
  col,
  data,
  element,
  form,
  input,
  repeat,
  row,
  text,
  when,
} from './build.ts';
import { layerName, summaryOf } from './summary.ts';

const doc = build(
  card(
    form(
      { onSubmitAction: { type: 'update_todo' } },
      row(text(data('todo.title')), repeat('todo.tags', 'tag', badge(data('tag')))),
      col(element('Label', { value: 'Due', fieldName: 'due' }), input('due')),
      when('selected', [element('Divider')]),
      button('Save', { submit: true }),
      element('Button', { iconStart: 'reload', onClickAction: { type: 'x' } }),
      element('Spacer'),
    ),
  ),
);

describe('a layer is told by', () => {
  test.each([
    ['its text', 'button', 'Button Save'],
    ['its bound text', 'text', 'Text todo.title'],
    ['the action it submits', 'form', 'Form update_todo'],
    ['the name of its field', 'input', 'Input due'],
    ['its icon', 'button2', 'Button reload'],
    ['what is inside', 'col', 'Col Due'],
    ['its list', 'repeat', 'Repeat todo.tags'],
    ['its condition', 'when', 'When selected'],
    ['its type alone', 'spacer', 'Spacer'],
  ])('%s', (_, id, name) => {
    expect(layerName(doc, id)).toBe(name);
  });

  test('words that come from the data are marked, and so are those from inside', () => {
    expect(summaryOf(doc, 'text')).toMatchObject({ fromData: true, fromInside: false });
    expect(summaryOf(doc, 'col')).toMatchObject({ fromData: false, fromInside: true });
    expect(summaryOf(doc, 'repeat')).toMatchObject({ fromData: true });
  });

  test('no more than a line', () => {
    const long = build(card(text('word '.repeat(40))));
    expect(summaryOf(long, 'text').text).toHaveLength(60);
  });
});
