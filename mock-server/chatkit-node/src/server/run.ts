import type { Store } from '../store/store.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { ChatKitServer } from './server.ts';
import type { Cancellation } from './cancellation.ts';
import type { Observer } from './observer.ts';

/** One request at work: what all its steps share. */
export interface Run<TContext> {
  readonly server: ChatKitServer<TContext>;
  readonly store: Store<TContext>;
  readonly context: TContext;
  readonly cancellation: Cancellation;
  readonly observer: Observer;
  /** ISO 8601. */
  readonly now: () => string;
  readonly officialQuirks: boolean;
}

/**
 * The events of a streaming request. What comes before a handler runs is yielded; the handler's own
 * events are what it returns, so that each of them passes through one generator less.
 */
export type RequestEvents = AsyncGenerator<
  ThreadStreamEvent,
  AsyncGenerator<ThreadStreamEvent> | undefined
>;
