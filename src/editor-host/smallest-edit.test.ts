import { assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { smallestEdit } from './smallest-edit.ts';

it('is nothing for equal texts', () => {
  expect(smallestEdit('abc', 'abc')).toBeNull();
});

it('replaces only what differs', () => {
  expect(smallestEdit('<A b="1" />', '<A b="22" />')).toEqual({ start: 6, end: 7, text: '22' });
  expect(smallestEdit('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' });
  expect(smallestEdit('xay', 'xy')).toEqual({ start: 1, end: 2, text: '' });
});

it('always leads from one text to the other', () => {
  assert(
    property(string({ unit: constantFrom('a', 'b', '\n') }), string(), (before, after) => {
      const edit = smallestEdit(before, after) ?? { start: 0, end: 0, text: '' };
      expect(before.slice(0, edit.start) + edit.text + before.slice(edit.end)).toBe(after);
    }),
  );
});
