import { expect, test, vi } from 'vitest';
import { NotFoundError } from '../errors.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import { eventOf, input } from '../test-support/collect.ts';
import { deferred } from '../test-support/deferred.ts';
import { TestServer, added, done, message } from '../test-support/servers.ts';
import { createHandler } from './handler.ts';

const URL = 'https://chat.example/chatkit';
const CREATE = { type: 'threads.create', params: { input: input('hi') } };

function post(body: unknown, init: RequestInit = {}): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(URL, { method: 'POST', body: text, ...init });
}

const answering = () =>
  new TestServer({
    async *respond() {
      yield done(message('a', 'hello\nworld'));
    },
  });

test('a streaming request answers with server-sent events', async () => {
  const response = await createHandler(answering())(post(CREATE));
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  const body = await response.text();
  const events = body.split(/(?<=\n\n)/).map((chunk) => eventOf(new TextEncoder().encode(chunk)));
  expect(events.map(({ type }) => type)).toEqual([
    'thread.created',
    'thread.item.done',
    'stream_options',
    'thread.item.done',
  ]);
});

test('other requests answer with JSON', async () => {
  const response = await createHandler(answering())(post({ type: 'threads.list' }));
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({ data: [], has_more: false });
});

test.each([
  ['no JSON', '{', 400, { code: 'invalid_request', issues: [{ path: 'request' }] }],
  ['an unknown type', { type: 'x' }, 400, { issues: [{ path: 'type' }] }],
  [
    'missing params',
    { type: 'items.feedback', params: { thread_id: 1, kind: 'meh' } },
    400,
    {
      issues: [
        { path: 'params.thread_id', message: 'is not a string' },
        { path: 'params.item_ids', message: 'is required' },
        { path: 'params.kind', message: 'is not one of positive, negative' },
      ],
    },
  ],
  [
    'an unknown thread',
    { type: 'threads.add_user_message', params: { thread_id: 'x', input: input('hi') } },
    404,
    { code: 'not_found', message: 'Thread x not found' },
  ],
  [
    'a method that is not written',
    { type: 'input.transcribe', params: { audio_base64: 'aGk=', mime_type: 'audio/webm' } },
    501,
    { code: 'not_implemented' },
  ],
])('%s is told with a status of its own', async (_, body, status, error) => {
  const response = await createHandler(answering())(post(body));
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error });
});

test('an unforeseen failure is logged and says nothing to the client', async () => {
  const onLog = vi.fn();
  const server = new TestServer({ onLog });
  server.store.loadThreads = () => Promise.reject(new Error('password: 1234'));
  const response = await createHandler(server)(post({ type: 'threads.list' }));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('1234');
  expect(onLog.mock.calls[0]?.[0]).toMatchObject({
    level: 'error',
    error: Error('password: 1234'),
  });
});

test('a failure in mid-stream is the last event', async () => {
  const server = answering();
  server.store.addThreadItem = () => Promise.reject(new NotFoundError('gone'));
  const response = await createHandler(server)(post(CREATE));
  const body = await response.text();
  expect(response.status).toBe(200);
  expect(
    body
      .trim()
      .split('\n\n')
      .map((line) => JSON.parse(line.slice(6)) as object),
  ).toEqual([
    expect.objectContaining({ type: 'thread.created' }),
    { type: 'error', code: 'stream.error', allow_retry: true },
  ]);
});

test('only POST is served', async () => {
  const response = await createHandler(answering())(new Request(URL));
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
});

test('a body over the limit is refused, whether its length is told or not', async () => {
  const handler = createHandler(answering(), { maxBodyBytes: 100 });
  const long = JSON.stringify({ type: 'threads.list', metadata: { x: 'y'.repeat(200) } });
  const told = post(long, { headers: { 'content-length': String(long.length) } });
  expect((await handler(told)).status).toBe(413);
  expect((await handler(post(long))).status).toBe(413);
  expect((await handler(post({ type: 'threads.list' }))).status).toBe(200);
});

test('a body that does not come in time is refused', async () => {
  const handler = createHandler(answering(), { bodyTimeout: 20 });
  // `duplex` is needed for a stream as a body, and unknown to the DOM's types.
  const init = { method: 'POST', body: new ReadableStream<Uint8Array>(), duplex: 'half' };
  const [slow, quick] = await Promise.all([
    handler(new Request(URL, init)),
    handler(post({ type: 'threads.list' })),
  ]);
  expect([slow.status, quick.status]).toEqual([408, 200]);
});

