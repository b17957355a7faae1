import { describe, expect, it } from 'vitest';
import { childrenOf, keysOf } from './children.ts';

const text = (value: string): { type: string; value: string } => ({ type: 'Text', value });

describe('children', () => {
  it('are a list, or one element alone', () => {
    expect(childrenOf({ type: 'Row', children: [text('a'), text('b')] })).toHaveLength(2);
    expect(childrenOf({ type: 'Transition', children: text('a') })).toEqual([text('a')]);
    expect(childrenOf({ type: 'Row' })).toEqual([]);
  });

  it('are elements only', () => {
    const children = [text('a'), null, 'b', 3, { value: 'no type' }, [text('c')]];
    expect(childrenOf({ type: 'Row', children })).toEqual([text('a')]);
  });
});

describe('keys', () => {
  it('come from key, then id, then the place, and always from the type', () => {
    expect(
      keysOf([
        { type: 'Text', key: 'a', id: 'b' },
        { type: 'Text', id: 'b' },
        { type: 'Text' },
        { type: 'Title', key: 'a' },
      ]),
    ).toEqual(['Text:a', 'Text:b', 'Text:#2', 'Title:a']);
  });

  it('stay apart where an author repeats one', () => {
    const keys = keysOf([
      { type: 'Text', key: 'a' },
      { type: 'Text', key: 'a' },
      { type: 'Text', key: '#0' },
    ]);
    expect(new Set(keys).size).toBe(3);
  });
});
