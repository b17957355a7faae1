import { describe, expect, test } from 'vitest';
import {
  build,
  button,
  card,
  data,
  element,
  form,
  input,
  listView,
  listViewItem,
  repeat,
  row,
  text,
  transition,
  when,
} from '../../doc/build.ts';
import type { Tree } from '../../doc/build.ts';
import type { Subtree } from '../../doc/placement.ts';
import { validate } from '../../doc/validate.ts';
import { COMPONENTS } from '../../catalogue/registry.ts';
import { docOf, editing, ids, outline, run } from '../test-support/editing.ts';
import { insertNodes } from './insert-nodes.ts';
import { insert, resolveInsert } from './insert.ts';

const tree = card(row(text('A'), button('Save')), text('B'));

describe('inserting without a place', () => {
  test.each([
    [
      'goes into the selected container',
      ['row'],
      'Card[Row[Text A, Button Save, Icon star], Text B]',
    ],
    [
      'goes after the selected element',
      ['text'],
      'Card[Row[Text A, Icon star, Button Save], Text B]',
    ],
    ['goes to the end of the root', [], 'Card[Row[Text A, Button Save], Text B, Icon star]'],
    [
      'follows the last of several',
      ['text', 'text2'],
      'Card[Row[Text A, Button Save], Text B, Icon star]',
    ],
  ])('%s', (_, selection, expected) => {
    expect(outline(run(editing(tree, ...selection), insert('Icon', ids())))).toBe(expected);
  });

  test('climbs to the nearest place that takes it', () => {
    const list = listView(listViewItem(text('A')));
    expect(outline(run(editing(list, 'text'), insert('ListViewItem', ids())))).toBe(
      'ListView[ListViewItem[Text A], ListViewItem[Text Item]]',
    );
    const single = card(transition(text('A')));
    expect(outline(run(editing(single, 'text'), insert('Badge', ids())))).toBe(
      'Card[Transition[Text A], Badge Badge]',
    );
  });

  test('goes into repeats and conditions', () => {
    const loop = card(repeat('items', 'item', text('A')));
    expect(outline(run(editing(loop, 'repeat'), insert('Badge', ids())))).toBe(
      'Card[Repeat items[Text A, Badge Badge]]',
    );
  });

  test('selects what is new, in one step with a name', () => {
    const state = editing(tree, 'row');
    const transaction = insert('Table', ids())(state);
    expect(transaction?.label).toBe('Insert Table');
    expect(transaction?.steps).toHaveLength(1);
    const after = run(state, insert('Table', ids()));
    expect(after?.selection.map((id) => docOf(after).nodes[id])).toMatchObject([{ type: 'Table' }]);
  });

  test('says why there is no place', () => {
    expect(insert('Table.Cell', ids())(editing(tree, 'text'))).toBeNull();
    expect(resolveInsert(editing(tree, 'text'), 'Table.Cell')).toEqual({
      ok: false,
      reason: "Table.Cell can't go inside Row.",
      wayOut: 'Its place is inside Table.Row.',
    });
    expect(resolveInsert(editing(tree, 'row'), 'Form')).toEqual({
      ok: true,
      at: { parent: 'row', slot: 'children', index: 2 },
      around: [],
    });
  });
});

describe('inserting into an empty document', () => {
  test('brings what it needs around it, in the same step', () => {
    const state = run(editing(null), insert('Button', ids()));
    expect(outline(state)).toBe('Card[Button Button]');
    expect(state?.selection.map((id) => docOf(state).nodes[id])).toMatchObject([
      { type: 'Button' },
    ]);
    expect(outline(run(editing(null), insert('ListViewItem', ids())))).toBe(
      'ListView[ListViewItem[Text Item]]',
    );
    expect(outline(run(editing(null), insert('Table.Cell', ids())))).toBe(
      'Card[Table[Table.Row[Table.Cell[Text Cell]]]]',
    );
  });

  test('takes a root as it is', () => {
    expect(outline(run(editing(null), insert('Card', ids())))).toBe('Card');
  });

  test.each(Object.keys(COMPONENTS))('gives a valid widget for %s', (type) => {
    const problems = validate(docOf(run(editing(null), insert(type, ids()))));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('inserting at a place', () => {
  test('is refused where the rules refuse it', () => {
    const at = { parent: 'row', slot: 'children', index: 1 } as const;
    expect(outline(run(editing(tree), insert('Divider', ids(), at)))).toBe(
      'Card[Row[Text A, Divider, Button Save], Text B]',
    );
    expect(insert('Card', ids(), at)(editing(tree))).toBeNull();
  });

  test('reaches the else branch of a condition', () => {
    const at = { parent: 'when', slot: 'otherwise', index: 0 } as const;
    expect(outline(run(editing(card(when('a', [text('A')]))), insert('Text', ids(), at)))).toBe(
      'Card[When a[Text A | Text Text]]',
    );
  });

  test('takes a whole widget tree', () => {
    const json = { type: 'Row', gap: 2, children: [{ type: 'Text', value: 'X' }] };
    expect(outline(run(editing(tree, 'text2'), insert(json, ids())))).toBe(
      'Card[Row[Text A, Button Save], Text B, Row[Text X]]',
    );
  });
});

describe('names', () => {
  test('of fields get a number where they are taken', () => {
    const state = editing(card(form(input('input'), input('input2'))), 'form');
    expect(outline(run(state, insert('Input', ids())))).toBe(
      'Card[Form[Input input, Input input2, Input input3]]',
    );
  });

  test('of labels follow their field', () => {
    const json = {
      type: 'Col',
      children: [
        { type: 'Label', value: 'Email', fieldName: 'input' },
        { type: 'Input', name: 'input' },
      ],
    };
    const state = run(editing(card(form(input('input'))), 'form'), insert(json, ids()));
    expect(docOf(state).nodes['new2']).toMatchObject({ props: { fieldName: { value: 'input2' } } });
  });
});

const copyOf = (from: Tree): Subtree => {
  const { root, nodes } = build(from);
  if (root === null) throw new Error('An empty tree');
  return { root, nodes };
};

describe('pasting', () => {
  const both = [copyOf(text('X')), copyOf(row(input('a', { id: 'i', key: data('k') })))];

  test('puts one after the other and selects them', () => {
    const state = run(editing(tree, 'text'), insertNodes(both, ids()));
    expect(outline(state)).toBe('Card[Row[Text A, Text X, Row[Input a], Button Save], Text B]');
    expect(state?.selection).toHaveLength(2);
  });

  test('gives every paste ids and names of its own', () => {
    const newId = ids();
    const once = run(editing(card(form()), 'form'), insertNodes(both, newId));
    const twice = once && run({ ...once, selection: ['form'] }, insertNodes(both, newId));
    expect(outline(twice)).toBe('Card[Form[Text X, Row[Input a], Text X, Row[Input a2]]]');
    const inputs = Object.values(docOf(twice).nodes).filter(
      (node) => node.kind === 'element' && node.type === 'Input',
    );
    expect(inputs).toMatchObject([
      { props: { id: { value: 'i' }, key: { kind: 'expr' } } },
      { props: { id: { value: 'i2' }, key: { kind: 'expr' } } },
    ]);
  });

  test('is all or nothing', () => {
    const rows = [copyOf(text('X')), copyOf(element('Table.Row'))];
    expect(insertNodes(rows, ids())(editing(tree))).toBeNull();
    expect(insertNodes([], ids())(editing(tree))).toBeNull();
  });

  test('fills an empty document', () => {
    expect(outline(run(editing(null), insertNodes(both, ids())))).toBe(
      'Card[Text X, Row[Input a]]',
    );
  });
});
