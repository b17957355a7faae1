import { describe, expect, test } from 'vitest';
import {
  badge,
  basic,
  button,
  card,
  col,
  form,
  fragment,
  input,
  listView,
  listViewItem,
  repeat,
  row,
  text,
  transition,
  when,
} from '../../doc/build.ts';
import { editing, ids, outline, run } from '../test-support/editing.ts';
import { copy } from './copy.ts';
import { duplicate } from './duplicate.ts';
import { moveDown, moveInto, moveOut, moveUp } from './move-by.ts';
import { move } from './move.ts';
import { remove } from './remove.ts';
import { wrapIn } from './wrap-in.ts';
import { unwrap } from './unwrap.ts';

const letters = card(row(text('A'), text('B'), text('C')), text('D'));
const into = (parent: string, index: number) => ({ parent, slot: 'children', index }) as const;

describe('delete', () => {
  test.each([
    ['selects what follows', ['text'], 'Card[Row[Text B, Text C], Text D]', ['text2']],
    [
      'selects what comes before the last',
      ['text3'],
      'Card[Row[Text A, Text B], Text D]',
      ['text2'],
    ],
    ['takes several at once', ['text', 'text3', 'text4'], 'Card[Row[Text B]]', ['row']],
    ['counts a child with its parent', ['text', 'row'], 'Card[Text D]', ['text4']],
    ['empties the document with its root', ['card'], '(empty)', []],
  ])('%s', (_, selection, expected, next) => {
    const state = run(editing(letters, ...selection), remove());
    expect(outline(state)).toBe(expected);
    expect(state?.selection).toEqual(next);
  });

  test('selects the parent when nothing is left beside', () => {
    expect(run(editing(card(row(text('A')), text('B')), 'text'), remove())?.selection).toEqual([
      'row',
    ]);
  });

  test('needs something to delete, and names it', () => {
    expect(remove()(editing(letters))).toBeNull();
    expect(remove(['gone'])(editing(letters))).toBeNull();
    expect(remove()(editing(letters, 'row'))?.label).toBe('Delete Row');
    expect(remove()(editing(letters, 'text', 'text2'))?.label).toBe('Delete 2 elements');
  });
});

describe('duplicate', () => {
  test('puts copies after their originals, with field names of their own', () => {
    const state = editing(card(form(input('a'), input('b'))), 'input', 'input2');
    const after = run(state, duplicate(ids()));
    expect(outline(after)).toBe('Card[Form[Input a, Input a2, Input b, Input b2]]');
    expect(after?.selection).toEqual(['new1', 'new2']);
  });

  test('is not possible for the root and where there is no room', () => {
    expect(duplicate(ids())(editing(letters, 'card'))).toBeNull();
    expect(duplicate(ids())(editing(card(transition(text('A'))), 'text'))).toBeNull();
    expect(duplicate(ids())(editing(letters))).toBeNull();
  });
});

test('copy takes the selected nodes with all that is inside, in document order', () => {
  const copies = copy(editing(letters, 'text4', 'row', 'text'));
  expect(copies.map(({ root }) => root)).toEqual(['row', 'text4']);
  expect(Object.keys(copies[0]?.nodes ?? {})).toEqual(['row', 'text', 'text2', 'text3']);
});

describe('move', () => {
  test('is meant before the node leaves its place', () => {
    expect(outline(run(editing(letters), move('text', into('row', 2))))).toBe(
      'Card[Row[Text B, Text A, Text C], Text D]',
    );
    expect(outline(run(editing(letters), move('text', into('card', 2))))).toBe(
      'Card[Row[Text B, Text C], Text D, Text A]',
    );
  });

  test('does nothing where the node is, or may not go', () => {
    expect(move('text2', into('row', 1))(editing(letters))).toBeNull();
    expect(move('text2', into('row', 2))(editing(letters))).toBeNull();
    expect(move('row', into('row', 0))(editing(letters))).toBeNull();
    expect(move('row', into('text', 0))(editing(letters))).toBeNull();
  });

  test.each([
    ['up', moveUp, ['text2'], 'Card[Row[Text B, Text A, Text C], Text D]'],
    ['up, as a block', moveUp, ['text2', 'text3'], 'Card[Row[Text B, Text C, Text A], Text D]'],
    ['down', moveDown, ['text'], 'Card[Row[Text B, Text A, Text C], Text D]'],
    ['down, as a block', moveDown, ['text', 'text2'], 'Card[Row[Text C, Text A, Text B], Text D]'],
    ['out', moveOut, ['text2'], 'Card[Row[Text A, Text C], Text B, Text D]'],
    ['out, as a block', moveOut, ['text', 'text2'], 'Card[Row[Text C], Text A, Text B, Text D]'],
    ['into the one above', moveInto, ['text4'], 'Card[Row[Text A, Text B, Text C, Text D]]'],
  ])('%s', (_, command, selection, expected) => {
    const state = run(editing(letters, ...selection), command);
    expect(outline(state)).toBe(expected);
    expect(state?.selection).toEqual(selection);
  });

  test.each([
    ['up at the head', moveUp, ['text']],
    ['up at the head, as a block', moveUp, ['text', 'text2']],
    ['down at the end', moveDown, ['text3']],
    ['out of the root', moveOut, ['row']],
    ['into where nothing is taken', moveInto, ['text2']],
    ['the root', moveUp, ['card']],
    ['nothing', moveUp, []],
  ])('not %s', (_, command, selection) => {
    expect(command(editing(letters, ...selection))).toBeNull();
  });

  test('crosses from one branch of a condition to the other', () => {
    const both = card(when('a', [text('A')], [text('B')]));
    const down = run(editing(both, 'text'), moveDown);
    expect(outline(down)).toBe('Card[When a[ | Text A, Text B]]');
    const up = run(editing(both, 'text2'), moveUp);
    expect(outline(up)).toBe('Card[When a[Text A, Text B]]');
  });

  test('out passes what does not take it', () => {
    const list = basic(listView(listViewItem(row(text('A')))));
    expect(outline(run(editing(list, 'row'), moveOut))).toBe(
      'Basic[ListView[ListViewItem], Row[Text A]]',
    );
  });

  test('into the one below when nothing above takes it', () => {
    const tree = card(text('A'), row(text('B')));
    expect(outline(run(editing(tree, 'text'), moveInto))).toBe('Card[Row[Text A, Text B]]');
  });
});

