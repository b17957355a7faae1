import { useStore } from 'zustand';
import { useStores, useWorkbench } from './stores.tsx';
import type { EditorsTab, WorkbenchState } from './workbench.ts';

/** What every text editor of a tab is given by the workbench around it. */
export interface EditorFrame {
  readonly theme: WorkbenchState['theme'];
  /** The line to show, where it is one of this tab. */
  readonly reveal: WorkbenchState['reveal'];
  /** Grows with every opened project. */
  readonly session: number;
}

export function useEditorFrame(tab: EditorsTab): EditorFrame {
  const { editor } = useStores();
  return {
    theme: useWorkbench((state) => state.theme),
    reveal: useWorkbench(({ reveal }) => (reveal?.tab === tab ? reveal : null)),
    session: useStore(editor, (state) => state.generation),
  };
}
