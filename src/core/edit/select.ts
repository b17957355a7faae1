/** Where the arrows lead from a selection. Null: nowhere. */
import { childIds, getNode } from '../doc/doc.ts';
import type { Doc } from '../doc/doc.ts';
import type { NodeId } from '../doc/node.ts';
import { parentOf } from '../doc/tree.ts';
import type { Selection } from './selection.ts';

function from(doc: Doc, selection: Selection): NodeId | null {
  const lead = selection.findLast((id) => Object.hasOwn(doc.nodes, id));
  return lead ?? null;
}

const only = (id: NodeId | null | undefined): Selection | null =>
  typeof id === 'string' ? [id] : null;

export function selectParent(doc: Doc, selection: Selection): Selection | null {
  const lead = from(doc, selection);
  return lead === null ? null : only(parentOf(doc, lead));
}

/** The root where nothing is selected. */
export function selectFirstChild(doc: Doc, selection: Selection): Selection | null {
  const lead = from(doc, selection);
  return only(lead === null ? doc.root : childIds(getNode(doc, lead))[0]);
}

/** The next sibling, else that of the nearest node above that has one. */
export function selectNext(doc: Doc, selection: Selection): Selection | null {
  const lead = from(doc, selection);
  if (lead === null) return only(doc.root);
  for (let at: NodeId | undefined = lead; at !== undefined; at = parentOf(doc, at)) {
    const next = sibling(doc, at, 1);
    if (next !== undefined) return [next];
  }
  return null;
}

/** The sibling before, else the parent. */
export function selectPrevious(doc: Doc, selection: Selection): Selection | null {
  const lead = from(doc, selection);
  if (lead === null) return only(doc.root);
  return only(sibling(doc, lead, -1) ?? parentOf(doc, lead));
}

function sibling(doc: Doc, id: NodeId, step: 1 | -1): NodeId | undefined {
  const parent = parentOf(doc, id);
  if (parent === undefined) return undefined;
  const siblings = childIds(getNode(doc, parent));
  return siblings[siblings.indexOf(id) + step];
}
