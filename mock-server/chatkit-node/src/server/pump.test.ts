import { expect, test, vi } from 'vitest';
import { CustomStreamError, StreamError } from '../errors.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { WorkflowItem } from '../types/item.ts';
import { answer, stream } from '../test-support/collect.ts';
import { TestServer, added, done, message } from '../test-support/servers.ts';
import type { TestContext } from '../test-support/servers.ts';
import type { ChatKitServer } from './server.ts';
import {
  act,
  create,
  newThread,
  say,
  storedItems,
  threadIdOf,
  typesOf,
} from '../test-support/requests.ts';

test('a new thread is announced before its first message, and has no title', async () => {
  const server = new TestServer();
  const [created, user] = await stream(server, create('hello', { quoted_text: 'earlier' }), {});
  expect(created?.['thread']).not.toHaveProperty('title');
  expect(user?.['item']).toMatchObject({
    type: 'user_message',
    content: [{ type: 'input_text', text: 'hello' }],
    quoted_text: 'earlier',
  });
});

test('what the author leaves out is completed: thread, time, annotations', async () => {
  const now = new Date('2031-02-03T04:05:06.789Z');
  const server = new TestServer({
    now: () => now,
    async *respond() {
      yield done(message('a', 'hi'));
    },
  });
  const { id, events } = await newThread(server);
  expect(events.at(-1)?.['item']).toEqual({
    id: 'a',
    thread_id: id,
    created_at: '2031-02-03T04:05:06.789Z',
    type: 'assistant_message',
    content: [{ type: 'output_text', text: 'hi', annotations: [] }],
  });
});

test('events in the snake_case of other ports are understood, and stored in camelCase', async () => {
  const server = new TestServer({
    async *respond(thread) {
      yield {
        type: 'thread.item.done',
        item: {
          type: 'client_tool_call',
          id: 't',
          thread_id: thread.id,
          created_at: new Date(0),
          call_id: 'c',
          name: 'look',
          arguments: { keep_this: null },
        },
      } as unknown as ThreadStreamEvent;
    },
  });
  const { id, events } = await newThread(server);
  expect(events.at(-1)?.['item']).toMatchObject({
    call_id: 'c',
    created_at: '1970-01-01T00:00:00.000Z',
    arguments: { keep_this: null },
  });
  expect((await storedItems(server, id)).at(-1)).toMatchObject({ callId: 'c', status: 'pending' });
});

test('a title set without any event is stored and announced last', async () => {
  const server = new TestServer({
    // oxlint-disable-next-line require-yield
    async *respond(thread) {
      thread.title = 'Plans';
    },
  });
  const { id, events } = await newThread(server);
  expect(events.at(-1)).toMatchObject({ type: 'thread.updated', thread: { title: 'Plans' } });
  expect((await server.store.loadThread(id, {})).title).toBe('Plans');
});

test.each([
  ['metadata', { metadata: { deep: { list: [1] } } }, {}],
  [
    'a lock',
    { status: { type: 'locked', reason: 'Full' } },
    { status: { type: 'locked', reason: 'Full' } },
  ],
  [
    'image domains',
    { allowedImageDomains: ['a.example'] },
    { allowed_image_domains: ['a.example'] },
  ],
])('a change of %s is stored and announced', async (_, change, onWire) => {
  const server = new TestServer({
    // oxlint-disable-next-line require-yield
    async *respond(thread) {
      Object.assign(thread, change);
    },
  });
  const { id, events } = await newThread(server);
  expect(events.at(-1)).toMatchObject({
    type: 'thread.updated',
    thread: { ...onWire, metadata: {} },
  });
  expect(events[0]?.['thread']).not.toHaveProperty('allowed_image_domains');
  expect(await server.store.loadThread(id, {})).toMatchObject(change);
});

