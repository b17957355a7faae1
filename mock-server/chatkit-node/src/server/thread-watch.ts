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
  #seen: Json;

  constructor(run: Run<TContext>, thread: ThreadMetadata) {
    this.#run = run;
    this.#thread = thread;
    this.#seen = toJson(thread, 'thread');
  }

  /** Saves the thread and gives the event to send, if it has changed since the last look. */
  async look(): Promise<ThreadUpdatedEvent | null> {
    const now = toJson(this.#thread, 'thread');
    if (jsonEqual(now, this.#seen)) return null;
    this.#seen = now;
    const thread = metadataFromStore(this.#thread);
    await this.#run.store.saveThread(thread, this.#run.context);
    return { type: 'thread.updated', thread: withoutItems(thread) };
  }
}
