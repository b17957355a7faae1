import { expect, it } from 'vitest';
import { lineAt, offsetOfLine } from './lines.ts';

const text = 'one\n\nthree\n';

it('counts lines from 1; a line end belongs to its line', () => {
  expect([0, 3, 4, 5, 10, 11].map((offset) => lineAt(text, offset))).toEqual([1, 1, 2, 3, 3, 4]);
});

it('finds where lines start', () => {
  expect([1, 2, 3, 4, 9].map((line) => offsetOfLine(text, line))).toEqual([0, 4, 5, 11, 11]);
});
