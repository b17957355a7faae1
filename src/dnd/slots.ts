/** Every place where what is in hand may go, in document order: the list a keyboard drag walks. */
import { childrenIn, getNode, slotsOf } from '#core/doc/doc.ts';
import type { Doc, Position } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { positionOf } from '#core/doc/parents.ts';
import type { May } from './drop.ts';
import type { Hand } from './hand.ts';
import { takesChildren } from './takes-children.ts';

/** Null stands for the empty document. The place where a node stands now is one of its slots. */
export type DropSlot = Position | null;

export function dropSlots(doc: Doc, hand: Hand, may: May): readonly DropSlot[] {
  if (doc.root === null) return may(null).ok ? [null] : [];
  const own = hand.kind === 'node' ? positionOf(doc, hand.node) : undefined;
  const found: Position[] = [];
  const visit = (id: NodeId): void => {
    const node = getNode(doc, id);
    if (!takesChildren(node)) return;
    for (const slot of slotsOf(node)) {
      const children = childrenIn(node, slot);
      // An else branch is opened by its command, not by a drop.
      if (slot === 'otherwise' && children.length === 0) continue;
      for (let index = 0; index <= children.length; index += 1) {
        const at: Position = { parent: id, slot, index };
        const here = own?.parent === id && own.slot === slot;
        if (here && index === own.index) found.push(at);
        else if (!(here && index === own.index + 1) && may(at).ok) found.push(at);
        const child = children[index];
        if (child !== undefined && !(hand.kind === 'node' && child === hand.node)) visit(child);
      }
    }
  };
  visit(doc.root);
  return found;
}

/** Where a keyboard drag begins: at the node's own place, else at the wanted one, else at the last. */
export function firstSlot(slots: readonly DropSlot[], start: Position | undefined): number {
  const index = slots.findIndex((slot) => slot && start && samePosition(slot, start));
  return index < 0 ? slots.length - 1 : index;
}

/** One slot on or back, stopping at the ends. */
export function stepSlot(slots: readonly DropSlot[], from: number, by: 1 | -1): number {
  return Math.min(Math.max(from + by, 0), slots.length - 1);
}

/** On to the first slot of the next run of slots in one container, or back to the first of the one before. */
export function stepContainer(slots: readonly DropSlot[], from: number, by: 1 | -1): number {
  const starts = slots.flatMap((slot, index) =>
    index > 0 && slot?.parent === slots[index - 1]?.parent ? [] : [index],
  );
  const own = starts.findLastIndex((start) => start <= from);
  return starts[own + by] ?? from;
}

export function samePosition(a: Position, b: Position): boolean {
  return a.parent === b.parent && a.slot === b.slot && a.index === b.index;
}
