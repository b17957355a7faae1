import type { Attachment } from '../types/attachment.ts';
import type { ThreadItem } from '../types/item.ts';
import type { Order, Page } from '../types/page.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import { defaultGenerateId, type StoreItemType } from './ids.ts';

/**
 * Where threads, items and attachments live. Write one over your database; the server calls these
 * methods and nothing else. What a method returns is the caller's own copy, and what it is given
 * may be changed by the caller later: keep a copy.
 *
 * Mind the order of arguments: `loadThreads(limit, after, …)`, `loadThreadItems(id, after, limit, …)`.
 */
// `any`: a server without a context of its own needs none from its store.
// oxlint-disable-next-line typescript/no-explicit-any
export abstract class Store<TContext = any> {
  generateThreadId(_context: TContext): string {
    return defaultGenerateId('thread');
  }

  /** Throws for an unknown type. */
  generateItemId(type: StoreItemType, _thread: ThreadMetadata, _context: TContext): string {
    return defaultGenerateId(type);
  }

  /** Rejects with NotFoundError. */
  abstract loadThread(threadId: string, context: TContext): Promise<ThreadMetadata>;
  /** Adds or overwrites. An `items` key on the object is not part of the thread. */
  abstract saveThread(thread: ThreadMetadata, context: TContext): Promise<void>;
  /** Ordered by creation. `after` is exclusive; an unknown one rejects with NotFoundError. */
  abstract loadThreads(
    limit: number,
    after: string | null,
    order: Order,
    context: TContext,
  ): Promise<Page<ThreadMetadata>>;
  /** Removes the items too. No error where there is no such thread. */
  abstract deleteThread(threadId: string, context: TContext): Promise<void>;

  /** As `loadThreads`, hidden items included. An unknown thread has an empty page. */
  abstract loadThreadItems(
    threadId: string,
    after: string | null,
    limit: number,
    order: Order,
    context: TContext,
  ): Promise<Page<ThreadItem>>;
  /** Puts a new item at the end of its thread. */
  abstract addThreadItem(threadId: string, item: ThreadItem, context: TContext): Promise<void>;
  /** Overwrites in place, or adds at the end. */
  abstract saveItem(threadId: string, item: ThreadItem, context: TContext): Promise<void>;
  /** Rejects with NotFoundError. */
  abstract loadItem(threadId: string, itemId: string, context: TContext): Promise<ThreadItem>;
  /** No error where there is no such item. */
  abstract deleteThreadItem(threadId: string, itemId: string, context: TContext): Promise<void>;

  /** Adds or overwrites, private metadata included. */
  abstract saveAttachment(attachment: Attachment, context: TContext): Promise<void>;
  /** Rejects with NotFoundError. */
  abstract loadAttachment(attachmentId: string, context: TContext): Promise<Attachment>;
  /** No error where there is no such attachment. */
  abstract deleteAttachment(attachmentId: string, context: TContext): Promise<void>;
}
