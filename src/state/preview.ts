/** What the open widget looks like with the open state: the expansion of its document. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { expand } from '#core/expand/expand.ts';
import type { Expansion } from '#core/expand/expand.ts';
import { stateData } from '#core/project/project.ts';
import type { EditState } from '#core/edit/transaction.ts';
import type { Editor } from './editor.ts';

export interface PreviewState {
  readonly expansion: Expansion;
}

/** Follows the editor; an unchanged document with unchanged data is not expanded again. */
export function createPreview(editor: Editor): StoreApi<PreviewState> {
  const inputs = (edit: EditState) => {
    const widget = edit.project.widgets.find(({ id }) => id === edit.widget);
    if (!widget) throw new Error('The open widget is not in the project');
    return { doc: widget.doc, data: stateData(widget, edit.state) };
  };
  let last = inputs(editor.edit());
  const store = createStore<PreviewState>(() => ({ expansion: expand(last.doc, last.data) }));
  editor.subscribe(() => {
    const next = inputs(editor.edit());
    if (next.doc === last.doc && next.data === last.data) return;
    last = next;
    store.setState({ expansion: expand(next.doc, next.data, store.getState().expansion) });
  });
  return store;
}
