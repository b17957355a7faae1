import { describe, expect, test } from 'vitest';
import {
  basic,
  build,
  button,
  card,
  form,
  input,
  listView,
  listViewItem,
  repeat,
  row,
  table,
  tableCell,
  tableRow,
  text,
  transition,
  when,
} from './build.ts';
import type { Tree } from './build.ts';
import { EMPTY_DOC } from './doc.ts';
import type { Position } from './doc.ts';
import { canMove, canPlace } from './placement.ts';
import type { Subtree } from './placement.ts';

const into = (parent: string, index = 0, slot: Position['slot'] = 'children'): Position => ({
  parent,
  slot,
  index,
});

function refusal(placement: ReturnType<typeof canPlace>): string | null {
  return placement.ok ? null : [placement.reason, placement.wayOut].filter(Boolean).join(' ');
}

const subtree = (tree: Tree): Subtree => {
  const { root, nodes } = build(tree);
  if (root === null) throw new Error('An empty tree');
  return { root, nodes };
};

describe('a place in the tree', () => {
  const doc = build(card(form(row(text('A'), button('Save')), input('title'))));

  test('takes plain components', () => {
    for (const type of ['Text', 'Button', 'Row', 'Table', 'Chart', 'Transition', 'Label']) {
      expect(canPlace(doc, type, into('row')), type).toEqual({ ok: true });
    }
  });

  test('refuses a root, and says what to use', () => {
    expect(refusal(canPlace(doc, 'Card', into('form')))).toBe(
      "Card can't go inside Form. Use a Box with a border to group fields.",
    );
    expect(canPlace(doc, 'Card', into('form'))).toMatchObject({ instead: 'Box' });
    expect(refusal(canPlace(doc, 'ListView', into('card')))).toBe(
      "ListView can't go inside Card. Use a Col with a Row for each entry.",
    );
  });

  test('refuses a child where none is taken', () => {
    expect(refusal(canPlace(doc, 'Text', into('button')))).toBe(
      'Button takes nothing inside. Put it beside.',
    );
  });

  test('refuses a part away from its parent', () => {
    expect(refusal(canPlace(doc, 'Table.Cell', into('row')))).toBe(
      "Table.Cell can't go inside Row. Its place is inside Table.Row.",
    );
  });

  test('takes an unknown component: nothing is known of it', () => {
    expect(canPlace(doc, 'Fancy', into('row'))).toEqual({ ok: true });
  });

  test('is judged for all that a subtree stands for', () => {
    const both = subtree(when('ok', [text('A')], [card()]));
    expect(refusal(canPlace(doc, both, into('row')))).toMatch(/^Card can't go inside Row/);
    expect(canPlace(doc, subtree(when('ok', [text('A')])), into('row'))).toEqual({ ok: true });
  });
});

describe('lists and tables', () => {
  const doc = build(
    basic(
      card(),
      listView(repeat('items', 'item', listViewItem())),
      table(tableRow(tableCell(text('A')))),
    ),
  );

  test('take their own rows only', () => {
    expect(canPlace(doc, 'ListViewItem', into('listView'))).toEqual({ ok: true });
    expect(canPlace(doc, 'Table.Row', into('table', 1))).toEqual({ ok: true });
    expect(refusal(canPlace(doc, 'Text', into('listView')))).toBe(
      'ListView takes only ListViewItem. Put Text into a ListViewItem.',
    );
    expect(refusal(canPlace(doc, 'Text', into('tableRow')))).toBe(
      'Table.Row takes only Table.Cell. Put Text into a Table.Cell.',
    );
  });

  test('look through repeats and conditions', () => {
    expect(canPlace(doc, 'ListViewItem', into('repeat', 1))).toEqual({ ok: true });
    expect(refusal(canPlace(doc, 'Text', into('repeat')))).toMatch(/^ListView takes only/);
    const rows = subtree(repeat('rows', 'row', tableRow()));
    expect(canPlace(doc, rows, into('table', 1))).toEqual({ ok: true });
    expect(canPlace(doc, rows, into('listView', 1)).ok).toBe(false);
  });

  test('stand beside a Card in Basic', () => {
    expect(canPlace(doc, 'Card', into('basic'))).toEqual({ ok: true });
    expect(canPlace(doc, 'ListView', into('basic'))).toEqual({ ok: true });
  });
});

describe('the root', () => {
  test('is a Card, a ListView or a Basic', () => {
    for (const type of ['Card', 'ListView', 'Basic']) {
      expect(canPlace(EMPTY_DOC, type, null), type).toEqual({ ok: true });
    }
    expect(refusal(canPlace(EMPTY_DOC, 'Button', null))).toBe(
      "Button can't be a widget of its own. Put a Card around it.",
    );
  });

  test('is one, or one in each branch', () => {
    expect(refusal(canPlace(build(card()), 'Card', null))).toMatch(/^A widget has one root/);
    const either = build(when('ok', [card()]));
    expect(canPlace(either, 'Card', into('when', 0, 'otherwise'))).toEqual({ ok: true });
    expect(canPlace(either, 'Card', into('when', 1)).ok).toBe(false);
  });
});

describe('forms', () => {
  test('do not stand in one another, at any depth', () => {
    const doc = build(card(form(row(text('A')))));
    expect(refusal(canPlace(doc, 'Form', into('row')))).toBe(
      "Form can't go inside another Form. Use a Col: its fields join the outer form.",
    );
    expect(canPlace(doc, 'Form', into('row'))).toMatchObject({ instead: 'Col' });
    const deep = subtree(row(row(form())));
    expect(refusal(canPlace(doc, deep, into('row')))).toMatch(/^Form can't go inside another Form/);
    expect(canPlace(doc, 'Form', into('card'))).toEqual({ ok: true });
  });

  test('do not stand in a Card that acts as a form', () => {
    const doc = build(card({ asForm: true }, row()));
    expect(refusal(canPlace(doc, 'Form', into('row')))).toMatch(
      /^Form can't go inside Card with asForm\. /,
    );
  });
});

describe('a single child', () => {
  test('leaves no room for a second', () => {
    const doc = build(card(transition(text('A')), transition()));
    expect(refusal(canPlace(doc, 'Text', into('transition', 1)))).toBe(
      'Transition takes one child. Put a Box around both.',
    );
    expect(canPlace(doc, 'Text', into('transition2'))).toEqual({ ok: true });
    expect(canPlace(doc, subtree(repeat('xs', 'x', text('A'))), into('transition2')).ok).toBe(
      false,
    );
  });

  test('may differ by branch', () => {
    const doc = build(card(transition(when('ok', [text('A')]))));
    expect(canPlace(doc, 'Text', into('when', 0, 'otherwise'))).toEqual({ ok: true });
    expect(canPlace(doc, 'Text', into('when', 1)).ok).toBe(false);
    expect(canPlace(doc, 'Text', into('transition', 1)).ok).toBe(false);
  });
});

describe('moving', () => {
  const doc = build(card(form(input('a')), transition(text('A')), row()));

  test('keeps a form out of forms, and lets it move about outside', () => {
    expect(canMove(doc, 'form', into('row'))).toEqual({ ok: true });
    expect(canMove(doc, 'row', into('form'))).toEqual({ ok: true });
  });

  test('does not count the moving node as its own neighbour', () => {
    expect(canMove(doc, 'text', into('transition', 1))).toEqual({ ok: true });
    expect(canMove(doc, 'row', into('transition', 1)).ok).toBe(false);
  });

  test('never leads into itself, and leaves the root where it is', () => {
    expect(refusal(canMove(doc, 'form', into('form', 1)))).toBe("Form can't go inside itself.");
    expect(refusal(canMove(doc, 'card', into('row')))).toBe("Card can't go inside itself.");
  });
});
