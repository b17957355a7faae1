/** The life of a drag, as a union with pure transitions. The document is touched by its end only. */
import type { Position } from '#core/doc/doc.ts';
import { NOWHERE } from './drop.ts';
import type { Drop, Refusal } from './drop.ts';
import type { Hand } from './hand.ts';
import type { DropSlot } from './slots.ts';

export type Drag =
  | { readonly phase: 'idle' }
  /** Under a mouse or a finger. `outward`: Alt is held, the place is in a container further out. */
  | {
      readonly phase: 'pointing';
      readonly hand: Hand;
      readonly outward: boolean;
      readonly drop: Drop;
    }
  /** By keyboard, along the list of slots. */
  | {
      readonly phase: 'walking';
      readonly hand: Hand;
      readonly slots: readonly DropSlot[];
      readonly index: number;
      /** Where the moving node stands in the list: letting go there changes nothing. */
      readonly home: number;
    }
  /** Dropped by a key while the button is still down: nothing happens until it is let go. */
  | { readonly phase: 'spent' };

export const IDLE: Drag = { phase: 'idle' };

/** One change of the document: put what is in hand at a place. */
export interface Landing {
  readonly hand: Hand;
  readonly at: Position | null;
}

export function lift(hand: Hand): Drag {
  return { phase: 'pointing', hand, outward: false, drop: NOWHERE };
}

/** Idle where there is no slot at all. */
export function liftByKey(
  hand: Hand,
  slots: readonly DropSlot[],
  index: number,
  home: number,
): Drag {
  return slots.length === 0 ? IDLE : { phase: 'walking', hand, slots, index, home };
}

export function point(drag: Drag, drop: Drop, outward: boolean): Drag {
  return drag.phase === 'pointing' ? { ...drag, drop, outward } : drag;
}

export function walkTo(drag: Drag, index: number): Drag {
  return drag.phase === 'walking' && drag.slots[index] !== undefined ? { ...drag, index } : drag;
}

export function handOf(drag: Drag): Hand | null {
  return drag.phase === 'pointing' || drag.phase === 'walking' ? drag.hand : null;
}

/** What letting go would do now. */
export function dropOf(drag: Drag): Drop {
  switch (drag.phase) {
    case 'pointing':
      return drag.drop;
    case 'walking': {
      const at = drag.slots[drag.index] ?? null;
      return at && drag.index === drag.home ? { kind: 'stay', at } : { kind: 'place', at };
    }
    case 'idle':
    case 'spent':
      return NOWHERE;
  }
}

/** The change that letting go makes; null where it makes none. */
export function landing(drag: Drag): Landing | null {
  const hand = handOf(drag);
  const drop = dropOf(drag);
  return hand && drop.kind === 'place' ? { hand, at: drop.at } : null;
}

/** What may go to the refused place in the stead of the new component. */
export interface Instead {
  readonly type: string;
  /** The key that drops it. */
  readonly key: string;
}

export function insteadFor(hand: Hand, { instead }: Refusal): Instead | null {
  if (hand.kind !== 'component' || instead === undefined) return null;
  return { type: instead, key: instead.charAt(0).toUpperCase() };
}

/** The change that dropping the substitute makes; null where none is offered. */
export function landingInstead(drag: Drag, key: string): Landing | null {
  if (drag.phase !== 'pointing' || drag.drop.kind !== 'refused') return null;
  const instead = insteadFor(drag.hand, drag.drop.refusal);
  if (!instead || instead.key !== key.toUpperCase()) return null;
  return { hand: { kind: 'component', type: instead.type }, at: drag.drop.at };
}
