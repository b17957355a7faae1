import { expect, it } from 'vitest';
import { diffJson } from './diff.ts';

it.each([
  ['nothing', { a: 1 }, { a: 1 }, []],
  ['a leaf', { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: 'b', before: 2, after: 3 }]],
  ['a new key', { a: 1 }, { a: 1, b: 2 }, [{ path: 'b', after: 2 }]],
  ['a lost key', { a: 1, b: null }, { a: 1 }, [{ path: 'b', before: null }]],
  [
    'deep in lists',
    { children: [{ value: 'x' }, { value: 'y' }] },
    { children: [{ value: 'x' }, { value: 'z' }, { value: 'n' }] },
    [
      { path: 'children.1.value', before: 'y', after: 'z' },
      { path: 'children.2', after: { value: 'n' } },
    ],
  ],
  ['another shape', { a: [1] }, { a: { b: 1 } }, [{ path: 'a', before: [1], after: { b: 1 } }]],
  ['a beginning', undefined, { a: 1 }, [{ path: '', after: { a: 1 } }]],
  ['an end', 'x', undefined, [{ path: '', before: 'x' }]],
])('%s', (_, before, after, changes) => {
  expect(diffJson(before, after)).toEqual(changes);
});

it('stops where it says nothing more', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i]));
  expect(diffJson({}, many)).toHaveLength(100);
});
