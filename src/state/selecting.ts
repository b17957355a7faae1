/** Selecting: from element to element by keys, and several at once. */
import { childIds, getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { documentOrder, parentOf } from '#core/doc/tree.ts';
import type { Selection } from '#core/edit/selection.ts';

export type Step = 'previous' | 'next' | 'out' | 'in';

/** Where a step leads from the leading node; null where it leads nowhere. Without a selection it begins at the root. */
export function stepSelection(doc: Doc, selection: Selection, step: Step): Selection | null {
  const from = selection.at(-1);
  const to = from === undefined ? (doc.root ?? undefined) : target(doc, from, step);
  return to === undefined ? null : [to];
}

function target(doc: Doc, from: NodeId, step: Step): NodeId | undefined {
  switch (step) {
    case 'previous':
      return sibling(doc, from, -1);
    case 'next':
      return sibling(doc, from, 1);
    case 'out':
      return parentOf(doc, from);
    case 'in':
      return childIds(getNode(doc, from))[0];
  }
}

function sibling(doc: Doc, id: NodeId, by: 1 | -1): NodeId | undefined {
  const parent = parentOf(doc, id);
  const all = parent === undefined ? [] : childIds(getNode(doc, parent));
  return all[all.indexOf(id) + by];
}

/** Esc: the parent, and after the root nothing. Null when nothing is selected. */
export function stepOut(doc: Doc, selection: Selection): Selection | null {
  const from = selection.at(-1);
  if (from === undefined) return null;
  const parent = parentOf(doc, from);
  return parent === undefined ? [] : [parent];
}

/** With one more, or one less: Ctrl and a click. */
export function toggled(doc: Doc, selection: Selection, id: NodeId): Selection {
  const rest = selection.filter((other) => other !== id);
  return rest.length < selection.length ? rest : inOrder(doc, [...selection, id]);
}

/** In document order, each once, as a selection is kept. */
export function inOrder(doc: Doc, ids: readonly NodeId[]): Selection {
  const order = documentOrder(doc);
  const rank = (id: NodeId): number => order.get(id) ?? 0;
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b));
}
