import { InvalidRequestError } from '../../errors.ts';
import type { RequestParams } from '../../types/request.ts';
import { pump } from '../pump.ts';
import type { RequestEvents, Run } from '../run.ts';
import { loadThread, newestFirst } from './load.ts';

/** Forgets what came after a user message and answers it again. An unknown id is an empty stream. */
export async function* retryAfterItem<TContext>(
  run: Run<TContext>,
  { threadId, itemId }: RequestParams['threads.retry_after_item'],
): RequestEvents {
  const { server, store, context } = run;
  const thread = await loadThread(run, threadId);
  const later: string[] = [];
  for await (const item of newestFirst(run, threadId)) {
    if (item.id !== itemId) {
      later.push(item.id);
      continue;
    }
    if (item.type !== 'user_message') {
      throw new InvalidRequestError(`Item ${itemId} is not a user message`);
    }
    for (const id of later) await store.deleteThreadItem(threadId, id, context);
    run.cancellation.throwIfCancelled();
    yield* pump(run, thread, 'respond()', () => server.respond(thread, item, context));
    break;
  }
  return undefined;
}
