import { expect, test } from 'vitest';
import { badge, build, button, card, data, repeat, row, text, when } from './build.ts';
import { getNode } from './doc.ts';

test('a document is written as an expression, with ids that read like it', () => {
  const doc = build(card({ size: 'sm' }, row(text('A'), text(data('user.name')), button('Save'))));
  expect(doc.root).toBe('card');
  expect(Object.keys(doc.nodes)).toEqual(['card', 'row', 'text', 'text2', 'button']);
  expect(getNode(doc, 'row').children).toEqual(['text', 'text2', 'button']);
  expect(getNode(doc, 'card')).toMatchObject({
    type: 'Card',
    props: { size: { kind: 'literal', value: 'sm' } },
  });
  expect(getNode(doc, 'text2')).toMatchObject({
    props: { value: { kind: 'expr', expr: { type: 'member', property: 'name' } } },
  });
});

test('repeats and conditions have their own nodes', () => {
  const doc = build(
    card(repeat('items', 'item', badge(data('item'))), when('open', [text('Yes')], [text('No')])),
  );
  expect(getNode(doc, 'repeat')).toMatchObject({
    kind: 'repeat',
    item: { name: 'item' },
    children: ['badge'],
  });
  expect(getNode(doc, 'when')).toMatchObject({ children: ['text'], otherwise: ['text2'] });
});
