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
  path,
  repeat,
  row,
  text,
  transition,
  when,
} from '../../doc/build.ts';
import { getNode } from '../../doc/doc.ts';
import { bound, literal } from '../../doc/node.ts';
import { printExpr } from '../../expr/print.ts';
import type { Expr } from '../../expr/ast.ts';
import { docOf, editing, ids, outline, run } from '../test-support/editing.ts';
import type { EditState } from '../transaction.ts';
import { changeType } from './change-type.ts';
import { setWhen, showWhen } from './condition.ts';
import { repeatOver, setRepeat } from './repeat.ts';
import { setIn } from './set-in.ts';
import { canSetProp, setProp } from './set-prop.ts';
import { unwrap } from './unwrap.ts';

function prop(state: EditState | null, id: string, name: string): unknown {
  const node = getNode(docOf(state), id);
  const value = node.kind === 'element' ? node.props[name] : undefined;
  return value?.kind === 'expr' ? `= ${printExpr(value.expr)}` : value?.value;
}

const tree = card(row({ gap: 2 }, text('A'), button('Save')), text('B'));

describe('setting a prop', () => {
  test('sets, binds and takes away', () => {
    const set = run(editing(tree), setProp('text', 'size', literal('lg')));
    expect(prop(set, 'text', 'size')).toBe('lg');
    expect(
      prop(run(editing(tree), setProp('text', 'value', data('user.name'))), 'text', 'value'),
    ).toBe('= user.name');
    const gone = run(editing(tree), setProp('row', 'gap', null));
    expect(getNode(docOf(gone), 'row')).toMatchObject({ props: {} });
  });

  test('works on several elements at once', () => {
    const state = run(
      editing(tree),
      setProp(['text', 'text2', 'gone'], 'color', literal('danger')),
    );
    expect([prop(state, 'text', 'color'), prop(state, 'text2', 'color')]).toEqual([
      'danger',
      'danger',
    ]);
  });

  test('is not possible where nothing changes', () => {
    expect(setProp('row', 'gap', literal(2))(editing(tree))).toBeNull();
    expect(setProp('row', 'wrap', null)(editing(tree))).toBeNull();
    expect(setProp('gone', 'gap', literal(2))(editing(tree))).toBeNull();
  });

  test('merges by its key', () => {
    expect(setProp('text', 'value', literal('x'), 'typing')(editing(tree))).toMatchObject({
      label: 'Set value of Text',
      mergeKey: 'typing',
    });
    expect(setProp('row', 'gap', null)(editing(tree))?.label).toBe('Reset gap of Row');
  });

  test('keeps a Card with a form inside from becoming a form', () => {
    const outer = editing(card(row(form(input('a')))));
    expect(setProp('card', 'asForm', literal(true))(outer)).toBeNull();
    expect(canSetProp(docOf(outer), 'card', 'asForm', literal(true))).toEqual({
      ok: false,
      reason: "Card with asForm can't stand around Form.",
      wayOut: 'Take Form away first.',
    });
    expect(setProp('card', 'asForm', literal(false))(outer)).not.toBeNull();
    expect(setProp('card', 'asForm', literal(true))(editing(tree))).not.toBeNull();
  });
});

describe('setting a part of a prop', () => {
  test('makes the objects on the way, and binds one key beside constant ones', () => {
    const named = run(editing(tree), setIn('button', 'onClickAction', ['type'], literal('save')));
    const full =
      named && run(named, setIn('button', 'onClickAction', ['payload', 'id'], data('todo.id')));
    expect(prop(full, 'button', 'onClickAction')).toBe(
      '= { type: "save", payload: { id: todo.id } }',
    );
    const back = full && run(full, setIn('button', 'onClickAction', ['payload', 'id'], null));
    expect(prop(back, 'button', 'onClickAction')).toEqual({ type: 'save', payload: {} });
  });

  test('needs an element', () => {
    expect(setIn('gone', 'a', ['b'], literal(1))(editing(tree))).toBeNull();
  });
});