test('a change deep inside metadata is noticed', async () => {
  const server = new TestServer({
    async *respond(thread) {
      thread.metadata['cart'] = { items: [] };
      yield { type: 'progress_update', text: '1' };
      thread.metadata['cart'].items.push('book');
    },
  });
  const { id, events } = await newThread(server);
  expect(typesOf(events).slice(3)).toEqual(['progress_update', 'thread.updated', 'thread.updated']);
  expect((await server.store.loadThread(id, {})).metadata).toEqual({ cart: { items: ['book'] } });
});

test('a change between two items is announced right after the event that follows it', async () => {
  const server = new TestServer({
    async *respond(thread) {
      yield done(message('a', '1'));
      thread.title = 'T';
      yield done(message('b', '2'));
      yield done(message('c', '3'));
    },
  });
  const { events } = await newThread(server);
  expect(typesOf(events).slice(3)).toEqual([
    'thread.item.done',
    'thread.item.done',
    'thread.updated',
    'thread.item.done',
  ]);
});

test('progress, effects and notices pass through and are not stored', async () => {
  const server = new TestServer({
    async *respond() {
      yield { type: 'progress_update', text: 'looking', icon: 'search' };
      yield { type: 'client_effect', name: 'confetti', data: { snake_case: { keptNull: null } } };
      yield { type: 'notice', level: 'info', message: '**hi**' };
    },
  });
  const { id, events } = await newThread(server);
  expect(events.slice(3)).toEqual([
    { type: 'progress_update', text: 'looking', icon: 'search' },
    { type: 'client_effect', name: 'confetti', data: { snake_case: { keptNull: null } } },
    { type: 'notice', level: 'info', message: '**hi**' },
  ]);
  expect(await storedItems(server, id)).toHaveLength(1);
});

test('removed items leave the store, replaced ones change in place', async () => {
  const server = new TestServer({
    async *respond(_, input) {
      if (input?.content[0]?.text === 'hi') {
        for (const id of ['a', 'b', 'c']) yield done(message(id, id));
        return;
      }
      yield { type: 'thread.item.removed', itemId: 'a' };
      const widget = { type: 'Card', children: [] } as const;
      yield {
        type: 'thread.item.replaced',
        item: { ...message('b', ''), type: 'widget', widget },
      } as unknown as ThreadStreamEvent;
    },
  });
  const { id } = await newThread(server);
  const events = await stream(server, say(id, 'more'), {});
  expect(typesOf(events).slice(2)).toEqual(['thread.item.removed', 'thread.item.replaced']);
  const listed = await answer(
    server,
    { type: 'items.list', params: { thread_id: id, order: 'asc' } },
    {},
  );
  expect(listed['data']).toMatchObject([
    { type: 'user_message' },
    { id: 'b', type: 'widget', widget: { type: 'Card', children: [] } },
    { id: 'c' },
    { type: 'user_message' },
  ]);
});

test('hidden items are stored and never sent, by no kind of event', async () => {
  const hidden = (type: string) => ({ type, id: type, content: { secret: 1 } });
  const server = new TestServer({
    async *respond() {
      for (const type of ['hidden_context', 'hidden_context_item']) {
        yield added(hidden(type));
        yield {
          type: 'thread.item.updated',
          itemId: type,
          update: { type: 'unknown' },
        } as unknown as ThreadStreamEvent;
        yield done(hidden(type));
        yield { type: 'thread.item.replaced', item: hidden(type) } as ThreadStreamEvent;
      }
      yield done({ type: 'sdk_hidden_context', id: 's', content: 'note' });
      yield { type: 'thread.item.removed', itemId: 's' };
    },
  });
  const { id, events } = await newThread(server);
  expect(typesOf(events)).toEqual(['thread.created', 'thread.item.done', 'stream_options']);
  expect((await storedItems(server, id)).map((item) => item.type)).toEqual([
    'user_message',
    'hidden_context',
    'hidden_context_item',
  ]);
  for (const type of ['threads.get_by_id', 'items.list']) {
    const shown = JSON.stringify(await answer(server, { type, params: { thread_id: id } }, {}));
    expect(shown).not.toContain('secret');
  }
});

