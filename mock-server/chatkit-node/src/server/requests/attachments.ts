import { NotImplementedError } from '../../errors.ts';
import type { AttachmentStore } from '../../store/attachment-store.ts';
import type { RequestParams } from '../../types/request.ts';
import { attachmentFromStore, attachmentToWire } from '../../wire/wire.ts';
import type { Run } from '../run.ts';

export async function createAttachment<TContext>(
  run: Run<TContext>,
  params: RequestParams['attachments.create'],
): Promise<string> {
  const { store, context } = run;
  const created = await attachmentStore(run).createAttachment(params, context);
  const attachment = attachmentFromStore(created);
  await store.saveAttachment(attachment, context);
  return JSON.stringify(attachmentToWire(attachment));
}

export async function deleteAttachment<TContext>(
  run: Run<TContext>,
  { attachmentId }: RequestParams['attachments.delete'],
): Promise<string> {
  await attachmentStore(run).deleteAttachment(attachmentId, run.context);
  await run.store.deleteAttachment(attachmentId, run.context);
  return '{}';
}

function attachmentStore<TContext>({ server }: Run<TContext>): AttachmentStore<TContext> {
  if (server.attachmentStore) return server.attachmentStore;
  throw new NotImplementedError('This server has no attachment store.');
}
