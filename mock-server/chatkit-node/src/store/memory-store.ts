import { NotFoundError } from '../errors.ts';
import { toJson } from '../json.ts';
import type { Attachment } from '../types/attachment.ts';
import type { ThreadItem } from '../types/item.ts';
import type { Order, Page } from '../types/page.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import { freshId, type StoreItemType } from './ids.ts';
import { paginate } from './paginate.ts';
import { Store } from './store.ts';

interface ThreadRecord {
  owner: string;
  thread: ThreadMetadata;
  items: Map<string, ThreadItem>;
}

/** Everything a MemoryStore holds, as plain JSON in the order of creation. */
export interface MemorySnapshot {
  version: 1;
  threads: { owner: string; thread: ThreadMetadata; items: ThreadItem[] }[];
  attachments: { owner: string; attachment: Attachment }[];
}

export interface MemoryStoreOptions<TContext> {
  /** Whose data a context may see. Without it everybody sees everything. */
  owner?: (context: TContext) => string;
  /** What follows the prefix of an id; a counter makes runs repeatable. Default: random hex. */
  nextId?: () => string;
}

/** A store for playgrounds, tests and small servers. Keeps plain copies, never the caller's objects. */
// oxlint-disable-next-line typescript/no-explicit-any
export class MemoryStore<TContext = any> extends Store<TContext> {
  #threads = new Map<string, ThreadRecord>();
  #attachments = new Map<string, { owner: string; attachment: Attachment }>();
  readonly #options: MemoryStoreOptions<TContext>;

  constructor(options: MemoryStoreOptions<TContext> = {}) {
    super();
    this.#options = options;
  }

  override generateThreadId(context: TContext): string {
    const taken = (id: string): boolean => this.#find(id, context) !== undefined;
    return freshId('thread', taken, this.#options.nextId);
  }

  override generateItemId(type: StoreItemType, thread: ThreadMetadata, context: TContext): string {
    const items = this.#find(thread.id, context)?.items;
    return freshId(type, (id) => items?.has(id) ?? false, this.#options.nextId);
  }

  async loadThread(threadId: string, context: TContext): Promise<ThreadMetadata> {
    return copy(this.#record(threadId, context).thread);
  }

  async saveThread(thread: ThreadMetadata, context: TContext): Promise<void> {
    const { items: _, ...metadata } = copy<ThreadMetadata & { items?: unknown }>(thread);
    const known = this.#find(thread.id, context);
    if (known) known.thread = metadata;
    else {
      const owner = this.#owner(context);
      const record = { owner, thread: metadata, items: new Map<string, ThreadItem>() };
      this.#threads.set(keyOf(owner, thread.id), record);
    }
  }

  async loadThreads(
    limit: number,
    after: string | null,
    order: Order,
    context: TContext,
  ): Promise<Page<ThreadMetadata>> {
    const owner = this.#owner(context);
    const mine = [...this.#threads.values()].filter((record) => record.owner === owner);
    return copy(
      paginate(
        mine.map((record) => record.thread),
        limit,
        after,
        order,
      ),
    );
  }

  async deleteThread(threadId: string, context: TContext): Promise<void> {
    this.#threads.delete(keyOf(this.#owner(context), threadId));
  }

  async loadThreadItems(
    threadId: string,
    after: string | null,
    limit: number,
    order: Order,
    context: TContext,
  ): Promise<Page<ThreadItem>> {
    const items = [...(this.#find(threadId, context)?.items.values() ?? [])];
    return copy(paginate(items, limit, after, order));
  }

  async addThreadItem(threadId: string, item: ThreadItem, context: TContext): Promise<void> {
    await this.saveItem(threadId, item, context);
  }

  async saveItem(threadId: string, item: ThreadItem, context: TContext): Promise<void> {
    // A Map keeps the place of a key that it already has.
    this.#record(threadId, context).items.set(item.id, copy(item));
  }

  async loadItem(threadId: string, itemId: string, context: TContext): Promise<ThreadItem> {
    const item = this.#find(threadId, context)?.items.get(itemId);
    if (!item) throw new NotFoundError(`Item ${itemId} not found`);
    return copy(item);
  }

  async deleteThreadItem(threadId: string, itemId: string, context: TContext): Promise<void> {
    this.#find(threadId, context)?.items.delete(itemId);
  }

  async saveAttachment(attachment: Attachment, context: TContext): Promise<void> {
    const owner = this.#owner(context);
    const record = { owner, attachment: copy(attachment) };
    this.#attachments.set(keyOf(owner, attachment.id), record);
  }

  async loadAttachment(attachmentId: string, context: TContext): Promise<Attachment> {
    const record = this.#attachments.get(keyOf(this.#owner(context), attachmentId));
    if (!record) throw new NotFoundError(`Attachment ${attachmentId} not found`);
    return copy(record.attachment);
  }

  async deleteAttachment(attachmentId: string, context: TContext): Promise<void> {
    this.#attachments.delete(keyOf(this.#owner(context), attachmentId));
  }

  toJSON(): MemorySnapshot {
    return copy<MemorySnapshot>({
      version: 1,
      threads: [...this.#threads.values()].map(({ owner, thread, items }) => ({
        owner,
        thread,
        items: [...items.values()],
      })),
      attachments: [...this.#attachments.values()],
    });
  }

  /** A store that holds what `snapshot` says. Throws a TypeError for another version. */
  // oxlint-disable-next-line typescript/no-explicit-any
  static fromJSON<TContext = any>(
    snapshot: MemorySnapshot,
    options: MemoryStoreOptions<TContext> = {},
  ): MemoryStore<TContext> {
    if (snapshot.version !== 1) throw new TypeError('This snapshot is of another version');
    const store = new MemoryStore(options);
    const { threads, attachments } = copy(snapshot);
    for (const { owner, thread, items } of threads) {
      const byId = new Map(items.map((item) => [item.id, item]));
      store.#threads.set(keyOf(owner, thread.id), { owner, thread, items: byId });
    }
    for (const record of attachments) {
      store.#attachments.set(keyOf(record.owner, record.attachment.id), record);
    }
    return store;
  }

  #owner(context: TContext): string {
    return this.#options.owner?.(context) ?? '';
  }

  #find(threadId: string, context: TContext): ThreadRecord | undefined {
    return this.#threads.get(keyOf(this.#owner(context), threadId));
  }

  #record(threadId: string, context: TContext): ThreadRecord {
    const record = this.#find(threadId, context);
    if (!record) throw new NotFoundError(`Thread ${threadId} not found`);
    return record;
  }
}

/** Each owner has ids of his own: whoever knows another's cannot even overwrite what it names. */
function keyOf(owner: string, id: string): string {
  return JSON.stringify([owner, id]);
}

/** As a database would hand it out: plain, and nobody else's. */
function copy<T>(value: T): T {
  return toJson(value) as T;
}
