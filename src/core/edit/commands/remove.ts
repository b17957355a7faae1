import { childrenIn, getNode } from '../../doc/doc.ts';
import type { Doc } from '../../doc/doc.ts';
import type { NodeId } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import { topmost } from '../../doc/tree.ts';
import type { Selection } from '../selection.ts';
import type { Command } from '../transaction.ts';
import { called, openDoc } from './context.ts';

/** Deletes the selection, or the given nodes; what stands next to them is selected then. */
export function remove(nodes?: readonly NodeId[]): Command {
  return (state) => {
    const doc = openDoc(state);
    const gone = topmost(doc, nodes ?? state.selection);
    if (gone.length === 0) return null;
    return {
      label: `Delete ${called(doc, gone)}`,
      steps: gone.map((node) => ({ type: 'remove', widget: state.widget, node })),
      selection: neighbour(doc, gone),
    };
  };
}

/** What follows the last one, else what comes before the first, else the parent. */
function neighbour(doc: Doc, gone: readonly NodeId[]): Selection {
  const last = gone.at(-1);
  const at = last === undefined ? undefined : positionOf(doc, last);
  if (!at) return [];
  const siblings = childrenIn(getNode(doc, at.parent), at.slot);
  const stays = (id: NodeId): boolean => !gone.includes(id);
  const next = siblings.slice(at.index).find(stays) ?? siblings.slice(0, at.index).findLast(stays);
  return [next ?? at.parent];
}
