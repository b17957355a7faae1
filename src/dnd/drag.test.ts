import { describe, expect, it } from 'vitest';
import type { Position } from '#core/doc/doc.ts';
import {
  IDLE,
  dropOf,
  handOf,
  landing,
  landingInstead,
  lift,
  liftByKey,
  point,
  walkTo,
} from './drag.ts';
import type { Drag } from './drag.ts';
import { NOWHERE } from './drop.ts';
import type { Drop } from './drop.ts';
import type { Hand } from './hand.ts';

const card: Hand = { kind: 'component', type: 'Card' };
const save: Hand = { kind: 'node', node: 'save' };
const at = (index: number): Position => ({ parent: 'form', slot: 'children', index });
const place: Drop = { kind: 'place', at: at(1) };
const refused: Drop = {
  kind: 'refused',
  at: at(1),
  refusal: { ok: false, reason: "Card can't go inside Form.", instead: 'Box' },
};
const over = (drop: Drop, hand: Hand = card): Drag => point(lift(hand), drop, false);

describe('a drag by pointer', () => {
  it('begins nowhere', () => {
    expect(lift(card)).toEqual({ phase: 'pointing', hand: card, outward: false, drop: NOWHERE });
  });

  it.each<[string, Drag, unknown]>([
    ['over a place', over(place), { hand: card, at: at(1) }],
    ['over a refusal', over(refused), null],
    ['where it stands', over({ kind: 'stay' }, save), null],
    ['outside of everything', over(NOWHERE), null],
    ['before it began', IDLE, null],
  ])('let go %s', (_, drag, expected) => {
    expect(landing(drag)).toEqual(expected);
  });

  it('drops the substitute by its key, in either case', () => {
    const box = { hand: { kind: 'component', type: 'Box' }, at: at(1) };
    expect(landingInstead(over(refused), 'b')).toEqual(box);
    expect(landingInstead(over(refused), 'B')).toEqual(box);
    expect(landingInstead(over(refused), 'c')).toBeNull();
    expect(landingInstead(over(place), 'b')).toBeNull();
  });

  it('offers no substitute for a node that moves', () => {
    expect(landingInstead(over(refused, save), 'b')).toBeNull();
  });

  it('does nothing more once it is spent', () => {
    const spent: Drag = { phase: 'spent' };
    expect(point(spent, place, false)).toBe(spent);
    expect([handOf(spent), landing(spent), dropOf(spent)]).toEqual([null, null, NOWHERE]);
  });
});

describe('a drag by keyboard', () => {
  const slots = [at(0), at(2), null];

  it('does not begin without a slot', () => {
    expect(liftByKey(save, [], 0, 0)).toBe(IDLE);
  });

  it('lands on the slot it has walked to', () => {
    const drag = walkTo(liftByKey(save, slots, 0, 0), 1);
    expect(landing(drag)).toEqual({ hand: save, at: at(2) });
    expect(landing(walkTo(drag, 2))).toEqual({ hand: save, at: null });
  });

  it('changes nothing at home', () => {
    const drag = liftByKey(save, slots, 0, 0);
    expect(dropOf(drag)).toEqual({ kind: 'stay', at: at(0) });
    expect(landing(drag)).toBeNull();
  });

  it('stays on the list', () => {
    const drag = liftByKey(save, slots, 1, 0);
    expect(walkTo(drag, 3)).toBe(drag);
    expect(walkTo(drag, -1)).toBe(drag);
    expect(walkTo(lift(card), 1)).toEqual(lift(card));
  });
});
