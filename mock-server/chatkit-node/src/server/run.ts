import type { Store } from '../store/store.ts';
import type { ChatKitServer } from './server.ts';
import type { Observer } from './observer.ts';

/** One request at work: what all its steps share. */
export interface Run<TContext> {
  readonly server: ChatKitServer<TContext>;
  readonly store: Store<TContext>;
  readonly context: TContext;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
  readonly observer: Observer;
  /** ISO 8601. */
  readonly now: () => string;
  readonly officialQuirks: boolean;
}
