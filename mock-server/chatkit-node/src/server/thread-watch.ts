import { jsonEqual, toJson, type Json } from '../json.ts';
import type { ThreadUpdatedEvent } from '../types/event.ts';
import type { Thread, ThreadMetadata } from '../types/thread.ts';
import { metadataFromStore } from '../wire/wire.ts';
import type { Run } from './run.ts';

/** A thread as it goes out in events and lists: without its items. */
export function withoutItems(thread: ThreadMetadata): Thread {
  return { ...thread, items: { data: [], hasMore: false } };
}

/** Notices what a handler assigns to its thread, at any depth. */
export class ThreadWatch<TContext> {
  readonly #run: Run<TContext>;
  readonly #thread: ThreadMetadata;
  #seen: string;

  constructor(run: Run<TContext>, thread: ThreadMetadata) {
    this.#run = run;
    this.#thread = thread;
    this.#seen = JSON.stringify(thread);
  }

  /** Whether the thread differs from what was last saved. Asked after each event. */
  hasChanged(): boolean {
    if (JSON.stringify(this.#thread) === this.#seen) return false;
    // Keys in another order are no change.
    return !jsonEqual(toJson(this.#thread, 'thread'), JSON.parse(this.#seen) as Json);
  }

  /** Saves the thread and gives the event to send. */
  async save(): Promise<ThreadUpdatedEvent> {
    this.#seen = JSON.stringify(this.#thread);
    const thread = metadataFromStore(this.#thread);
    await this.#run.store.saveThread(thread, this.#run.context);
    return { type: 'thread.updated', thread: withoutItems(thread) };
  }
}
