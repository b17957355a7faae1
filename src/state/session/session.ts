/** What panels and main.tsx hold of a session. */
import type { StructuredInputSubmission } from 'chatkit-node';
import type { StoreApi } from 'zustand/vanilla';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { WidgetJson } from '#core/json.ts';
import type { CheckTypes, SourceFile } from '#mock-server/sandbox/compile.ts';
import type { SandboxMaker } from '#mock-server/sandbox/host.ts';
import type { Clock } from '#mock-server/transport/clock.ts';
import type { Conditions } from '#mock-server/transport/conditions.ts';
import type { SessionState } from './state.ts';
import type { ActionRequest, WidgetEvent } from './widget-event.ts';

/** The widget a new thread begins with. */
export interface Starter {
  readonly widget: WidgetJson;
  /** The document's node behind an element of it, where there is one. */
  nodeOf(element: object): string | undefined;
}

export interface SessionDeps {
  readonly clock: Clock;
  /** Sessions of one seed make the same ids. */
  readonly seed: number;
  /** The handler files as they are now. */
  readonly files: () => readonly SourceFile[];
  /** Null: the widget shows nothing, so a new thread is empty. */
  readonly starter: () => Starter | null;
  /** Before anything of the project runs: the moment to save it. */
  readonly beforeRun: () => void;
  /** Where handlers run; asked for with the first thing that runs. */
  readonly loadSandbox: () => Promise<SandboxMaker>;
  /** Asked once the handlers run, which does not wait for the answer. */
  readonly checkTypes?: CheckTypes;
}

export interface SessionActions {
  /** A thread with the chosen state of the widget, put into the store without a request. */
  newThread(): Promise<void>;
  /** As `newThread`, unless there is a thread for this: a name for project, widget and state. */
  openThread(subject: string): Promise<void>;
  /** Sends a message of the user. */
  send(text: string): Promise<void>;
  /** Answers questions of the assistant. */
  answer(itemId: string, submission: StructuredInputSubmission): Promise<void>;
  /** Ends the stream, as a user who goes away. */
  stop(): void;
  /** Asks the server for the thread and its items again. */
  reload(): Promise<void>;
  /** Tries again what an error entry of the thread tells of. */
  retry(entryId: string): Promise<void>;
  /** Resolves, never rejects, when what the action made wait is free again. */
  dispatch(itemId: string, request: ActionRequest): Promise<void>;
  /** Takes down what a rendered widget reports. */
  note(itemId: string, event: WidgetEvent): void;
  /** Loads the handlers if they changed, so that problems show and the next action starts at once. */
  prepare(): Promise<void>;
  setConditions(change: Partial<Conditions>): void;
  /** Lets everything go that is held. */
  release(): void;
  /** Lets one event of each held answer go. */
  step(): void;
}

export interface Session extends SessionActions {
  readonly state: StoreApi<SessionState>;
  /** Why an action of this item may not be sent now, or null. */
  blocked(itemId: string, config: ActionConfig): string | null;
  /** `ask`: handlers wait until `trusted` is set. */
  setTrust(trust: SessionState['trust']): void;
  clearTimeline(): void;
  clearConsole(): void;
}
