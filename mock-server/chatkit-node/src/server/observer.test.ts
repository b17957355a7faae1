import { expect, test, vi } from 'vitest';
import { MemoryStore } from '../store/memory-store.ts';
import { stream } from '../test-support/collect.ts';
import { TestServer, done, message } from '../test-support/servers.ts';
import { create, threadIdOf } from '../test-support/requests.ts';
import { ChatKitServer } from './server.ts';
import type { EventRecord, StoreCallRecord } from './observer.ts';

test('events, store calls and messages are told in one order', async () => {
  const records: { seq: number; what: string }[] = [];
  const note = (seq: number, what: string) => void records.push({ seq, what });
  const server: TestServer = new TestServer({
    onEvent: ({ seq, event }) => note(seq, event.type),
    onStoreCall: ({ seq, method }) => note(seq, method),
    onLog: ({ seq, message }) => note(seq, message),
    async *respond(thread, _input, context) {
      await server.store.loadThread(thread.id, context);
      yield done(message('a', 'x'));
      throw new Error('oh');
    },
  });
  await stream(server, create(), {});
  expect(records.map(({ what }) => what)).toEqual([
    'saveThread',
    'thread.created',
    'addThreadItem',
    'thread.item.done',
    'stream_options',
    'loadThread',
    'addThreadItem',
    'thread.item.done',
    'respond() failed: oh',
    'error',
  ]);
  const order = records.map(({ seq }) => seq);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});

test('an event is told with its request and its form on the wire', async () => {
  const onEvent = vi.fn<(record: EventRecord) => void>();
  const server = new TestServer({ onEvent });
  const events = await stream(server, create(), {});
  expect(onEvent.mock.calls.map(([{ wire }]) => wire)).toEqual(events);
  expect(onEvent.mock.calls[1]?.[0]).toMatchObject({
    request: 'threads.create',
    event: { item: { threadId: threadIdOf(events) } },
  });
});

test('a store call is told with plain copies of its arguments, and whether it failed', async () => {
  const onStoreCall = vi.fn<(record: StoreCallRecord) => void>();
  const server = new TestServer({ onStoreCall });
  const context = { user: 'ann', secret: () => 1 };
  await expect(server.store.loadItem('t', 'i', context)).rejects.toThrow('not found');
  server.store.generateItemId('message', { id: 't' } as never, context);
  expect(onStoreCall.mock.calls).toEqual([
    [{ seq: 1, method: 'loadItem', args: ['t', 'i'], outcome: 'failed' }],
  ]);
});

test('a store put in its place later is watched as well; without a hook it is left alone', () => {
  const plain = new MemoryStore();
  const server = new ChatKitServer();
  server.store = plain;
  expect(server.store).toBe(plain);
  const watched = new ChatKitServer(undefined, null, { onStoreCall: () => {} });
  watched.store = plain;
  expect(watched.store).not.toBe(plain);
  expect(watched.store).toBeInstanceOf(MemoryStore);
});

test('a logger may stand in the place of the options', async () => {
  const warn = vi.fn();
  const server = new ChatKitServer(undefined, null, { warn, error: vi.fn() });
  await stream(server, create(), {});
  await stream(server, create(), {});
  expect(warn.mock.calls).toEqual([
    ['respond() is not overridden, so this server never answers', undefined],
  ]);
});
