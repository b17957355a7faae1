import type { Doc, Position } from '../../doc/doc.ts';
import { getNode } from '../../doc/doc.ts';
import type { NodeId } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import type { Subtree } from '../../doc/placement.ts';
import { withFreeNames, withFreshIds } from '../../doc/subtree.ts';
import { applyTransaction } from '../apply.ts';
import type { Step } from '../step.ts';
import type { Command } from '../transaction.ts';
import { openDoc } from './context.ts';
import { placeAt, resolveInsert, withAround } from './insert.ts';
import type { NewId } from './insert.ts';

/**
 * Pastes copies of nodes, one after the other, at a place or where the selection suggests; all of
 * them or none. They get ids, field names and keys of their own.
 */
export function insertNodes(
  subtrees: readonly Subtree[],
  newId: NewId,
  at?: Position | null,
): Command {
  return (state) => {
    const steps: Step[] = [];
    const roots: NodeId[] = [];
    let now = state;
    let next = at;
    for (const subtree of subtrees) {
      const doc = openDoc(now);
      const copy = withFreeNames(withFreshIds(subtree, newId), doc);
      const place = next === undefined ? resolveInsert(now, copy) : placeAt(doc, copy, next);
      if (!place.ok) return null;
      const { root, nodes } = withAround(copy, place.around, newId);
      const step: Step = { type: 'insert', widget: state.widget, nodes, root, at: place.at };
      steps.push(step);
      roots.push(copy.root);
      now = applyTransaction(now, { label: '', steps: [step] });
      next = placeAfter(openDoc(now), copy.root);
    }
    if (steps.length === 0) return null;
    const label = roots.length === 1 ? 'Paste' : `Paste ${roots.length} elements`;
    return { label, steps, selection: roots };
  };
}

/** After a node, or inside it when it is the root. */
function placeAfter(doc: Doc, id: NodeId): Position {
  const at = positionOf(doc, id);
  return at
    ? { ...at, index: at.index + 1 }
    : { parent: id, slot: 'children', index: getNode(doc, id).children.length };
}