test('a task streamed into a workflow is there once, and the author’s own object stays his', async () => {
  const task = { type: 'custom', title: 'Search' } as const;
  const workflow = {
    type: 'workflow',
    id: 'w',
    workflow: { type: 'custom', tasks: [] as object[] },
  } as unknown as WorkflowItem;
  const server = new TestServer({
    async *respond() {
      yield added(workflow);
      workflow.workflow.tasks.push(task);
      const update = { type: 'workflow.task.added', taskIndex: 0, task } as const;
      yield { type: 'thread.item.updated', itemId: 'w', update };
      yield done(workflow);
    },
  });
  const { id, events } = await newThread(server);
  const shown = { type: 'custom', title: 'Search' };
  expect(events.at(-1)?.['item']).toMatchObject({
    workflow: { tasks: [{ ...shown, status_indicator: 'none' }] },
  });
  expect((await storedItems(server, id)).at(-1)).toMatchObject({
    workflow: { tasks: [{ ...shown, statusIndicator: 'none' }] },
  });
  expect(workflow.workflow.tasks).toEqual([task]);
});

test.each([
  ['an unforeseen error', () => new Error('secret'), { code: 'stream.error', allow_retry: true }],
  [
    'a StreamError',
    () => new StreamError('stream.error'),
    { code: 'stream.error', allow_retry: true },
  ],
  [
    'one of another code',
    () => new StreamError('rate.limit'),
    { code: 'rate.limit', allow_retry: false },
  ],
  [
    'a custom error',
    () => new CustomStreamError('No'),
    { code: 'custom', message: 'No', allow_retry: false },
  ],
  [
    'a custom error that allows to retry',
    () => new CustomStreamError('No', true),
    { code: 'custom', message: 'No', allow_retry: true },
  ],
])('%s of a handler ends the stream with one error event', async (_, make, error) => {
  const server = new TestServer({
    async *respond(thread) {
      yield done(message('a', 'kept'));
      thread.title = 'before the failure';
      throw make();
    },
  });
  const { id, events } = await newThread(server);
  expect(events.slice(4)).toEqual([
    { type: 'error', ...error },
    expect.objectContaining({ type: 'thread.updated' }),
  ]);
  expect(await storedItems(server, id)).toHaveLength(2);
});

test('a malformed event becomes an error event, and the log says what is wrong', async () => {
  const onLog = vi.fn();
  const ended = vi.fn();
  const server = new TestServer({
    onLog,
    async *respond() {
      try {
        yield done({ type: 'assistant_message', content: 'hi' });
      } finally {
        ended();
      }
    },
  });
  const { events } = await newThread(server);
  expect(events.at(-1)).toEqual({ type: 'error', code: 'stream.error', allow_retry: true });
  expect(onLog.mock.calls.map(([record]) => (record as { message: string }).message)).toEqual([
    'respond() failed: it yielded a malformed event: event.item.id is required; event.item.content is not a list',
  ]);
  expect(ended).toHaveBeenCalledOnce();
});

test('an event of a type of the future is passed on as it is, with a warning', async () => {
  const onLog = vi.fn();
  const event = { type: 'thread.sparkled', someKey: { a: null } };
  const server = new TestServer({
    onLog,
    async *respond() {
      yield event as unknown as ThreadStreamEvent;
    },
  });
  const { events } = await newThread(server);
  expect(events.at(-1)).toEqual(event);
  expect(onLog.mock.calls[0]?.[0]).toMatchObject({ level: 'warn' });
});

test('a second done of one item is stored once and comes with advice', async () => {
  const onLog = vi.fn();
  const server = new TestServer({
    onLog,
    async *respond() {
      yield done(message('a', 'one'));
      yield done(message('b', 'two'));
      yield done(message('a', 'three'));
    },
  });
  const { id } = await newThread(server);
  const [, first, second] = await storedItems(server, id);
  expect([first, second]).toMatchObject([{ content: [{ text: 'three' }] }, { id: 'b' }]);
  expect(onLog.mock.calls[0]?.[0]).toMatchObject({
    message:
      'thread.item.done a second time for a; use thread.item.replaced for an item that exists',
  });
});

