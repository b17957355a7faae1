import { expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

const TEXT = `{
  "todo": {
    "tags": ["a", "b"]
  }
}`;

it('finds a value, and what lacks one', () => {
  expect(placeOf(TEXT, ['todo', 'tags', 1])).toEqual({ line: 3, column: 19 });
  expect(placeOf(TEXT, ['todo', 'title'])).toEqual({ line: 2, column: 11 });
  expect(placeOf(TEXT, [])).toEqual({ line: 1, column: 1 });
  expect(placeOf('{"todo": ', ['todo'])).toBeNull();
});
