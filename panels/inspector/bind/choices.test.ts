import { describe, expect, it } from 'vitest';
import { build, card, repeat, text } from '#core/doc/build.ts';
import type { PropKind } from '#core/catalogue/prop.ts';
import { choicesAt, fits, preview } from './choices.ts';

const DATA = {
  tag: 'outer',
  todo: { title: 'Bread', 'due-by': '2026-12-04', tags: ['a'] },
  'not a name': 1,
};

describe('choices', () => {
  const doc = build(card(repeat('todo.tags', 'tag', text('A'))));

  it('are every path into the data, as code', () => {
    expect(choicesAt(doc, DATA, 'card').map((choice) => choice.text)).toEqual([
      'tag',
      'todo',
      'todo.title',
      'todo["due-by"]',
      'todo.tags',
    ]);
  });

  it('put the loop first; a variable hides data of its name', () => {
    const choices = choicesAt(doc, DATA, 'text');
    expect(choices[0]).toMatchObject({ text: 'tag', value: 'a', from: 'loop' });
    expect(choices.filter((choice) => choice.text === 'tag')).toHaveLength(1);
  });

  it('know a variable of a list that is empty now', () => {
    const choices = choicesAt(doc, { todo: { tags: [] } }, 'text');
    expect(choices[0]).toMatchObject({ text: 'tag', value: undefined });
  });
});

describe('fit', () => {
  const kinds: readonly PropKind[] = [
    { kind: 'string' },
    { kind: 'number', integer: false },
    { kind: 'boolean' },
    { kind: 'options', of: 'select' },
    { kind: 'action' },
    { kind: 'spacing', objectOnly: true },
  ];
  it.each([
    ['text', ['string']],
    [3, ['string', 'number']],
    [true, ['boolean']],
    [[1], ['options']],
    [{ a: 1 }, ['action', 'spacing']],
  ] as const)('%j stands for %j', (value, wanted) => {
    expect(kinds.filter((kind) => fits(value, kind)).map(({ kind }) => kind)).toEqual(wanted);
  });

  it('is any for what is not known yet', () => {
    expect(kinds.every((kind) => fits(undefined, kind) && fits(null, kind))).toBe(true);
  });
});

it('previews say much in few letters', () => {
  expect(preview('a\n b')).toBe('"a b"');
  expect(preview('x'.repeat(80))).toHaveLength(34);
  expect(preview([1])).toBe('1 item');
  expect(preview([])).toBe('0 items');
  expect(preview({ a: 1 })).toBe('{…}');
  expect(preview(undefined)).toBe('–');
  expect(preview(false)).toBe('false');
});
