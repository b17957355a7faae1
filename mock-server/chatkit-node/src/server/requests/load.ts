import type { ThreadItem } from '../../types/item.ts';
import type { Order, Page } from '../../types/page.ts';
import type { ThreadMetadata } from '../../types/thread.ts';
import { itemFromStore, itemPageFromStore, metadataFromStore } from '../../wire/wire.ts';
import type { Run } from '../run.ts';

export const PAGE_SIZE = 20;

/** From the store, in camelCase whatever the store keeps; the run's own copy, free to change. */
export async function loadThread<TContext>(
  { store, context }: Run<TContext>,
  threadId: string,
): Promise<ThreadMetadata> {
  return metadataFromStore(await store.loadThread(threadId, context));
}

export async function loadItem<TContext>(
  { store, context }: Run<TContext>,
  threadId: string,
  itemId: string,
): Promise<ThreadItem> {
  return itemFromStore(await store.loadItem(threadId, itemId, context));
}

export async function loadItems<TContext>(
  { store, context }: Run<TContext>,
  threadId: string,
  after: string | null,
  limit: number,
  order: Order,
): Promise<Page<ThreadItem>> {
  return itemPageFromStore(await store.loadThreadItems(threadId, after, limit, order, context));
}

/** All items, newest first, a page at a time as the reader goes on. */
export async function* newestFirst<TContext>(
  run: Run<TContext>,
  threadId: string,
  firstPageSize: number = PAGE_SIZE,
): AsyncGenerator<ThreadItem> {
  let page = await loadItems(run, threadId, null, firstPageSize, 'desc');
  for (;;) {
    yield* page.data;
    if (!page.hasMore || !page.after) return;
    page = await loadItems(run, threadId, page.after, PAGE_SIZE, 'desc');
  }
}
