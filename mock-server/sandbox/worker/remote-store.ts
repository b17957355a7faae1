import { MemoryStore, Store } from 'chatkit-node';
import type { Attachment, Order, Page, ThreadItem, ThreadMetadata } from 'chatkit-node';
import type { StoreMethod } from '../store-bridge.ts';

type StoreItemType = Parameters<Store['generateItemId']>[0];

/** Asks the page; `context` tells which request it is for. */
export type AskStore = (
  method: StoreMethod,
  args: readonly unknown[],
  context: unknown,
) => Promise<unknown>;

/**
 * The store of the page, as the worker sees it: whatever happens to the worker, the threads are
 * safe. Ids are made here, because making one is synchronous.
 */
export class RemoteStore extends Store<unknown> {
  readonly #ask: AskStore;
  readonly #ids: MemoryStore;

  constructor(ask: AskStore, nextId: () => string) {
    super();
    this.#ask = ask;
    this.#ids = new MemoryStore({ nextId });
  }

  override generateThreadId(context: unknown): string {
    return this.#ids.generateThreadId(context);
  }

  override generateItemId(type: StoreItemType, thread: ThreadMetadata, context: unknown): string {
    return this.#ids.generateItemId(type, thread, context);
  }

  // The page's store has the same contract, so its answers have these types.
  override async loadThread(threadId: string, context: unknown): Promise<ThreadMetadata> {
    return (await this.#ask('loadThread', [threadId], context)) as ThreadMetadata;
  }

  override async saveThread(thread: ThreadMetadata, context: unknown): Promise<void> {
    await this.#ask('saveThread', [thread], context);
  }

  override async loadThreads(
    limit: number,
    after: string | null,
    order: Order,
    context: unknown,
  ): Promise<Page<ThreadMetadata>> {
    const page = await this.#ask('loadThreads', [limit, after, order], context);
    return page as Page<ThreadMetadata>;
  }

  override async deleteThread(threadId: string, context: unknown): Promise<void> {
    await this.#ask('deleteThread', [threadId], context);
  }

  override async loadThreadItems(
    threadId: string,
    after: string | null,
    limit: number,
    order: Order,
    context: unknown,
  ): Promise<Page<ThreadItem>> {
    const page = await this.#ask('loadThreadItems', [threadId, after, limit, order], context);
    return page as Page<ThreadItem>;
  }

  override async addThreadItem(
    threadId: string,
    item: ThreadItem,
    context: unknown,
  ): Promise<void> {
    await this.#ask('addThreadItem', [threadId, item], context);
  }

  override async saveItem(threadId: string, item: ThreadItem, context: unknown): Promise<void> {
    await this.#ask('saveItem', [threadId, item], context);
  }

  override async loadItem(threadId: string, itemId: string, context: unknown): Promise<ThreadItem> {
    return (await this.#ask('loadItem', [threadId, itemId], context)) as ThreadItem;
  }

  override async deleteThreadItem(
    threadId: string,
    itemId: string,
    context: unknown,
  ): Promise<void> {
    await this.#ask('deleteThreadItem', [threadId, itemId], context);
  }

  override async saveAttachment(attachment: Attachment, context: unknown): Promise<void> {
    await this.#ask('saveAttachment', [attachment], context);
  }

  override async loadAttachment(attachmentId: string, context: unknown): Promise<Attachment> {
    return (await this.#ask('loadAttachment', [attachmentId], context)) as Attachment;
  }

  override async deleteAttachment(attachmentId: string, context: unknown): Promise<void> {
    await this.#ask('deleteAttachment', [attachmentId], context);
  }
}
