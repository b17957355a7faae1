import { expect, test } from 'vitest';
import { build, button, card, row, text, when } from '../doc/build.ts';
import { EMPTY_DOC } from '../doc/doc.ts';
import { selectFirstChild, selectNext, selectParent, selectPrevious } from './select.ts';

const doc = build(card(row(text('A'), button('B')), when('x', [text('C')], [text('D')])));

test('the arrows lead through the tree', () => {
  expect(selectParent(doc, ['button'])).toEqual(['row']);
  expect(selectParent(doc, ['card'])).toBeNull();
  expect(selectFirstChild(doc, ['row'])).toEqual(['text']);
  expect(selectFirstChild(doc, ['text'])).toBeNull();
  expect(selectNext(doc, ['text'])).toEqual(['button']);
  expect(selectNext(doc, ['button'])).toEqual(['when']);
  expect(selectNext(doc, ['text2'])).toEqual(['text3']);
  expect(selectNext(doc, ['text3'])).toBeNull();
  expect(selectPrevious(doc, ['when'])).toEqual(['row']);
  expect(selectPrevious(doc, ['text'])).toEqual(['row']);
});

test('with nothing selected they begin at the root', () => {
  expect(selectFirstChild(doc, [])).toEqual(['card']);
  expect(selectNext(doc, ['gone'])).toEqual(['card']);
  expect(selectNext(EMPTY_DOC, [])).toBeNull();
});
