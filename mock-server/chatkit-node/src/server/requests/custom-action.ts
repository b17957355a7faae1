import type { Action } from '../../action/action.ts';
import { ErrorCode, InvalidRequestError } from '../../errors.ts';
import type { CustomActionParams } from '../../types/request.ts';
import { isHiddenItem } from '../../types/item-guards.ts';
import { completeItem, itemToWire } from '../../wire/wire.ts';
import { pump } from '../pump.ts';
import type { RequestEvents, Run } from '../run.ts';
import { loadItem, loadThread } from './load.ts';

export async function* customAction<TContext>(
  run: Run<TContext>,
  { threadId, itemId, action }: CustomActionParams,
): RequestEvents {
  const thread = await loadThread(run, threadId);
  const sender = itemId ? await loadItem(run, threadId, itemId) : null;
  if (sender && sender.type !== 'widget') {
    yield { type: 'error', code: ErrorCode.STREAM_ERROR, allowRetry: false };
    return undefined;
  }
  const { server, context } = run;
  return pump(run, thread, `action() for '${action.type}'`, () =>
    server.action(thread, withPayload(action), sender, context),
  );
}

/** Answers with the item the client should show instead. Nothing is stored on the way. */
export async function syncCustomAction<TContext>(
  run: Run<TContext>,
  { threadId, itemId, action }: CustomActionParams,
): Promise<string> {
  const thread = await loadThread(run, threadId);
  const sender = itemId ? await loadItem(run, threadId, itemId) : null;
  if (sender && sender.type !== 'widget') {
    throw new InvalidRequestError('threads.sync_custom_action requires a widget sender item');
  }
  const { server, context } = run;
  const { updatedItem } = await server.syncAction(thread, withPayload(action), sender, context);
  if (!updatedItem) return '{}';
  const item = completeItem(updatedItem, { threadId, now: run.now });
  return isHiddenItem(item) ? '{}' : JSON.stringify({ updated_item: itemToWire(item) });
}

function withPayload({ type, payload }: Action): Action {
  return { type, payload: payload ?? null };
}
