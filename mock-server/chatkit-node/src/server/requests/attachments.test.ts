import { expect, test } from 'vitest';
import { NotFoundError, NotImplementedError } from '../../errors.ts';
import { AttachmentStore } from '../../store/attachment-store.ts';
import type { Attachment, AttachmentCreateParams } from '../../types/attachment.ts';
import { answer, stream } from '../../test-support/collect.ts';
import { TestServer, type TestContext } from '../../test-support/servers.ts';
import { create, newThread, say, threadIdOf } from '../../test-support/requests.ts';

class Uploads extends AttachmentStore<TestContext> {
  readonly deleted: string[] = [];

  override async createAttachment(
    { name, mimeType }: AttachmentCreateParams,
    context: TestContext,
  ): Promise<Attachment> {
    const id = this.generateAttachmentId(mimeType, context);
    const uploadDescriptor = {
      url: `https://files.example/${id}`,
      method: 'PUT' as const,
      headers: { 'X-Some-Header': 'yes' },
    };
    const base = { id, name, mimeType, uploadDescriptor, metadata: { bucket: 'b' } };
    if (!mimeType.startsWith('image/')) return { ...base, type: 'file' };
    return { ...base, type: 'image', previewUrl: `https://files.example/${id}.png` };
  }

  override async deleteAttachment(id: string): Promise<void> {
    this.deleted.push(id);
  }
}

function withUploads() {
  const server = new TestServer();
  const uploads = new Uploads();
  server.attachmentStore = uploads;
  return { server, uploads };
}

async function upload(server: TestServer, mime_type: string) {
  const params = { name: 'plan', size: 3, mime_type };
  const created = await answer(server, { type: 'attachments.create', params }, {});
  const { id } = created;
  if (typeof id !== 'string') throw new Error('the attachment has no id');
  return { created, id };
}

test('an upload in two phases answers with where the bytes go, and keeps its metadata private', async () => {
  const { server } = withUploads();
  const { created, id } = await upload(server, 'text/plain');
  expect(created).toEqual({
    id: expect.stringMatching(/^atc_[0-9a-f]{8}$/),
    type: 'file',
    name: 'plan',
    mime_type: 'text/plain',
    upload_descriptor: {
      url: `https://files.example/${id}`,
      method: 'PUT',
      headers: { 'X-Some-Header': 'yes' },
    },
  });
  expect(await server.store.loadAttachment(id, {})).toMatchObject({ metadata: { bucket: 'b' } });
});

test('an image has a preview', async () => {
  const { server } = withUploads();
  const { created, id } = await upload(server, 'image/png');
  expect(created).toMatchObject({ type: 'image', preview_url: `https://files.example/${id}.png` });
});

test('attachments of a message learn of their thread, in the store too', async () => {
  const { server } = withUploads();
  const first = await upload(server, 'text/plain');
  const events = await stream(server, create('hi', { attachments: [first.id] }), {});
  const threadId = threadIdOf(events);
  expect(events[1]?.['item']).toMatchObject({
    attachments: [{ id: first.id, thread_id: threadId }],
  });
  expect(await server.store.loadAttachment(first.id, {})).toMatchObject({ threadId });
  const second = await upload(server, 'text/plain');
  await stream(server, say(threadId, 'more', { attachments: [second.id] }), {});
  expect(await server.store.loadAttachment(second.id, {})).toMatchObject({ threadId });
  const listed = await answer(server, { type: 'items.list', params: { thread_id: threadId } }, {});
  expect(JSON.stringify(listed)).not.toContain('bucket');
});

test('an unknown attachment stops the message before it is stored', async () => {
  const { server } = withUploads();
  const { id } = await newThread(server);
  const sent = stream(server, say(id, 'x', { attachments: ['atc_none'] }), {});
  await expect(sent).rejects.toThrow(NotFoundError);
  expect((await server.store.loadThreadItems(id, null, 20, 'asc', {})).data).toHaveLength(1);
});

test('a deleted attachment is gone from both stores', async () => {
  const { server, uploads } = withUploads();
  const { id } = await upload(server, 'text/plain');
  const params = { attachment_id: id };
  expect(await answer(server, { type: 'attachments.delete', params }, {})).toEqual({});
  expect(uploads.deleted).toEqual([id]);
  await expect(server.store.loadAttachment(id, {})).rejects.toThrow(NotFoundError);
});

test('without an attachment store there are no attachments', async () => {
  const server = new TestServer();
  await expect(upload(server, 'text/plain')).rejects.toThrow(NotImplementedError);
  const params = { attachment_id: 'x' };
  const deleted = answer(server, { type: 'attachments.delete', params }, {});
  await expect(deleted).rejects.toThrow(NotImplementedError);
});
