import { describe, expect, test } from 'vitest';
import { build, button, card, form, repeat, row, text, when } from './build.ts';
import {
  ancestorsOf,
  closestElement,
  documentOrder,
  parentOf,
  pathTo,
  standingElements,
  subtreeIds,
  topmost,
} from './tree.ts';

const doc = build(
  card(row(repeat('items', 'item', text('A'))), form(when('ok', [text('B')], [button('C')]))),
);

describe('a document as a tree', () => {
  test('leads up', () => {
    expect(parentOf(doc, 'text')).toBe('repeat');
    expect(parentOf(doc, 'card')).toBeUndefined();
    expect(ancestorsOf(doc, 'text')).toEqual(['repeat', 'row', 'card']);
    expect(pathTo(doc, 'text')).toEqual(['card', 'row', 'repeat', 'text']);
    expect(closestElement(doc, 'repeat')?.type).toBe('Row');
  });

  test('leads down, both branches of a condition in order', () => {
    expect(subtreeIds(doc, 'form')).toEqual(['form', 'when', 'text2', 'button']);
    expect(documentOrder(doc).get('card')).toBe(0);
    expect(documentOrder(doc).get('button')).toBe(7);
  });

  test('shows the elements that repeats and conditions stand for', () => {
    expect(standingElements(doc, 'when').map(({ id }) => id)).toEqual(['text2', 'button']);
    expect(standingElements(doc, 'row').map(({ id }) => id)).toEqual(['row']);
  });

  test('keeps of a selection what does not stand inside the rest of it, in document order', () => {
    expect(topmost(doc, ['button', 'text', 'row', 'gone', 'button'])).toEqual(['row', 'button']);
  });
});
