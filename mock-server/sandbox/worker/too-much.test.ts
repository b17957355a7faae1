import { expect, it, vi } from 'vitest';
import { LARGEST_MESSAGE } from '../limits.ts';
import { plainArguments } from './too-much.ts';

it('refuses arguments that are too large without writing them', () => {
  const write = vi.spyOn(JSON, 'stringify');
  const item = { content: ['x'.repeat(3 * LARGEST_MESSAGE)] };
  expect(() => plainArguments('addThreadItem', ['thread', item])).toThrow(
    new RangeError(
      'addThreadItem was called with more than 48 MB; at most 16 MB can be stored here.',
    ),
  );
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
});

it('says what is no JSON as JSON does', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(() => plainArguments('saveItem', cycle)).toThrow(/circular/i);
});
