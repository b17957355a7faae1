import { expect, test } from 'vitest';
import { NotFoundError } from '../../errors.ts';
import type { JsonObject } from '../../json.ts';
import { answer } from '../../test-support/collect.ts';
import { TestServer, message } from '../../test-support/servers.ts';
import { newThread } from '../../test-support/requests.ts';

function ask(server: TestServer, type: string, params: object): Promise<JsonObject> {
  return answer(server, { type, params }, {});
}

async function withThreads(count: number): Promise<{ server: TestServer; ids: string[] }> {
  const server = new TestServer();
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push((await newThread(server)).id);
  return { server, ids };
}

function idsOf(page: JsonObject): unknown[] {
  return (page['data'] as JsonObject[]).map(({ id }) => id);
}

test('threads are listed newest first, a page at a time', async () => {
  const { server, ids } = await withThreads(25);
  const newest = ids.toReversed();
  const first = await ask(server, 'threads.list', { limit: 20 });
  expect(idsOf(first)).toEqual(newest.slice(0, 20));
  expect(first).toMatchObject({ has_more: true, after: newest[19] });
  const second = await ask(server, 'threads.list', { after: first['after'] });
  expect(idsOf(second)).toEqual(newest.slice(20));
  expect(second).toMatchObject({ has_more: false });
  expect(second).not.toHaveProperty('after');
  expect(first['data']).toMatchObject(
    Array.from({ length: 20 }, () => ({ items: { data: [], has_more: false } })),
  );
});

test.each([[0], [null], [-3]])('a limit of %s counts as none', async (limit) => {
  const { server } = await withThreads(25);
  expect(idsOf(await ask(server, 'threads.list', { limit }))).toHaveLength(20);
});

test('items are listed newest first, twenty at a time', async () => {
  const { server, ids } = await withThreads(1);
  const [id = ''] = ids;
  for (let i = 0; i < 25; i += 1) {
    const item = {
      ...message(`a${i}`, String(i)),
      threadId: id,
      createdAt: '2030-01-01T00:00:00Z',
    };
    await server.store.addThreadItem(id, item, {});
  }
  const first = await ask(server, 'items.list', { thread_id: id });
  expect(idsOf(first).slice(0, 2)).toEqual(['a24', 'a23']);
  expect(idsOf(first)).toHaveLength(20);
  const second = await ask(server, 'items.list', { thread_id: id, after: first['after'] });
  expect(idsOf(second)).toHaveLength(6);
  expect(second['has_more']).toBe(false);
});

test('a page may be short where hidden items were, and goes on after them', async () => {
  const { server, ids } = await withThreads(1);
  const [id = ''] = ids;
  const base = { threadId: id, createdAt: '2030-01-01T00:00:00Z' };
  const hidden = { ...base, id: 'h', type: 'hidden_context', content: 'x' } as const;
  await server.store.addThreadItem(id, hidden, {});
  const first = await ask(server, 'items.list', { thread_id: id, limit: 1 });
  expect(first).toEqual({ data: [], has_more: true, after: 'h' });
  const second = await ask(server, 'items.list', { thread_id: id, limit: 1, after: 'h' });
  expect(second['data']).toMatchObject([{ type: 'user_message' }]);
});

test('a thread comes with its first items, oldest first, and without its private metadata', async () => {
  const { server, ids } = await withThreads(1);
  const [id = ''] = ids;
  const thread = await server.store.loadThread(id, {});
  await server.store.saveThread({ ...thread, metadata: { plan: 'gold' } }, {});
  expect(await ask(server, 'threads.get_by_id', { thread_id: id })).toMatchObject({
    id,
    metadata: {},
    items: { data: [{ type: 'user_message', content: [{ text: 'hi' }] }], has_more: false },
  });
});

test('a title can be changed, and keeps the rest of the thread', async () => {
  const { server, ids } = await withThreads(1);
  const [id = ''] = ids;
  const thread = await server.store.loadThread(id, {});
  await server.store.saveThread({ ...thread, metadata: { plan: 'gold' } }, {});
  expect(await ask(server, 'threads.update', { thread_id: id, title: 'New' })).toMatchObject({
    title: 'New',
    metadata: {},
  });
  expect(await server.store.loadThread(id, {})).toMatchObject({
    title: 'New',
    metadata: { plan: 'gold' },
  });
});

test('a deleted thread is gone', async () => {
  const { server, ids } = await withThreads(1);
  const [id = ''] = ids;
  expect(await ask(server, 'threads.delete', { thread_id: id })).toEqual({});
  await expect(ask(server, 'threads.get_by_id', { thread_id: id })).rejects.toThrow(NotFoundError);
});
