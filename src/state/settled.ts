/**
 * The editor and its preview as they were a moment ago: they follow a change once it is painted. For
 * what tells of the document without being it, such as its problems.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Expansion } from '#core/expand/expand.ts';
import type { EditState } from '#core/edit/transaction.ts';
import type { Editor } from './editor.ts';
import type { PreviewState } from './preview.ts';

export interface SettledState {
  readonly edit: EditState;
  readonly expansion: Expansion;
}

export type Settled = Pick<StoreApi<SettledState>, 'getState' | 'getInitialState' | 'subscribe'>;

interface SettledDeps {
  readonly editor: Editor;
  readonly preview: StoreApi<PreviewState>;
  /** Runs something once the change is painted. */
  readonly afterPaint: (run: () => void) => void;
}

export function createSettled({ editor, preview, afterPaint }: SettledDeps): Settled {
  const now = (): SettledState => ({
    edit: editor.edit(),
    expansion: preview.getState().expansion,
  });
  const store = createStore<SettledState>(now);
  let waiting = false;
  editor.subscribe(() => {
    if (waiting) return;
    waiting = true;
    afterPaint(() => {
      waiting = false;
      store.setState(now());
    });
  });
  return store;
}
