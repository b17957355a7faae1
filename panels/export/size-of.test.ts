import { expect, it } from 'vitest';
import { sizeOf } from './size-of.ts';

it('counts lines and bytes, not characters', () => {
  expect(sizeOf('a\n')).toBe('1 line · 2 B');
  expect(sizeOf('a\nb')).toBe('2 lines · 3 B');
  expect(sizeOf('é'.repeat(1300))).toBe('1 line · 2.6 kB');
});
