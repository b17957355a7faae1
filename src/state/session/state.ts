/** Everything a session shows: the thread, what happened, how the server fares. Light: no code runs here. */
import type { ThreadItem, ThreadMetadata } from 'chatkit-node';
import type { Json } from '#core/json.ts';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import type { ConsoleLevel, Role } from '#mock-server/sandbox/protocol.ts';
import { NORMAL } from '#mock-server/transport/conditions.ts';
import type { Conditions, Held } from '#mock-server/transport/conditions.ts';
import type { Place, TimelineRecord } from './timeline.ts';
import type { SentAction } from './widget-event.ts';

/** How a failed step can be tried again. */
export type Retry =
  | { readonly kind: 'action'; readonly itemId: string | null; readonly action: SentAction }
  | { readonly kind: 'message'; readonly itemId: string };

/** One thing in the thread, in order. Notices and errors are not stored: a reload drops them. */
export type Entry =
  | { readonly kind: 'item'; readonly id: string; readonly item: ThreadItem }
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly level: 'info' | 'warning' | 'danger';
      readonly title: string | null;
      readonly message: string;
    }
  | {
      readonly kind: 'error';
      readonly id: string;
      readonly message: string;
      readonly retry: Retry | null;
      /** What in the handlers is behind it. */
      readonly problem: HandlerProblem | null;
    };

export interface ThreadView {
  readonly thread: ThreadMetadata | null;
  readonly entries: readonly Entry[];
  /** Items that are being written: added, but not done. */
  readonly pending: readonly string[];
  readonly progress: string | null;
  /** Loads of this thread so far. After each, widgets begin with what is stored, not with edits. */
  readonly loads: number;
}

export const EMPTY_VIEW: ThreadView = {
  thread: null,
  entries: [],
  pending: [],
  progress: null,
  loads: 0,
};

/** One stream at a time. */
export type Activity =
  | { readonly phase: 'idle' }
  | { readonly phase: 'streaming'; readonly run: number; readonly allowCancel: boolean };

export type ServerStatus =
  /** Nothing has run yet. */
  | { readonly phase: 'idle' }
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready' }
  /** The files do not compile or load. */
  | { readonly phase: 'refused'; readonly problem: HandlerProblem }
  /** It was ended, and has been started again. */
  | { readonly phase: 'stopped'; readonly problem: HandlerProblem };

export interface ConsoleRecord {
  readonly id: number;
  readonly role: Role;
  /** The request it belongs to; null when none was at work. */
  readonly run: number | null;
  /** What that request was: `update_todo`. */
  readonly title: string;
  readonly level: ConsoleLevel;
  readonly args: readonly unknown[];
  readonly at: number;
  readonly place: Place | null;
}

/** What is stored, as JSON. */
export interface StoredThread {
  readonly id: string;
  readonly thread: Json;
  readonly items: readonly { readonly id: string; readonly type: string; readonly json: Json }[];
}

export interface SessionState {
  readonly view: ThreadView;
  readonly activity: Activity;
  /** Handlers of a shared project wait until the user lets them run. */
  readonly trust: 'trusted' | 'ask';
  readonly server: ServerStatus;
  /** Errors of handler files: where they do not compile, and where they failed. */
  readonly problems: readonly HandlerProblem[];
  readonly timeline: readonly TimelineRecord[];
  readonly console: readonly ConsoleRecord[];
  readonly stored: readonly StoredThread[];
  readonly conditions: Conditions;
  readonly held: readonly Held[];
  /** Set by client.ts: text for the composer, and whether to focus it. A new object is a new wish. */
  readonly composer: { readonly text?: string; readonly focus: boolean } | null;
}

export const INITIAL: SessionState = {
  view: EMPTY_VIEW,
  activity: { phase: 'idle' },
  trust: 'trusted',
  server: { phase: 'idle' },
  problems: [],
  timeline: [],
  console: [],
  stored: [],
  conditions: NORMAL,
  held: [],
  composer: null,
};
