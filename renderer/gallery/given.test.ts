import { describe, expect, it } from 'vitest';
import { givenGroup } from './given.ts';

const hash = (list: unknown): string => `#${encodeURIComponent(JSON.stringify(list))}`;

describe('widgets in the address', () => {
  it('are shown as a group of their own, with a title each', () => {
    const widget = { type: 'Card', children: [{ type: 'Text', value: '50 % #1' }] };
    expect(givenGroup(hash([{ title: 'Mine', widget }, { widget }]))).toEqual({
      name: 'Given',
      samples: [
        { title: 'Mine', widget },
        { title: 'Widget 2', widget },
      ],
    });
  });

  it('are none without a hash', () => {
    expect(givenGroup('')).toBeNull();
  });

  it.each([
    [{ widget: { type: 'Card' } }, 'a list of'],
    [[{ widget: { type: 'Card' } }, { widget: {} }], 'Number 2 has no widget'],
    [['Card'], 'Number 1 has no widget'],
  ])('of another shape are refused: %j', (list, sentence) => {
    expect(() => givenGroup(hash(list))).toThrow(sentence);
  });
});
