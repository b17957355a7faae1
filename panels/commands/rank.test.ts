import { describe, expect, it } from 'vitest';
import { rank } from './rank.ts';

const order = (query: string, ...names: string[]): readonly string[] =>
  rank(names, query, (name) => name);

describe('rank', () => {
  it('keeps the order without a query', () => {
    expect(order(' ', 'b', 'a')).toEqual(['b', 'a']);
  });

  it('puts whole names first, then beginnings, words, parts, letters in order', () => {
    expect(order('try', 'c-t-r-y', 'entry', 'Go try', 'Tryout', 'Try')).toEqual([
      'Try',
      'Tryout',
      'Go try',
      'entry',
      'c-t-r-y',
    ]);
  });

  it('leaves out what does not fit', () => {
    expect(order('xz', 'zx', 'Export')).toEqual([]);
  });
});
