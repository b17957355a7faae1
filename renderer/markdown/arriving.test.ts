import { describe, expect, it } from 'vitest';
import { markArriving, type Piece } from './arriving.ts';

const text = (value: string, start: number, end = start + value.length): Piece => ({
  type: 'text',
  value,
  position: { start: { offset: start }, end: { offset: end } },
});
const p = (...children: Piece[]): Piece => ({ type: 'element', tagName: 'p', children });

/** What each piece says, the new ones in brackets. */
function said(tree: Piece): string {
  const words = tree.value ?? (tree.children ?? []).map(said).join('');
  return tree.tagName === 'span' ? `[${words}]` : words;
}

describe('what has just come of Markdown', () => {
  it.each([
    ['nothing', 11, 'Hello world'],
    ['the end of a text', 5, 'Hello[ world]'],
    ['all of it', 0, '[Hello world]'],
  ])('is %s', (_, from, expected) => {
    const tree = p(text('Hello world', 0));
    markArriving(tree, from);
    expect(said(tree)).toBe(expected);
  });

  it('reaches into what is nested, and over its edges', () => {
    const tree = p(text('a ', 0), { ...p(text('bold', 4)), tagName: 'strong' }, text(' c', 10));
    markArriving(tree, 6);
    expect(said(tree)).toBe('a bo[ld][ c]');
  });

  it('is the whole text where it cannot be cut', () => {
    const tree = p(text('a & b', 0, 9));
    markArriving(tree, 4);
    expect(said(tree)).toBe('[a & b]');
  });

  it('leaves text without a place in the source alone', () => {
    const tree = p({ type: 'text', value: 'code' });
    markArriving(tree, 0);
    expect(said(tree)).toBe('code');
  });
});
