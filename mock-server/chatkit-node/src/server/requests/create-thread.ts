import type { RequestParams } from '../../types/request.ts';
import type { ThreadMetadata } from '../../types/thread.ts';
import type { RequestEvents, Run } from '../run.ts';
import { withoutItems } from '../thread-watch.ts';
import { loadThread } from './load.ts';
import { userTurn } from './user-message.ts';

export async function* createThread<TContext>(
  run: Run<TContext>,
  { input }: RequestParams['threads.create'],
): RequestEvents {
  const thread: ThreadMetadata = {
    id: run.store.generateThreadId(run.context),
    createdAt: run.now(),
    status: { type: 'active' },
    metadata: {},
  };
  await run.store.saveThread({ ...thread }, run.context);
  yield { type: 'thread.created', thread: withoutItems(thread) };
  return yield* userTurn(run, thread, input);
}

export async function* addUserMessage<TContext>(
  run: Run<TContext>,
  { threadId, input }: RequestParams['threads.add_user_message'],
): RequestEvents {
  return yield* userTurn(run, await loadThread(run, threadId), input);
}
