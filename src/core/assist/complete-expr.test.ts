import { expect, it } from 'vitest';
import { build, card, repeat, text } from '../doc/build.ts';
import { completeExpr, plainSnippet } from './complete-expr.ts';
import { WORLD } from './test-support/world.ts';

const DOC = build(
  card(text('A'), repeat('people', 'person', repeat('person.pets', 'pet', text('B')))),
);
const labels = (code: string, node: string): readonly string[] =>
  completeExpr(code, code.length, DOC, node, WORLD)?.items.map(({ label }) => label) ?? [];

it('offers the data, and the variables of the loops around the node', () => {
  expect(labels('to', 'text')).toContain('todo.title');
  expect(labels('', 'text')).not.toContain('pet.name');
  expect(labels('', 'text2').slice(0, 4)).toEqual(['pet', 'pet.name', 'person', 'person.name']);
  expect(labels('pet.', 'text2')[0]).toBe('name');
  expect(labels('todo.title.', 'text2')).toContain('toUpperCase');
});

it('counts from the start of the expression', () => {
  expect(completeExpr('!todo.ti', 8, DOC, 'text2', WORLD)).toMatchObject({ from: 6, to: 8 });
});

it('writes a snippet as plain text with one caret', () => {
  expect(plainSnippet('map((${1:item}) => $2)')).toEqual({ text: 'map((item) => )', caret: 9 });
  expect(plainSnippet('trim()')).toEqual({ text: 'trim()', caret: 6 });
});
