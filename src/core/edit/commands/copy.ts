import type { Subtree } from '../../doc/placement.ts';
import { takeSubtree } from '../../doc/subtree.ts';
import type { EditState } from '../transaction.ts';
import { openDoc, selected } from './context.ts';

/** What goes to the clipboard: the selected nodes as they stand, in document order. */
export function copy(state: EditState): readonly Subtree[] {
  return selected(state).map((id) => takeSubtree(openDoc(state), id));
}
