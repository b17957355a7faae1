import type { Doc, Position } from '../../doc/doc.ts';
import type { NodeId } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { canMove } from '../../doc/placement.ts';
import type { Command } from '../transaction.ts';
import { called, openDoc } from './context.ts';

/** Moves a node; `to` is meant before it leaves its place. Null where it is there already. */
export function move(node: NodeId, to: Position): Command {
  return (state) => {
    const doc = openDoc(state);
    if (isThere(doc, node, to) || !canMove(doc, node, to).ok) return null;
    return {
      label: `Move ${called(doc, [node])}`,
      steps: [{ type: 'move', widget: state.widget, node, to }],
      selection: [node],
    };
  };
}

function isThere(doc: Doc, node: NodeId, to: Position): boolean {
  const at = positionOf(doc, node);
  return (
    at?.parent === to.parent &&
    at.slot === to.slot &&
    (at.index === to.index || at.index + 1 === to.index)
  );
}
