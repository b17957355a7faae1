import { expect, it } from 'vitest';
import { neighbour } from './neighbour.ts';

const groups = [['a', 'b', 'c'], ['d'], ['e', 'f']];

it.each([
  ['a', 'ArrowRight', 'b'],
  ['b', 'ArrowRight', 'c'],
  ['f', 'ArrowRight', null],
  ['a', 'ArrowLeft', null],
  ['a', 'ArrowDown', 'c'],
  ['b', 'ArrowDown', 'c'],
  ['c', 'ArrowDown', 'd'],
  ['d', 'ArrowDown', 'e'],
  ['f', 'ArrowUp', 'd'],
  ['b', 'ArrowUp', null],
  ['c', 'Home', 'a'],
  ['c', 'End', 'f'],
  ['c', 'x', null],
])('%s and %s: %s', (from, key, expected) => {
  expect(neighbour(groups, from, key, 2)).toBe(expected);
});

it('goes line by line in one column', () => {
  expect(neighbour(groups, 'a', 'ArrowDown', 1)).toBe('b');
  expect(neighbour(groups, 'd', 'ArrowUp', 1)).toBe('c');
});
