/** What most commands ask first. */
import type { Doc } from '../../doc/doc.ts';
import type { NodeId } from '../../doc/node.ts';
import { topmost } from '../../doc/tree.ts';
import type { Widget } from '../../project/project.ts';
import { nameOf } from '../../doc/placement.ts';
import { getNode } from '../../doc/doc.ts';
import type { EditState } from '../transaction.ts';

export function openWidget(state: EditState): Widget {
  const widget = state.project.widgets.find(({ id }) => id === state.widget);
  if (!widget) throw new Error(`The open widget ${state.widget} is not in the project`);
  return widget;
}

export function openDoc(state: EditState): Doc {
  return openWidget(state).doc;
}

/** The selected nodes that stand in no other selected one, in document order. */
export function selected(state: EditState): readonly NodeId[] {
  return topmost(openDoc(state), state.selection);
}

/** "Button", or "3 elements". */
export function called(doc: Doc, ids: readonly NodeId[]): string {
  const [first] = ids;
  return first !== undefined && ids.length === 1
    ? nameOf(getNode(doc, first))
    : `${ids.length} elements`;
}