describe('wrap', () => {
  test('goes around one or several of one parent', () => {
    expect(outline(run(editing(letters, 'text2'), wrapIn('Box', ids())))).toBe(
      'Card[Row[Text A, Box[Text B], Text C], Text D]',
    );
    const several = run(editing(letters, 'text', 'text3'), wrapIn('Col', ids()));
    expect(outline(several)).toBe('Card[Row[Col[Text A, Text C], Text B], Text D]');
    expect(several?.selection).toEqual(['new1']);
    expect(wrapIn('Col', ids())(editing(letters, 'text', 'text3'))?.label).toBe(
      'Wrap 2 elements in Col',
    );
  });

  test('puts fields into a form, and a root into Basic', () => {
    const fields = card(input('a'), button('Go'));
    expect(outline(run(editing(fields, 'input', 'button'), wrapIn('Form', ids())))).toBe(
      'Card[Form[Input a, Button Go]]',
    );
    expect(outline(run(editing(letters, 'card'), wrapIn('Basic', ids())))).toMatch(
      /^Basic\[Card\[/,
    );
  });

  test('is refused where the rules refuse it', () => {
    const noRoom = [
      [letters, ['card'], 'Row'],
      [letters, ['text'], 'Card'],
      [letters, ['text'], 'Divider'],
      [letters, ['text', 'text4'], 'Row'],
      [letters, ['text', 'text2'], 'Transition'],
      [card(form(input('a'))), ['input'], 'Form'],
      [card(row(form())), ['row'], 'Form'],
      [listView(listViewItem()), ['listViewItem'], 'Row'],
      [letters, [], 'Row'],
    ] as const;
    for (const [tree, selection, type] of noRoom) {
      expect(
        wrapIn(type, ids())(editing(tree, ...selection)),
        `${type} ${selection.join()}`,
      ).toBeNull();
    }
  });
});

describe('unwrap', () => {
  test('leaves the children in the place', () => {
    const state = run(editing(letters, 'row'), unwrap());
    expect(outline(state)).toBe('Card[Text A, Text B, Text C, Text D]');
    expect(state?.selection).toEqual(['text', 'text2', 'text3']);
  });

  test('frees the only child of a root that can be one', () => {
    expect(outline(run(editing(basic(card(text('A'))), 'basic'), unwrap()))).toBe('Card[Text A]');
    expect(unwrap()(editing(card(text('A')), 'card'))).toBeNull();
    expect(unwrap()(editing(basic(card(), card()), 'basic'))).toBeNull();
  });

  test('is refused where the children may not stand', () => {
    expect(unwrap()(editing(listView(listViewItem(text('A'))), 'listViewItem'))).toBeNull();
    expect(unwrap()(editing(card(transition(row(text('A'), text('B')))), 'row'))).toBeNull();
    expect(unwrap()(editing(letters, 'text'))).toBeNull();
  });

  test('takes a condition or a group away', () => {
    expect(outline(run(editing(card(when('a', [text('A')], [text('B')])), 'when'), unwrap()))).toBe(
      'Card[Text A, Text B]',
    );
    expect(outline(run(editing(card(fragment(badge('A'), col())), 'fragment'), unwrap()))).toBe(
      'Card[Badge A, Col]',
    );
  });

  test('takes a repeat away', () => {
    expect(outline(run(editing(card(repeat('xs', 'x', text('A'))), 'repeat'), unwrap()))).toBe(
      'Card[Text A]',
    );
  });
});
