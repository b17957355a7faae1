import { expect, it } from 'vitest';
import { keepList } from './keep-list.ts';

it('gives the list of before while its items are the same', () => {
  const keep = keepList<string>();
  const first = keep(['a', 'b']);
  expect(keep(['a', 'b'])).toBe(first);
  expect(keep(['a'])).toEqual(['a']);
  expect(keep(['a', 'c'])).toEqual(['a', 'c']);
  expect(first).toEqual(['a', 'b']);
});

it('keeps the items that are the same by the given rule', () => {
  const keep = keepList<{ readonly id: number }>((a, b) => a.id === b.id);
  const [one] = keep([{ id: 1 }, { id: 2 }]);
  const next = keep([{ id: 1 }, { id: 3 }]);
  expect(next[0]).toBe(one);
  expect(next[1]).toEqual({ id: 3 });
});