test('a handler may be a plain function that promises its events', async () => {
  async function* events(): AsyncGenerator<ThreadStreamEvent> {
    yield { type: 'progress_update', text: 'later' };
  }
  const server: ChatKitServer<TestContext> = new TestServer();
  server.action = async () => events();
  const id = threadIdOf(await stream(server, create(), {}));
  const seen = await stream(server, act(id, { type: 'x' }), {});
  expect(typesOf(seen)).toEqual(['stream_options', 'progress_update']);
});

test('a handler that gives nothing to iterate is told so', async () => {
  const onLog = vi.fn();
  const server = new TestServer({ onLog });
  server.action = (() => undefined) as unknown as typeof server.action;
  const { id } = await newThread(server);
  const seen = await stream(server, act(id, { type: 'x' }), {});
  expect(typesOf(seen)).toEqual(['stream_options', 'error']);
  expect(onLog.mock.calls[0]?.[0]).toMatchObject({
    message: "action() for 'x' failed: action() for 'x' must be an async generator",
  });
});

test('failing stream options are an error of the handler', async () => {
  const server = new TestServer();
  server.getStreamOptions = () => {
    throw new CustomStreamError('Closed');
  };
  const { events } = await newThread(server);
  expect(events.at(-1)).toMatchObject({ type: 'error', message: 'Closed' });
});

test('stream options come from the server’s author', async () => {
  const server = new TestServer();
  server.getStreamOptions = () => ({ allowCancel: false });
  const { events } = await newThread(server);
  expect(events.at(-1)).toEqual({
    type: 'stream_options',
    stream_options: { allow_cancel: false },
  });
});

test('whoever has seen an event can rely on the store', async () => {
  const server = new TestServer({
    async *respond() {
      yield done(message('a', '1'));
      yield done(message('b', '2'));
    },
  });
  const result = await server.process(create(), {});
  if (!('events' in result)) throw new Error('no stream');
  let threadId = '';
  let seen = 0;
  for await (const event of result.events()) {
    if (event.type === 'thread.created') threadId = event.thread.id;
    if (event.type === 'thread.item.done') {
      seen += 1;
      expect(await storedItems(server, threadId)).toHaveLength(seen);
    }
  }
  expect(seen).toBe(3);
});

test('ids come from the store, which may have its own way of making them', async () => {
  const server = new TestServer();
  const generateItemId = vi.fn(() => 'message-1');
  server.store.generateThreadId = () => 'thread-1';
  server.store.generateItemId = generateItemId;
  const [created, user] = await stream(server, create(), { user: 'ann' });
  expect(created).toMatchObject({ thread: { id: 'thread-1' } });
  expect(user).toMatchObject({ item: { id: 'message-1', thread_id: 'thread-1' } });
  expect(generateItemId.mock.calls).toEqual([
    ['message', expect.objectContaining({ id: 'thread-1' }), { user: 'ann' }],
  ]);
});

test('the context reaches the handler as the object it is, and tools come along', async () => {
  const context = { user: 'ann' };
  const seen = vi.fn();
  const server = new TestServer({
    // oxlint-disable-next-line require-yield
    async *respond(_thread, input, given) {
      seen(input?.inferenceOptions, given === context);
    },
  });
  const options = { inference_options: { tool_choice: { id: 'maps' }, model: 'm' } };
  const id = threadIdOf(await stream(server, create('hi', options), context));
  await stream(server, say(id, 'again', options), context);
  const inferenceOptions = { toolChoice: { id: 'maps' }, model: 'm' };
  expect(seen.mock.calls).toEqual([
    [inferenceOptions, true],
    [inferenceOptions, true],
  ]);
});
