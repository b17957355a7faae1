import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import {
  atPath,
  changeAt,
  moveItem,
  pathText,
  removeAtPath,
  setAtPath,
  withKey,
} from './at-path.ts';

const DATA = { todo: { id: 'a', tags: ['x', 'y'] }, other: { n: 1 } };

describe('a value at a path', () => {
  it('is read, or not there', () => {
    expect(atPath(DATA, ['todo', 'tags', 1])).toBe('y');
    expect(atPath(DATA, [])).toBe(DATA);
    for (const path of [
      ['todo', 'gone'],
      ['todo', 'tags', 9],
      ['todo', 'tags', 'length'],
      ['toString'],
    ]) {
      expect(atPath(DATA, path)).toBeUndefined();
    }
  });

  it('is changed, and all beside the way keeps its identity', () => {
    const next = setAtPath(DATA, ['todo', 'tags', 0], 'z');
    expect(next).toEqual({ todo: { id: 'a', tags: ['z', 'y'] }, other: { n: 1 } });
    expect(atPath(next, ['other'])).toBe(DATA.other);
    expect(setAtPath(DATA, ['todo', 'id'], 'a')).toBe(DATA);
    expect(setAtPath(DATA, ['gone', 'id'], 'a')).toBe(DATA);
  });

  it('is taken away', () => {
    expect(removeAtPath(DATA, ['todo', 'tags', 0])).toEqual({
      ...DATA,
      todo: { id: 'a', tags: ['y'] },
    });
    expect(removeAtPath(DATA, ['other'])).toEqual({ todo: DATA.todo });
    expect(removeAtPath(DATA, ['gone', 0])).toBe(DATA);
    expect(removeAtPath(DATA, ['todo', 'gone'])).toBe(DATA);
  });

  it('is named for people', () => {
    expect(pathText(['todo', 'tags', 0, 'name'])).toBe('todo.tags[0].name');
  });
});

it('a new key goes where the schema has it', () => {
  const order = ['a', 'b', 'c', 'd'];
  expect(Object.keys(withKey({ a: 1, d: 1, x: 1 }, 'b', 1, order))).toEqual(['a', 'b', 'd', 'x']);
  expect(Object.keys(withKey({ c: 1 }, 'd', 1, order))).toEqual(['c', 'd']);
  expect(Object.keys(withKey({ c: 1, a: 1 }, 'c', 2, order))).toEqual(['c', 'a']);
});

it('an item moves, or stays where there is no such place', () => {
  const items = ['a', 'b', 'c'];
  expect(moveItem(items, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moveItem(items, 2, 0)).toEqual(['c', 'a', 'b']);
  for (const [from, to] of [
    [0, 0],
    [0, 3],
    [0, -1],
    [9, 0],
  ] as const) {
    expect(moveItem(items, from, to)).toBe(items);
  }
});

it('law: what is set is read, and setting what is there changes nothing', () => {
  const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
  const pathsOf = (at: Json, path: (string | number)[] = []): (string | number)[][] => [
    path,
    ...(Array.isArray(at)
      ? (at as Json[]).flatMap((item, index) => pathsOf(item, [...path, index]))
      : typeof at === 'object' && at !== null
        ? Object.entries(at).flatMap(([key, part]: [string, Json]) => pathsOf(part, [...path, key]))
        : []),
  ];
  fc.assert(
    fc.property(value, value, fc.nat(), (whole, part, pick) => {
      const paths = pathsOf(whole);
      const path = paths[pick % paths.length] ?? [];
      expect(atPath(setAtPath(whole, path, part), path)).toEqual(part);
      expect(changeAt(whole, path, (now) => now ?? null)).toBe(whole);
    }),
    { seed: 3 },
  );
});
