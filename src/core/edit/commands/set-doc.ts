import type { Doc } from '../../doc/doc.ts';
import type { Command } from '../transaction.ts';

/**
 * A whole new document after an edit of the view's text. With `draft` the text does not parse yet
 * and `doc` is the last good document. Typing is one undo step.
 */
export function setDoc(doc: Doc, draft?: string): Command {
  return (state) => ({
    label: 'Edit view',
    steps: [{ type: 'setDoc', widget: state.widget, doc, ...(draft !== undefined && { draft }) }],
    mergeKey: `view:${state.widget}`,
  });
}