describe('repeats', () => {
  const items = path('order.lines');

  test('go around a node', () => {
    const state = run(editing(tree), repeatOver('text', items, 'line', ids()));
    expect(outline(state)).toBe('Card[Row[Repeat order.lines[Text A], Button Save], Text B]');
    expect(state?.selection).toEqual(['new1']);
  });

  test('are refused where one element is meant, and for names that are none', () => {
    expect(repeatOver('card', items, 'x', ids())(editing(tree))).toBeNull();
    expect(repeatOver('text', items, 'x', ids())(editing(card(transition(text('A')))))).toBeNull();
    expect(repeatOver('text', items, 'my item', ids())(editing(tree))).toBeNull();
  });

  const loop = card(
    repeat(
      'items',
      'item',
      text(data('item.title')),
      when('item.done', [text(data('user.name'))]),
      repeat('item.tags', 'tag', text(data('tag'))),
      repeat('item.parts', 'item', text(data('item.title'))),
    ),
  );

  test('rename their variable in all that reads it, and not where it is bound again', () => {
    const state = run(editing(loop), setRepeat('repeat', { item: { type: 'name', name: 'todo' } }));
    expect(prop(state, 'text', 'value')).toBe('= todo.title');
    expect(prop(state, 'text2', 'value')).toBe('= user.name');
    expect(outline(state)).toBe(
      'Card[Repeat items[Text todo.title, When todo.done[Text user.name], Repeat todo.tags[Text tag], Repeat todo.parts[Text item.title]]]',
    );
  });

  test('do not take a name that is in use inside', () => {
    for (const name of ['user', 'tag', 'new', 'a b']) {
      const item = { type: 'name', name } as const;
      expect(setRepeat('repeat', { item })(editing(loop)), name).toBeNull();
    }
    const state = editing(loop);
    expect(setRepeat('repeat', { index: 'item' })(state)).toBeNull();
    expect(getNode(docOf(run(state, setRepeat('repeat', { index: 'i' }))), 'repeat')).toMatchObject(
      {
        index: 'i',
      },
    );
  });

  test('run over another list', () => {
    const state = run(editing(loop), setRepeat('repeat', { over: path('others') }));
    expect(outline(state)).toMatch(/^Card\[Repeat others\[/);
  });

  test('leave the first round when they are taken away', () => {
    const state = run(editing(loop, 'repeat'), unwrap());
    expect(outline(state)).toBe(
      'Card[Text items[0].title, When items[0].done[Text user.name], Repeat items[0].tags[Text tag], Repeat items[0].parts[Text item.title]]',
    );
  });

  test('leave the first round of a pattern and of callbacks too', () => {
    const doc = build(card(repeat('items', 'x', text(data('id')), text('B'))));
    const filter: Expr = {
      type: 'call',
      object: path('all'),
      method: 'filter',
      optional: false,
      args: [
        {
          type: 'arrow',
          params: [{ type: 'name', name: 'at' }],
          body: { type: 'binary', operator: '===', left: path('at'), right: path('id') },
        },
      ],
    };
    const base = editing(card());
    const widget = base.project.widgets[0];
    if (!widget) throw new Error('No widget');
    const node = getNode(doc, 'repeat');
    if (node.kind !== 'repeat') throw new Error('No repeat');
    const nodes = {
      ...doc.nodes,
      repeat: {
        ...node,
        item: {
          type: 'objectPattern',
          entries: [{ key: 'uid', value: { type: 'name', name: 'id' } }],
        },
        index: 'at',
      },
      text2: { ...getNode(doc, 'text2'), props: { value: bound(filter) } },
    } as typeof doc.nodes;
    const state: EditState = {
      ...base,
      project: { ...base.project, widgets: [{ ...widget, doc: { ...doc, nodes } }] },
    };
    const after = run(state, unwrap('repeat'));
    expect(prop(after, 'text', 'value')).toBe('= items[0].uid');
    expect(prop(after, 'text2', 'value')).toBe('= all.filter((at) => at === items[0].uid)');
  });
});

describe('conditions', () => {
  test('go around a node, a root too, and change', () => {
    const state = run(editing(tree), showWhen('text', path('user.active'), ids()));
    expect(outline(state)).toBe('Card[Row[When user.active[Text A], Button Save], Text B]');
    const other = state && run(state, setWhen('new1', path('open')));
    expect(outline(other)).toMatch(/When open\[Text A\]/);
    expect(outline(run(editing(listView()), showWhen('listView', path('a'), ids())))).toBe(
      'When a[ListView]',
    );
    expect(setWhen('row', path('a'))(editing(tree))).toBeNull();
  });
});

describe('changing the type', () => {
  test('keeps what fits, and the text', () => {
    const state = run(
      editing(card(input('a', { rows: 2, placeholder: 'P' }))),
      changeType('input', 'Textarea'),
    );
    expect(getNode(docOf(state), 'input')).toMatchObject({
      type: 'Textarea',
      props: { name: { value: 'a' }, placeholder: { value: 'P' } },
    });
    const badge = run(editing(card(text('Hot', { size: 'xl' }))), changeType('text', 'Badge'));
    expect(prop(badge, 'text', 'label')).toBe('Hot');
    expect(prop(badge, 'text', 'size')).toBeUndefined();
  });

  test('fills in what the new type needs', () => {
    const state = run(editing(card(input('a'))), changeType('input', 'Select'));
    expect(prop(state, 'input', 'options')).toHaveLength(2);
  });

  test('is refused where the children or the place do not fit', () => {
    expect(changeType('row', 'Divider')(editing(tree))).toBeNull();
    expect(changeType('row', 'Card')(editing(tree))).toBeNull();
    expect(changeType('card', 'ListView')(editing(tree))).toBeNull();
    expect(changeType('row', 'Transition')(editing(tree))).toBeNull();
    expect(changeType('row', 'Row')(editing(tree))).toBeNull();
    expect(outline(run(editing(tree), changeType('row', 'Col')))).toBe(
      'Card[Col[Text A, Button Save], Text B]',
    );
    expect(outline(run(editing(tree), changeType('card', 'Basic')))).toMatch(/^Basic\[/);
  });

  test('mends an unknown type', () => {
    const state = editing(card(element('Buton', { label: 'A', fancy: 1 })));
    const mended = run(state, changeType('buton', 'Button'));
    expect(getNode(docOf(mended), 'buton')).toMatchObject({
      type: 'Button',
      props: { label: { value: 'A' } },
    });
  });
});
