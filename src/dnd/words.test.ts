import { describe, expect, it } from 'vitest';
import { build, button, card, col, form, input, repeat, row, text, when } from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Position } from '#core/doc/doc.ts';
import { liftByKey } from './drag.ts';
import type { Hand } from './hand.ts';
import {
  announce,
  announceCancel,
  announceLanding,
  announceLift,
  describe as words,
  plain,
} from './words.ts';

const doc = build(
  card(
    form(
      col(text('Title'), input('title')),
      row(button('Save'), button('Cancel')),
      repeat('tags', 'tag', text('x')),
      when('late', [text('Late')], [text('In time')]),
      col(),
    ),
  ),
);
const at = (parent: string, index: number, slot: Position['slot'] = 'children'): Position => ({
  parent,
  slot,
  index,
});
const badge: Hand = { kind: 'component', type: 'Badge' };
const save: Hand = { kind: 'node', node: 'button' };

const said = (hand: Hand, position: Position | null): string =>
  plain(words(doc, hand, { kind: 'place', at: position }));

describe('the pill', () => {
  it.each([
    [at('form', 1), 'Into Form, between Title and Save'],
    [at('form', 0), 'Into Form, before Title'],
    [at('form', 2), 'Into Form, between Save and Repeat tags'],
    [at('form', 5), 'Into Form, after Col'],
    [at('col2', 0), 'Into Col'],
    [at('repeat', 1), 'Into Repeat tags, after x'],
    [at('when', 0), 'Into When late, before Late'],
    [at('when', 1, 'otherwise'), 'Into Else of When late, after In time'],
  ])('%o', (position, expected) => {
    expect(said(badge, position)).toBe(expected);
  });

  it('leaves the moving node out of its neighbours', () => {
    expect(said(save, at('row', 2))).toBe('Into Row, after Cancel');
  });

  it('says what an empty document gets', () => {
    const first = (type: string): string =>
      plain(words(EMPTY_DOC, { kind: 'component', type }, { kind: 'place', at: null }));
    expect(first('Card')).toBe('As the root of the widget');
    expect(first('Text')).toBe('Into a new Card');
    expect(first('ListViewItem')).toBe('Into a new ListView');
    expect(first('Table.Row')).toBe('Into a new Card');
  });

  it('says what happens elsewhere', () => {
    expect(plain(words(doc, save, { kind: 'stay' }))).toBe('Button Save stays where it is');
    expect(plain(words(doc, badge, { kind: 'nowhere' }))).toBe(
      'Drop Badge on the canvas or into the layers',
    );
    const refusal = { ok: false, reason: "Card can't go inside Form." } as const;
    const refused = { kind: 'refused', at: at('form', 0), refusal } as const;
    expect(plain(words(doc, { kind: 'component', type: 'Card' }, refused))).toBe(
      'No place here for Card',
    );
  });
});

describe('the live region', () => {
  it('counts positions as they will be', () => {
    const slots = [at('row', 0), at('row', 2), at('col2', 0)];
    const walking = (index: number): string => announce(doc, liftByKey(save, slots, index, 0));
    expect(walking(0)).toBe('Position 1 in Row, before Cancel. It stands there now');
    expect(walking(1)).toBe('Position 2 in Row, after Cancel');
    expect(walking(2)).toBe('Position 1 in Col, which is empty');
  });

  it('says what was lifted and how to go on', () => {
    expect(announceLift(doc, liftByKey(badge, [at('form', 1)], 0, -1))).toBe(
      'Picked up Badge. Position 2 in Form, between Title and Save. Arrow keys choose a place, Enter drops, Escape cancels.',
    );
  });

  it('says where it ended', () => {
    expect(announceLanding(doc, save, at('col2', 0))).toBe(
      'Dropped Button Save. Position 1 in Col, which is empty.',
    );
    expect(announceCancel(doc, save)).toBe('Cancelled. Button Save was not moved.');
    expect(announceCancel(doc, badge)).toBe('Cancelled. Badge was not added.');
  });
});