test('pages of other origins may call where cors says so', async () => {
  const origin = 'https://app.example';
  const handler = createHandler(answering(), {
    cors: { origin: [origin], credentials: true, maxAge: 60 },
  });
  const asked = await handler(
    new Request(URL, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'content-type' },
    }),
  );
  expect(asked.status).toBe(204);
  expect(Object.fromEntries(asked.headers)).toEqual({
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '60',
    vary: 'Origin',
  });
  const list = { type: 'threads.list' };
  const allowed = await handler(post(list, { headers: { origin } }));
  expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
  const other = await handler(post(list, { headers: { origin: 'https://evil.example' } }));
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
  const any = await createHandler(answering(), { cors: true })(post(list, { headers: { origin } }));
  expect(any.headers.get('access-control-allow-origin')).toBe('*');
  const none = await createHandler(answering())(new Request(URL, { method: 'OPTIONS' }));
  expect(none.status).toBe(405);
});

test('a refusal of the context may be any response, and pages of other origins can read it', async () => {
  const handler = createHandler(answering(), {
    cors: true,
    context() {
      throw Response.redirect('https://chat.example/login');
    },
  });
  const response = await handler(post(CREATE));
  expect(response.status).toBe(302);
  expect(Object.fromEntries(response.headers)).toEqual({
    location: 'https://chat.example/login',
    'access-control-allow-origin': '*',
  });
});

test('the context comes from the request, and may refuse it', async () => {
  const seen = vi.fn();
  const server = new TestServer({
    async *respond(_thread, _message, context) {
      seen(context);
      yield done(message('a', 'hello'));
    },
  });
  const handler = createHandler(server, {
    context(request) {
      const user = request.headers.get('authorization');
      if (!user) throw new Response('Sign in first', { status: 401 });
      return { user };
    },
  });
  expect((await handler(post(CREATE))).status).toBe(401);
  await (await handler(post(CREATE, { headers: { authorization: 'ann' } }))).text();
  expect(seen.mock.calls).toEqual([[{ user: 'ann' }]]);
});

function slow(): {
  server: TestServer;
  cancelled: ReturnType<typeof vi.fn>;
  stopped: Promise<void>;
} {
  const cancelled = vi.fn();
  const { promise: stopped, resolve } = deferred();
  class Slow extends TestServer {
    override async handleStreamCancelled(...args: Parameters<TestServer['handleStreamCancelled']>) {
      cancelled();
      await super.handleStreamCancelled(...args);
      resolve();
    }
  }
  const server = new Slow({
    async *respond(): AsyncGenerator<ThreadStreamEvent> {
      yield added(message('a', 'so far'));
      await new Promise(() => {});
    },
  });
  return { server, cancelled, stopped };
}

async function readTo(type: string, reader: ReadableStreamDefaultReader<Uint8Array>) {
  for (;;) {
    const { value } = await reader.read();
    if (!value) throw new Error(`the stream ended before ${type}`);
    if (eventOf(value)['type'] === type) return;
  }
}

test.each(['the body is cancelled', 'the request is aborted', 'both'])(
  'the stream is cancelled once when %s',
  async (how) => {
    const { server, cancelled, stopped } = slow();
    const client = new AbortController();
    const response = await createHandler(server)(post(CREATE, { signal: client.signal }));
    const reader = response.body!.getReader();
    await readTo('thread.item.added', reader);
    if (how !== 'the body is cancelled') client.abort();
    if (how !== 'the request is aborted') await reader.cancel().catch(() => undefined);
    else await expect(reader.read()).rejects.toThrow();
    await stopped;
    expect(cancelled).toHaveBeenCalledTimes(1);
    const [thread] = (await server.store.loadThreads(1, null, 'asc', {})).data;
    const items = (await server.store.loadThreadItems(thread!.id, null, 20, 'asc', {})).data;
    expect(items.map(({ type }) => type)).toEqual([
      'user_message',
      'assistant_message',
      'sdk_hidden_context',
    ]);
  },
);
