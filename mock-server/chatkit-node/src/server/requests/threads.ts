/** The requests about threads and items that answer at once. */
import { isHiddenItem } from '../../types/item-guards.ts';
import type { ThreadItem } from '../../types/item.ts';
import type { Page } from '../../types/page.ts';
import type { RequestParams } from '../../types/request.ts';
import { itemPageText, threadPageText, threadText } from '../../wire/wire.ts';
import type { Run } from '../run.ts';
import { withoutItems } from '../thread-watch.ts';
import { PAGE_SIZE, loadThread } from './load.ts';

/** With the first items, oldest first. */
export async function getThread<TContext>(
  run: Run<TContext>,
  { threadId }: RequestParams['threads.get_by_id'],
): Promise<string> {
  const { store, context } = run;
  const thread = await store.loadThread(threadId, context);
  const items = visible(await store.loadThreadItems(threadId, null, PAGE_SIZE, 'asc', context));
  // Spread and added to, it would be an object of a new hidden class at each request.
  return threadText(Object.assign({}, thread, { items }));
}

export async function listThreads<TContext>(
  run: Run<TContext>,
  { limit, after, order }: RequestParams['threads.list'],
): Promise<string> {
  const { store, context } = run;
  const page = await store.loadThreads(pageSize(limit), after ?? null, order, context);
  return threadPageText({ ...page, data: page.data.map(withoutItems) });
}

/** Hidden items are taken out after paging: a page may be short and `after` name a hidden one. */
export async function listItems<TContext>(
  run: Run<TContext>,
  { threadId, limit, after, order }: RequestParams['items.list'],
): Promise<string> {
  const { store, context } = run;
  const limitOrDefault = pageSize(limit);
  const last = after ?? null;
  return itemPageText(
    visible(await store.loadThreadItems(threadId, last, limitOrDefault, order, context)),
  );
}

export async function updateThread<TContext>(
  run: Run<TContext>,
  { threadId, title }: RequestParams['threads.update'],
): Promise<string> {
  const thread = { ...(await loadThread(run, threadId)), title };
  await run.store.saveThread(thread, run.context);
  return threadText(withoutItems(thread));
}

export async function deleteThread<TContext>(
  { store, context }: Run<TContext>,
  { threadId }: RequestParams['threads.delete'],
): Promise<string> {
  await store.deleteThread(threadId, context);
  return '{}';
}

/** A limit of 0 counts as none. */
function pageSize(limit: number | null | undefined): number {
  return limit && limit > 0 ? limit : PAGE_SIZE;
}

function visible(page: Page<ThreadItem>): Page<ThreadItem> {
  return { ...page, data: page.data.filter((item) => !isHiddenItem(item)) };
}
