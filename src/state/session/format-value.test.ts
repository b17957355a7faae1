import { expect, it } from 'vitest';
import { note } from '#mock-server/sandbox/printed.ts';
import { formatLine, formatValue } from './format-value.ts';

it.each<[unknown, string]>([
  ['text', '"text"'],
  [1, '1'],
  [10n, '10n'],
  [null, 'null'],
  [undefined, 'undefined'],
  [[1, 'a', [true]], '[1, "a", [true]]'],
  [{ a: { b: 1 } }, '{ a: { b: 1 } }'],
  [{}, '{}'],
  [new Map([['k', 1]]), 'Map { k => 1 }'],
  [new Set([1, 2]), 'Set [1, 2]'],
  [new Date('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00.000Z'],
  [new Date(Number.NaN), 'Invalid Date'],
  [/x/g, '/x/g'],
  [new Uint8Array(3), 'Uint8Array(3)'],
  [{ run: note('[function save]') }, '{ run: [function save] }'],
  [{ a: { b: { c: { d: { e: 1 } } } } }, '{ a: { b: { c: { d: {…} } } } }'],
])('a value as code', (value, text) => {
  expect(formatValue(value)).toBe(text);
});

it('shows the beginning of what is long', () => {
  const text = formatValue(Array.from({ length: 150 }, () => 0));
  expect(text.endsWith('… 50 more]')).toBe(true);
});

it('copes with what refers to itself', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(formatValue(circle)).toContain('{…}');
});

it('leaves strings of a line as they are', () => {
  expect(formatLine(['Saving', { id: 1 }])).toBe('Saving { id: 1 }');
});
