/** The stores as React sees them. Constructed in main.tsx, handed down once, never replaced. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { EditState } from '#core/edit/transaction.ts';
import type { Node } from '#core/doc/node.ts';
import type { Widget } from '#core/project/project.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { Editor } from './editor.ts';
import type { Projects } from './projects.ts';
import type { Saving } from './saving.ts';
import type { PreviewState } from './preview.ts';
import type { Settled, SettledState } from './settled.ts';
import type { RunFiles } from './session/run-files.ts';
import type { Workbench, WorkbenchState } from './workbench.ts';

export interface Stores {
  readonly editor: Editor;
  readonly preview: StoreApi<PreviewState>;
  readonly settled: Settled;
  readonly workbench: Workbench;
  readonly saving: Saving;
  readonly projects: Projects;
  /** New unique ids: opaque for nodes, UUIDs for widgets and states. */
  readonly newId: () => string;
  readonly newUuid: () => string;
  /** Absent where code can't be run; then nothing is claimed of it. */
  readonly runFiles?: RunFiles;
}

const StoresContext = createContext<Stores | null>(null);
export const StoresProvider = StoresContext.Provider;

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('useStores needs a StoresProvider above it');
  return stores;
}

/** Re-renders only when the selected value changes by identity. */
export function useEdit<T>(select: (edit: EditState) => T): T {
  return useStore(useStores().editor, (state) => select(state.history.present));
}

export function openWidget(edit: EditState): Widget {
  const widget = edit.project.widgets.find(({ id }) => id === edit.widget);
  if (!widget) throw new Error('The open widget is not in the project');
  return widget;
}

export function useWidget<T>(select: (widget: Widget) => T): T {
  return useEdit((edit) => select(openWidget(edit)));
}

/** One node of the open document; undefined once it is gone. */
export function useNode(id: string | undefined): Node | undefined {
  return useEdit((edit) => (id === undefined ? undefined : openWidget(edit).doc.nodes[id]));
}

export function useExpansion<T>(select: (state: PreviewState) => T): T {
  return useStore(useStores().preview, select);
}

/** Of a moment ago: what tells of the document follows an edit once that is painted. */
export function useSettled<T>(select: (state: SettledState) => T): T {
  return useStore(useStores().settled, select);
}

export function useWorkbench<T>(select: (state: WorkbenchState) => T): T {
  return useStore(useStores().workbench, select);
}

/** For buttons and menus: what undo and redo would do now. */
export function useUndoLabels(): {
  readonly undo: string | undefined;
  readonly redo: string | undefined;
} {
  const { editor } = useStores();
  const undo = useStore(editor, ({ history }) => history.past.at(-1)?.label);
  const redo = useStore(editor, ({ history }) => history.future.at(-1)?.label);
  return { undo, redo };
}
