/** Alt and the arrows: the selected nodes move among their siblings, out of their parent, or into a neighbour. */
import { childrenIn, getNode, slotsOf } from '../../doc/doc.ts';
import type { Doc, Position } from '../../doc/doc.ts';
import type { NodeId } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { canMove } from '../../doc/placement.ts';
import { applyTransaction } from '../apply.ts';
import type { Step } from '../step.ts';
import type { Command } from '../transaction.ts';
import { called, openDoc, selected } from './context.ts';
import { move } from './move.ts';

/** Before the sibling above; from the head of "else" to the end of "then". */
export const moveUp: Command = moveBy('forward', (doc, id, moving) => {
  const at = positionOf(doc, id);
  if (!at) return null;
  const above = childrenIn(getNode(doc, at.parent), at.slot)[at.index - 1];
  if (above !== undefined) return moving.has(above) ? null : { ...at, index: at.index - 1 };
  return endOf(doc, at, -1);
});

/** After the sibling below; from the end of "then" to the head of "else". */
export const moveDown: Command = moveBy('backward', (doc, id, moving) => {
  const at = positionOf(doc, id);
  if (!at) return null;
  const below = childrenIn(getNode(doc, at.parent), at.slot)[at.index + 1];
  if (below !== undefined) return moving.has(below) ? null : { ...at, index: at.index + 2 };
  return endOf(doc, at, 1);
});

/** After the nearest element around it that has room beside it. */
export const moveOut: Command = moveBy('backward', (doc, id) => {
  const at = positionOf(doc, id);
  for (let up = at && positionOf(doc, at.parent); up; up = positionOf(doc, up.parent)) {
    const to = { ...up, index: up.index + 1 };
    if (canMove(doc, id, to).ok) return to;
  }
  return null;
});

/** To the end of the sibling above, else to the head of the one below. */
export const moveInto: Command = moveBy('forward', (doc, id, moving) => {
  const at = positionOf(doc, id);
  if (!at) return null;
  const siblings = childrenIn(getNode(doc, at.parent), at.slot);
  const free = (sibling: NodeId | undefined): sibling is NodeId =>
    sibling !== undefined && !moving.has(sibling);
  const above = siblings.slice(0, at.index).findLast(free);
  const below = siblings.slice(at.index + 1).find(free);
  const places: (Position | undefined)[] = [
    above === undefined
      ? undefined
      : { parent: above, slot: 'children', index: getNode(doc, above).children.length },
    below === undefined ? undefined : { parent: below, slot: 'children', index: 0 },
  ];
  return places.find((to) => to && canMove(doc, id, to).ok) ?? null;
});

type Target = (doc: Doc, id: NodeId, moving: ReadonlySet<NodeId>) => Position | null;

/** Moves each selected node in turn, so that a block keeps its order; null when one of them can't. */
function moveBy(order: 'forward' | 'backward', target: Target): Command {
  return (state) => {
    const nodes = selected(state);
    const moving = new Set(nodes);
    const steps: Step[] = [];
    let now = state;
    for (const id of order === 'forward' ? nodes : nodes.toReversed()) {
      const to = target(openDoc(now), id, moving);
      const one = to && move(id, to)(now);
      if (!one) return null;
      steps.push(...one.steps);
      now = applyTransaction(now, one);
    }
    if (steps.length === 0) return null;
    const label = `Move ${called(openDoc(state), nodes)}`;
    return { label, steps, selection: state.selection };
  };
}

/** The near end of the other branch of a condition. */
function endOf(doc: Doc, at: Position, step: 1 | -1): Position | null {
  const parent = getNode(doc, at.parent);
  const slots = slotsOf(parent);
  const slot = slots[slots.indexOf(at.slot) + step];
  if (slot === undefined) return null;
  return { parent: at.parent, slot, index: step === 1 ? 0 : childrenIn(parent, slot).length };
}
