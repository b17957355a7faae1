import { expect, test, vi } from 'vitest';
import type { ThreadStreamEvent } from '../types/event.ts';
import { deferred } from '../test-support/deferred.ts';
import { TestServer, added, done, message } from '../test-support/servers.ts';
import { create, storedItems } from '../test-support/requests.ts';

const NOTE = 'The user cancelled the stream. Stop responding to the prior request.';

/** Reads the answer to a new message up to the first event of a type. */
async function readTo(server: TestServer, type: ThreadStreamEvent['type'], signal?: AbortSignal) {
  const result = await server.process(create(), {}, { signal });
  if (!('events' in result)) throw new Error('no stream');
  const iterator = result.events()[Symbol.asyncIterator]();
  let threadId = '';
  for (;;) {
    const { value } = await iterator.next();
    if (value?.type === 'thread.created') threadId = value.thread.id;
    if (value?.type === type) return { iterator, threadId };
  }
}

function delta(itemId: string, contentIndex: number, text: string): ThreadStreamEvent {
  const type = 'assistant_message.content_part.text_delta';
  return { type: 'thread.item.updated', itemId, update: { type, contentIndex, delta: text } };
}

test('what was written of a message is kept, with a hidden note after it', async () => {
  const server = new TestServer({
    async *respond() {
      yield added(message('a', 'Hel'));
      yield delta('a', 0, 'lo');
      yield { type: 'progress_update', text: 'on' };
      yield done(message('a', 'Hello world'));
    },
  });
  const { iterator, threadId } = await readTo(server, 'progress_update');
  await iterator.return?.();
  const items = await storedItems(server, threadId);
  expect(items.slice(1)).toMatchObject([
    { id: 'a', content: [{ type: 'output_text', text: 'Hello' }] },
    { type: 'sdk_hidden_context', content: NOTE },
  ]);
  expect(await iterator.next()).toEqual({ value: undefined, done: true });
});

test('messages without text, widgets and workflows that were not done are not kept', async () => {
  const server = new TestServer({
    async *respond() {
      yield added({ type: 'assistant_message', id: 'a', content: [] });
      yield added(message('b', ' \n'));
      yield added({ type: 'widget', id: 'w', widget: { type: 'Card', children: [] } });
      yield added({ type: 'workflow', id: 'f', workflow: { type: 'custom', tasks: [] } });
      yield { type: 'progress_update', text: 'on' };
    },
  });
  const { iterator, threadId } = await readTo(server, 'progress_update');
  await iterator.return?.();
  const types = (await storedItems(server, threadId)).map(({ type }) => type);
  expect(types).toEqual(['user_message', 'sdk_hidden_context']);
});

test('an abort reaches a handler that waits, and the reader learns of it', async () => {
  const client = new AbortController();
  const server = new TestServer({
    async *respond() {
      yield added(message('a', 'so far'));
      await new Promise(() => {});
    },
  });
  const { iterator, threadId } = await readTo(server, 'thread.item.added', client.signal);
  const next = iterator.next();
  client.abort(new Error('gone'));
  await expect(next).rejects.toThrow('gone');
  const types = (await storedItems(server, threadId)).map(({ type }) => type);
  expect(types).toEqual(['user_message', 'assistant_message', 'sdk_hidden_context']);
});

test('an abort between two events needs no reader to take effect', async () => {
  const client = new AbortController();
  const { promise: cancelled, resolve } = deferred();
  const server = new TestServer({
    async *respond() {
      yield added(message('a', 'so far'));
      yield { type: 'progress_update', text: 'never sent' };
    },
  });
  server.handleStreamCancelled = async () => resolve();
  const { iterator } = await readTo(server, 'thread.item.added', client.signal);
  client.abort(new Error('gone'));
  await cancelled;
  await expect(iterator.next()).rejects.toThrow('gone');
});

test('the handler’s finally blocks run, and its hook is called once with what was pending', async () => {
  const ended = vi.fn();
  const hook = vi.fn();
  const server = new TestServer({
    async *respond() {
      try {
        yield added(message('a', 'x'));
        yield delta('a', 2, 'zz');
        yield { type: 'progress_update', text: 'on' };
      } finally {
        ended();
      }
    },
  });
  server.handleStreamCancelled = async (thread, pending, context) =>
    hook(thread.id, pending, context);
  const { iterator, threadId } = await readTo(server, 'progress_update');
  await iterator.return?.();
  await iterator.return?.();
  expect(ended).toHaveBeenCalledOnce();
  const part = (text: string) => ({ type: 'output_text', text, annotations: [] });
  expect(hook.mock.calls).toEqual([
    [threadId, [expect.objectContaining({ content: [part('x'), part(''), part('zz')] })], {}],
  ]);
});

test('a stream that is over cannot be cancelled any more', async () => {
  const hook = vi.fn();
  const client = new AbortController();
  const server = new TestServer({
    async *respond() {
      yield done(message('a', 'x'));
    },
  });
  server.handleStreamCancelled = async () => hook();
  const result = await server.process(create(), {}, { signal: client.signal });
  if (!('events' in result)) throw new Error('no stream');
  const iterator = result.events()[Symbol.asyncIterator]();
  while (!(await iterator.next()).done);
  client.abort();
  await iterator.return?.();
  expect(hook).not.toHaveBeenCalled();
});

test('a failing hook does not hide the cancellation', async () => {
  const onLog = vi.fn();
  const server = new TestServer({
    onLog,
    async *respond() {
      yield added(message('a', 'x'));
      yield { type: 'progress_update', text: 'on' };
    },
  });
  server.handleStreamCancelled = () => Promise.reject(new Error('no'));
  const { iterator } = await readTo(server, 'thread.item.added');
  await expect(iterator.return?.()).resolves.toEqual({ value: undefined, done: true });
  expect(onLog.mock.calls[0]?.[0]).toMatchObject({ message: 'handleStreamCancelled() failed' });
});

test('changes of the thread that were not announced yet are not saved', async () => {
  const server = new TestServer({
    async *respond(thread) {
      yield added(message('a', 'x'));
      thread.title = 'too late';
      await new Promise(() => {});
    },
  });
  const { iterator, threadId } = await readTo(server, 'thread.item.added');
  const next = iterator.next();
  await iterator.return?.();
  await expect(next).rejects.toThrow();
  expect(await server.store.loadThread(threadId, {})).not.toHaveProperty('title');
});

test('a request that was aborted before it began does nothing', async () => {
  const server = new TestServer();
  const result = await server.process(
    create(),
    {},
    { signal: AbortSignal.abort(new Error('gone')) },
  );
  if (!('events' in result)) throw new Error('no stream');
  await expect(result.events()[Symbol.asyncIterator]().next()).rejects.toThrow('gone');
  expect((await server.store.loadThreads(20, null, 'asc', {})).data).toEqual([]);
});

test('an endless handler is driven by its reader only', async () => {
  let yielded = 0;
  const server = new TestServer({
    async *respond() {
      for (;;) {
        yielded += 1;
        yield { type: 'progress_update', text: String(yielded) };
      }
    },
  });
  const { iterator } = await readTo(server, 'progress_update');
  await iterator.next();
  await iterator.return?.();
  expect(yielded).toBe(2);
});
