import type { UserMessageItem } from '../../types/item.ts';
import type { ThreadMetadata } from '../../types/thread.ts';
import type { UserMessageInput } from '../../types/user-message.ts';
import { attachmentFromStore } from '../../wire/wire.ts';
import { pump } from '../pump.ts';
import type { RequestEvents, Run } from '../run.ts';

/** Stores the user's message, shows it, and lets `respond` answer. */
export async function* userTurn<TContext>(
  run: Run<TContext>,
  thread: ThreadMetadata,
  input: UserMessageInput,
): RequestEvents {
  const { server, store, context } = run;
  const message = await userMessage(run, thread, input);
  for (const attachment of message.attachments) await store.saveAttachment(attachment, context);
  await store.addThreadItem(thread.id, message, context);
  yield { type: 'thread.item.done', item: message };
  return pump(run, thread, 'respond()', () => server.respond(thread, message, context));
}

/** Rejects with NotFoundError for an unknown attachment, before anything is stored. */
async function userMessage<TContext>(
  run: Run<TContext>,
  thread: ThreadMetadata,
  { content, attachments: ids, quotedText, inferenceOptions }: UserMessageInput,
): Promise<UserMessageItem> {
  const { store, context } = run;
  const id = store.generateItemId('message', thread, context);
  const attachments = [];
  for (const attachmentId of ids) {
    const attachment = attachmentFromStore(await store.loadAttachment(attachmentId, context));
    attachments.push({ ...attachment, threadId: thread.id });
  }
  return {
    id,
    threadId: thread.id,
    createdAt: run.now(),
    type: 'user_message',
    content,
    attachments,
    ...(quotedText ? { quotedText } : {}),
    inferenceOptions,
  };
}
