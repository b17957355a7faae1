/** What the open widget looks like with the open state: the expansion of its document. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { expand } from '#core/expand/expand.ts';
import type { Expansion } from '#core/expand/expand.ts';
import { pictureOf } from '#core/expand/picture.ts';
import type { Picture } from '#core/expand/picture.ts';
import { stateData } from '#core/project/project.ts';
import type { EditState } from '#core/edit/transaction.ts';
import type { Editor } from './editor.ts';

export interface PreviewState {
  readonly expansion: Expansion;
  /** The same to look at: what fails shows what it last showed, in whatever state. */
  readonly picture: Picture;
}

/** Follows the editor; an unchanged document with unchanged data is not expanded again. */
export function createPreview(editor: Editor): StoreApi<PreviewState> {
  const inputs = (edit: EditState) => {
    const widget = edit.project.widgets.find(({ id }) => id === edit.widget);
    if (!widget) throw new Error('The open widget is not in the project');
    return { id: widget.id, doc: widget.doc, data: stateData(widget, edit.state) };
  };
  let last = inputs(editor.edit());
  const look = ({ doc, data }: typeof last, before?: PreviewState, sameWidget = false) => {
    const expansion = expand(doc, data, before?.expansion);
    const picture = pictureOf(expansion, doc, data, sameWidget ? before?.picture : undefined);
    return { expansion, picture };
  };
  const store = createStore<PreviewState>(() => look(last));
  editor.subscribe(() => {
    const next = inputs(editor.edit());
    if (next.doc === last.doc && next.data === last.data) return;
    const sameWidget = next.id === last.id;
    last = next;
    store.setState(look(next, store.getState(), sameWidget));
  });
  return store;
}
