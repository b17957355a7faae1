import { describe, expect, it } from 'vitest';
import { path } from '../doc/build.ts';
import { loopNameFor, singular } from './loop-name.ts';

describe('singular', () => {
  it.each([
    ['todos', 'todo'],
    ['categories', 'category'],
    ['boxes', 'box'],
    ['classes', 'class'],
    ['matches', 'match'],
    ['people', 'person'],
    ['children', 'child'],
    ['lineItems', 'lineItem'],
    ['houses', 'house'],
  ])('of %s is %s', (word, one) => {
    expect(singular(word)).toBe(one);
  });

  it.each(['data', 'status', 'series', 'address', 'list'])('%s has none', (word) => {
    expect(singular(word)).toBe('');
  });
});

describe('a loop variable', () => {
  it('is named after the last part of the list’s path', () => {
    expect(loopNameFor(path('order.lines'), [])).toBe('line');
  });

  it('is an item where the list has no plural name', () => {
    expect(loopNameFor(path('order.data'), [])).toBe('item');
  });

  it('keeps off names that are in use', () => {
    expect(loopNameFor(path('tags'), ['tag'])).toBe('item');
    expect(loopNameFor(path('tags'), ['tag', 'item'])).toBe('tag2');
  });

  it('is never a word of the language', () => {
    expect(loopNameFor(path('classes'), [])).toBe('item');
  });
});
