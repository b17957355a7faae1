import type { Project } from '../project/project.ts';
import type { Selection } from './selection.ts';
import type { Step } from './step.ts';

/** What a command sees: the project, and what is open and selected in it. */
export interface EditState {
  readonly project: Project;
  /** Id of the open widget. */
  readonly widget: string;
  /** Id of the named state the widget is shown with; null is the default state. */
  readonly state: string | null;
  readonly selection: Selection;
}

/** One undo step: a label for people, the changes, and where the selection goes. */
export interface Transaction {
  /** "Insert Button", shown by undo and the history. */
  readonly label: string;
  readonly steps: readonly Step[];
  /** Absent: the selection stays where it can. */
  readonly selection?: Selection;
  /** Open another widget or state with the change. */
  readonly open?: { readonly widget?: string; readonly state?: string | null };
  /** Transactions of one key within a second are one undo step (typing, a slider's drag). */
  readonly mergeKey?: string;
  /**
   * A consequence that was worked out after its cause, such as what a source text evaluates to: no
   * undo step of its own, and what was undone can still be redone.
   */
  readonly joins?: true;
}

/** Null means "not possible now": the same call greys a menu entry and runs it. */
export type Command = (state: EditState) => Transaction | null;
