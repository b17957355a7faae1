import { describe, expect, it } from 'vitest';
import { findByTyping, moveInList, search } from './list-keys.ts';

const items = ['Ada', 'Bo', 'Ben', 'Cy', 'Bella'].map((label) => ({ label }));
const gaps = [
  { label: 'Off', disabled: true },
  { label: 'One' },
  { label: 'Two', disabled: true },
  { label: 'Three' },
];

describe('keys in a list', () => {
  it('step over what cannot be chosen and stop at the ends', () => {
    expect(moveInList(gaps, -1, 'ArrowDown')).toBe(1);
    expect(moveInList(gaps, 1, 'ArrowDown')).toBe(3);
    expect(moveInList(gaps, 3, 'ArrowDown')).toBe(3);
    expect(moveInList(gaps, 1, 'ArrowUp')).toBe(1);
    expect(moveInList(gaps, -1, 'ArrowUp')).toBe(3);
    expect(moveInList(gaps, 3, 'Home')).toBe(1);
    expect(moveInList(gaps, 1, 'End')).toBe(3);
    expect(moveInList(items, 0, 'PageDown')).toBe(4);
    expect(moveInList(items, 4, 'PageUp')).toBe(0);
    expect(moveInList(items, 0, 'x')).toBeNull();
    expect(moveInList([], -1, 'ArrowDown')).toBe(-1);
  });

  it('find by the letters typed', () => {
    expect(findByTyping(items, -1, 'c')).toBe(3);
    expect(findByTyping(items, 3, 'be')).toBe(4);
    expect(findByTyping(items, -1, 'bel')).toBe(4);
    expect(findByTyping(items, 0, 'z')).toBeNull();
    expect(findByTyping(gaps, -1, 'tw')).toBeNull();
  });

  it('walk through items of one letter', () => {
    expect(findByTyping(items, -1, 'b')).toBe(1);
    expect(findByTyping(items, 1, 'bb')).toBe(2);
    expect(findByTyping(items, 2, 'bbb')).toBe(4);
    expect(findByTyping(items, 4, 'bbbb')).toBe(1);
  });
});

describe('search', () => {
  it('wants all words, anywhere in the label or its description', () => {
    const list = [
      { label: 'New York', description: 'United States' },
      { label: 'York', description: 'England' },
    ];
    expect(search(list, 'york')).toHaveLength(2);
    expect(search(list, 'STATES york').map(({ label }) => label)).toEqual(['New York']);
    expect(search(list, '  ')).toBe(list);
    expect(search(list, 'paris')).toEqual([]);
  });
});
