import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  button,
  card,
  col,
  form,
  listView,
  listViewItem,
  repeat,
  text,
  when,
} from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { canMove, canPlace } from '#core/doc/placement.ts';
import type { Hand } from './hand.ts';
import { mayDrop } from './may.ts';
import { dropSlots, firstSlot, stepContainer, stepSlot } from './slots.ts';
import { documents } from './test-support/documents.ts';

const component = (type: string): Hand => ({ kind: 'component', type });
const node = (id: string): Hand => ({ kind: 'node', node: id });
const list = (doc: Doc, hand: Hand): string[] =>
  dropSlots(doc, hand, mayDrop(doc, hand)).map((at) =>
    at ? `${at.parent}${at.slot === 'otherwise' ? ' else' : ''} ${at.index}` : 'root',
  );

describe('dropSlots', () => {
  it('lists the places in document order', () => {
    const doc = build(card(text('A'), col(button('B')), repeat('xs', 'x', text('C'))));
    expect(list(doc, component('Badge'))).toEqual([
      'card 0',
      'card 1',
      'col 0',
      'col 1',
      'card 2',
      'repeat 0',
      'repeat 1',
      'card 3',
    ]);
  });

  it('leaves out what the rules refuse', () => {
    const doc = build(listView(listViewItem(text('A'), form())));
    expect(list(doc, component('ListViewItem'))).toEqual(['listView 0', 'listView 1']);
    expect(list(doc, component('Form'))).toEqual([
      'listViewItem 0',
      'listViewItem 1',
      'listViewItem 2',
    ]);
  });

  it('holds a moving node once where it stands, and nothing inside it', () => {
    const doc = build(card(text('A'), col(text('B'))));
    expect(list(doc, node('col'))).toEqual(['card 0', 'card 1']);
    expect(list(doc, node('text'))).toEqual(['card 0', 'col 0', 'col 1', 'card 2']);
  });

  it('goes into an else branch that there is', () => {
    const doc = build(card(when('a', [text('A')], [text('B')]), when('b', [])));
    expect(list(doc, component('Text'))).toEqual([
      'card 0',
      'when 0',
      'when 1',
      'when else 0',
      'when else 1',
      'card 1',
      'when2 0',
      'card 2',
    ]);
  });

  it('is the root alone in an empty document', () => {
    expect(list(EMPTY_DOC, component('Card'))).toEqual(['root']);
  });

  it('holds only legal places, and every one', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (doc, pick) => {
        const ids = Object.keys(doc.nodes);
        const moved = ids[pick % ids.length] ?? '';
        for (const at of dropSlots(doc, node(moved), mayDrop(doc, node(moved)))) {
          if (at) expect(canMove(doc, moved, at).ok).toBe(true);
        }
        for (const at of dropSlots(doc, component('Card'), mayDrop(doc, component('Card')))) {
          expect(canPlace(doc, 'Card', at).ok).toBe(true);
        }
      }),
    );
  });
});

describe('walking the slots', () => {
  const doc = build(card(text('A'), col(button('B')), text('C')));
  const slots = dropSlots(doc, component('Badge'), mayDrop(doc, component('Badge')));

  it('starts at the wanted place, else at the end', () => {
    expect(firstSlot(slots, { parent: 'col', slot: 'children', index: 1 })).toBe(3);
    expect(firstSlot(slots, undefined)).toBe(slots.length - 1);
  });

  it('stops at both ends', () => {
    expect(stepSlot(slots, 0, -1)).toBe(0);
    expect(stepSlot(slots, 0, 1)).toBe(1);
    expect(stepSlot(slots, slots.length - 1, 1)).toBe(slots.length - 1);
  });

  it('jumps from container to container', () => {
    expect(slots.map((at) => at?.parent)).toEqual(['card', 'card', 'col', 'col', 'card', 'card']);
    expect(stepContainer(slots, 0, 1)).toBe(2);
    expect(stepContainer(slots, 3, 1)).toBe(4);
    expect(stepContainer(slots, 5, -1)).toBe(2);
    expect(stepContainer(slots, 3, -1)).toBe(0);
    expect(stepContainer(slots, 5, 1)).toBe(5);
  });
});
