import type { NodeId } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { takeSubtree } from '../../doc/subtree.ts';
import type { Command } from '../transaction.ts';
import { applyTransaction } from '../apply.ts';
import type { Step } from '../step.ts';
import { called, openDoc, selected } from './context.ts';
import { insertNodes } from './insert-nodes.ts';
import type { NewId } from './insert.ts';

/** Puts a copy after each selected node and selects the copies. The root has no room beside it. */
export function duplicate(newId: NewId): Command {
  return (state) => {
    const steps: Step[] = [];
    const copies: NodeId[] = [];
    let now = state;
    const nodes = selected(state);
    for (const id of nodes) {
      const doc = openDoc(now);
      const at = positionOf(doc, id);
      if (!at) return null;
      const after = { ...at, index: at.index + 1 };
      const one = insertNodes([takeSubtree(doc, id)], newId, after)(now);
      if (!one) return null;
      steps.push(...one.steps);
      copies.push(...(one.selection ?? []));
      now = applyTransaction(now, one);
    }
    if (copies.length === 0) return null;
    return { label: `Duplicate ${called(openDoc(state), nodes)}`, steps, selection: copies };
  };
}
