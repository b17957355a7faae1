import { expect, it } from 'vitest';
import { idSequence } from './ids.ts';

const take = (next: () => string, count: number) => Array.from({ length: count }, next);

it('gives the same ids again for the same seed', () => {
  expect(take(idSequence(7, 1), 3)).toEqual(take(idSequence(7, 1), 3));
  expect(take(idSequence(8, 1), 3)).not.toEqual(take(idSequence(7, 1), 3));
});

it('never gives an id twice, in whatever lane', () => {
  const all = [0, 1, 2].flatMap((lane) => take(idSequence(7, lane), 20_000));
  expect(new Set(all).size).toBe(60_000);
});

it('gives eight hex digits', () => {
  for (const id of take(idSequence(0, 0), 100)) expect(id).toMatch(/^[0-9a-f]{8}$/);
});
