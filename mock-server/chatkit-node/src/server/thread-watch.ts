import { jsonEqual, toJson, type Json } from '../json.ts';
import type { ThreadUpdatedEvent } from '../types/event.ts';
import type { Thread, ThreadMetadata } from '../types/thread.ts';
import { jsonCopy } from '../plain-json.ts';
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
  #seen: Json;

  constructor(run: Run<TContext>, thread: ThreadMetadata) {
    this.#run = run;
    this.#thread = thread;
    this.#seen = jsonCopy(thread, 'thread');
  }

  /** Whether the thread differs from what was last saved. Asked after each event. */
  hasChanged(): boolean {
    // First the thread itself, without a copy. What is not plain JSON, such as a time, differs here
    // and is looked at again as JSON.
    if (jsonEqual(this.#thread as unknown as Json, this.#seen)) return false;
    return !jsonEqual(toJson(this.#thread, 'thread'), this.#seen);
  }

  /** Saves the thread and gives the event to send. */
  async save(): Promise<ThreadUpdatedEvent> {
    this.#seen = jsonCopy(this.#thread, 'thread');
    const thread = metadataFromStore(this.#thread);
    await this.#run.store.saveThread(thread, this.#run.context);
    return { type: 'thread.updated', thread: withoutItems(thread) };
  }
}
