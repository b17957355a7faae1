import { expect, it } from 'vitest';
import { firstDifference } from './first-difference.ts';

it('is none between equal values, whatever the order of keys', () => {
  expect(firstDifference({ a: [1, { b: null }], c: 2 }, { c: 2, a: [1, { b: null }] })).toBeNull();
});

it('names the place and both sides', () => {
  expect(firstDifference({ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] })).toEqual({
    path: 'a[1].b',
    left: '"x"',
    right: '"y"',
  });
  expect(firstDifference({ a: [1] }, { a: [1, 2] })).toMatchObject({
    path: 'a[1]',
    left: 'nothing',
  });
  expect(firstDifference(1, [])).toEqual({ path: 'The widget', left: '1', right: '[]' });
});
