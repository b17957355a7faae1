/** The open project, what is selected in it, and its history. The one way to change it is `run`. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { commit, navigate, redo, startHistory, undo } from '#core/edit/history.ts';
import type { History } from '#core/edit/history.ts';
import type { Selection } from '#core/edit/selection.ts';
import type { Command, EditState } from '#core/edit/transaction.ts';
import type { Project } from '#core/project/project.ts';

export interface EditorState {
  readonly history: History;
  /** Grows with every opened project, so that views can start afresh. */
  readonly generation: number;
}

export interface Editor extends StoreApi<EditorState> {
  /** Runs a command as one undo step. False when it is not possible now. */
  run(command: Command): boolean;
  can(command: Command): boolean;
  undo(): boolean;
  redo(): boolean;
  select(selection: Selection): void;
  openWidget(widget: string, state?: string | null): void;
  openState(state: string | null): void;
  /** Replaces everything and starts a new history. */
  openProject(project: Project, widget?: string): void;
  edit(): EditState;
}

interface EditorDeps {
  readonly project: Project;
  readonly now: () => number;
}

export function createEditor({ project, now }: EditorDeps): Editor {
  const store = createStore<EditorState>(() => ({
    history: startHistory(firstState(project)),
    generation: 0,
  }));
  const edit = (): EditState => store.getState().history.present;
  const setHistory = (history: History | null): boolean => {
    if (history) store.setState({ history });
    return history !== null;
  };
  const go = (change: Partial<Omit<EditState, 'project'>>): void => {
    store.setState(({ history }) => ({ history: navigate(history, change) }));
  };
  return {
    ...store,
    edit,
    run(command) {
      const transaction = command(edit());
      return setHistory(transaction && commit(store.getState().history, transaction, now()));
    },
    can: (command) => command(edit()) !== null,
    undo: () => setHistory(undo(store.getState().history)),
    redo: () => setHistory(redo(store.getState().history)),
    select: (selection) => go({ selection }),
    openWidget: (widget, state = null) => go({ widget, state, selection: [] }),
    openState: (state) => go({ state }),
    openProject(next, widget) {
      store.setState(({ generation }) => ({
        history: startHistory(firstState(next, widget)),
        generation: generation + 1,
      }));
    },
  };
}

function firstState(project: Project, widget?: string): EditState {
  const open = project.widgets.find(({ id }) => id === widget) ?? project.widgets[0];
  if (!open) throw new Error('A project holds at least one widget');
  return { project, widget: open.id, state: null, selection: [] };
}
