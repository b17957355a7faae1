import { describe, expect, it } from 'vitest';
import { dataPaths } from './data-paths.ts';

const data = {
  user: { name: 'Ada', 'home town': 'London', address: { city: 'Paris' } },
  items: [{ id: 1 }],
  done: false,
  nothing: null,
  'two words': 1,
  class: 2,
  Math: 3,
};

describe('what a prop can be bound to', () => {
  it('is every named value and what objects hold, not what is in arrays', () => {
    expect(dataPaths(data).map(({ path, type }) => `${path}: ${type}`)).toEqual([
      'user: object',
      'user.name: string',
      'user["home town"]: string',
      'user.address: object',
      'user.address.city: string',
      'items: array',
      'done: boolean',
      'nothing: null',
    ]);
  });

  it('starts with the loop variables, nearest first, and leaves out what they hide', () => {
    const loops = [
      { name: 'item', value: { id: 7 } },
      { name: 'done', value: 'yes' },
      { name: 'i', value: undefined },
    ];
    expect(
      dataPaths(data, loops)
        .slice(0, 3)
        .map(({ path, sample }) => [path, sample]),
    ).toEqual([
      ['done', 'yes'],
      ['item', { id: 7 }],
      ['item.id', 7],
    ]);
    expect(dataPaths(data, loops).filter(({ path }) => path === 'done')).toHaveLength(1);
  });

  it('comes to an end in endless data', () => {
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, i]));
    expect(dataPaths(wide)).toHaveLength(500);
  });
});
