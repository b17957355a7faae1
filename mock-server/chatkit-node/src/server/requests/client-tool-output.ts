import { InvalidRequestError } from '../../errors.ts';
import type { ClientToolCallItem } from '../../types/item.ts';
import { isHiddenItem } from '../../types/item-guards.ts';
import type { RequestParams } from '../../types/request.ts';
import { pump } from '../pump.ts';
import type { RequestEvents, Run } from '../run.ts';
import { PAGE_SIZE, loadItems, loadThread, newestFirst } from './load.ts';

export async function* addClientToolOutput<TContext>(
  run: Run<TContext>,
  { threadId, result }: RequestParams['threads.add_client_tool_output'],
): RequestEvents {
  const { server, store, context } = run;
  const thread = await loadThread(run, threadId);
  const call = await pendingCall(run, threadId);
  await store.saveItem(threadId, { ...call, output: result, status: 'completed' }, context);
  await deletePendingCalls(run, threadId);
  run.cancellation.throwIfCancelled();
  yield* pump(run, thread, 'respond()', () => server.respond(thread, null, context));
  return undefined;
}

/**
 * The newest item, which has to be a pending call. Hidden items after it do not count: a handler
 * may have noted something for the model. (The official server gives up on them.)
 */
async function pendingCall<TContext>(
  run: Run<TContext>,
  threadId: string,
): Promise<ClientToolCallItem> {
  for await (const item of newestFirst(run, threadId, 1)) {
    if (item.type === 'client_tool_call' && item.status === 'pending') return item;
    if (!isHiddenItem(item) || run.officialQuirks) break;
  }
  throw new InvalidRequestError(`Last thread item in ${threadId} was not a ClientToolCallItem`);
}

/** Calls that were never answered would confuse the model. */
async function deletePendingCalls<TContext>(run: Run<TContext>, threadId: string): Promise<void> {
  const { data } = await loadItems(run, threadId, null, PAGE_SIZE, 'desc');
  for (const item of data) {
    if (item.type === 'client_tool_call' && item.status === 'pending') {
      await run.store.deleteThreadItem(threadId, item.id, run.context);
    }
  }
}
