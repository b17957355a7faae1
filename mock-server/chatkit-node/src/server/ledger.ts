import type { ThreadStreamEvent } from '../types/event.ts';
import type { ThreadItem } from '../types/item.ts';
import { isHiddenItem } from '../types/item-guards.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import { foldUpdate } from './fold.ts';
import type { Run } from './run.ts';

type StoringEvent = Extract<
  ThreadStreamEvent,
  { type: 'thread.item.done' | 'thread.item.replaced' | 'thread.item.removed' }
>;

/**
 * Keeps the store in step with a stream of events, and knows which items are still being written.
 * An event is stored before it is passed on, so whoever has seen it can rely on the store.
 */
export class Ledger<TContext> {
  readonly #run: Run<TContext>;
  readonly #thread: ThreadMetadata;
  readonly #pending = new Map<string, ThreadItem>();
  // Made when there is something to keep: most answers have nothing hidden.
  #hidden: Set<string> | null = null;
  #done: Set<string> | null = null;

  constructor(run: Run<TContext>, thread: ThreadMetadata) {
    this.#run = run;
    this.#thread = thread;
  }

  /** Items added but not yet done, as they stand now. */
  get pending(): ThreadItem[] {
    return [...this.#pending.values()];
  }

  /** Stores what the event says, where it says so, and tells whether the client may see it. */
  enter(event: ThreadStreamEvent): boolean | Promise<boolean> {
    const { officialQuirks } = this.#run;
    switch (event.type) {
      case 'thread.item.added': {
        const { item } = event;
        this.#pending.set(item.id, item);
        return this.#isVisible(item) || officialQuirks;
      }
      case 'thread.item.done':
      case 'thread.item.replaced':
      case 'thread.item.removed':
        return this.#store(event);
      case 'thread.item.updated': {
        const item = this.#pending.get(event.itemId);
        if (item) this.#pending.set(event.itemId, foldUpdate(item, event.update));
        return !this.#hidden?.has(event.itemId) || officialQuirks;
      }
      default:
        return true;
    }
  }

  async #store(event: StoringEvent): Promise<boolean> {
    const { store, context, officialQuirks } = this.#run;
    const threadId = this.#thread.id;
    switch (event.type) {
      case 'thread.item.done': {
        const { item } = event;
        this.#warnOfSecondDone(item.id);
        await store.addThreadItem(threadId, item, context);
        this.#pending.delete(item.id);
        return this.#isVisible(item);
      }
      case 'thread.item.replaced': {
        const { item } = event;
        await store.saveItem(threadId, item, context);
        this.#pending.delete(item.id);
        return this.#isVisible(item) || officialQuirks;
      }
      case 'thread.item.removed':
        await store.deleteThreadItem(threadId, event.itemId, context);
        this.#pending.delete(event.itemId);
        return !this.#hidden?.has(event.itemId) || officialQuirks;
    }
  }

  #isVisible(item: ThreadItem): boolean {
    if (!isHiddenItem(item)) return this.#hidden?.delete(item.id) || true;
    (this.#hidden ??= new Set()).add(item.id);
    return false;
  }

  #warnOfSecondDone(itemId: string): void {
    this.#done ??= new Set();
    if (this.#done.has(itemId)) {
      const advice = 'use thread.item.replaced for an item that exists';
      this.#run.observer.log('warn', `thread.item.done a second time for ${itemId}; ${advice}`);
    }
    this.#done.add(itemId);
  }
}
