// @vitest-environment node
import { request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import type { ThreadStreamEvent } from '../types/event.ts';
import { input } from '../test-support/collect.ts';
import { deferred } from '../test-support/deferred.ts';
import { listening } from '../test-support/listening.ts';
import { TestServer, done, message } from '../test-support/servers.ts';
import { createHandler } from './handler.ts';
import { toNodeListener } from './node-listener.ts';

const CREATE = JSON.stringify({ type: 'threads.create', params: { input: input('hi') } });

test('serves a real client over HTTP', async () => {
  const server = new TestServer({
    async *respond() {
      yield done(message('a', 'grüezi 🎈'));
    },
  });
  const url = await listening(toNodeListener(createHandler(server)));
  const response = await fetch(url, { method: 'POST', body: CREATE });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(await response.text()).toContain('grüezi 🎈');
  expect((await fetch(url)).status).toBe(405);
});

test('takes the body that a parser before it has read', async () => {
  const listener = toNodeListener(createHandler(new TestServer()));
  const url = await listening((req, res) => {
    let text = '';
    req.on('data', (chunk) => (text += String(chunk)));
    req.on('end', () => listener(Object.assign(req, { body: JSON.parse(text) as unknown }), res));
  });
  const response = await fetch(url, { method: 'POST', body: '{"type":"threads.list"}' });
  expect(await response.json()).toEqual({ data: [], has_more: false });
});

test('a body that is too large gets its answer', async () => {
  const url = await listening(
    toNodeListener(createHandler(new TestServer(), { maxBodyBytes: 1000 })),
  );
  const body = JSON.stringify({ type: 'threads.list', metadata: { x: 'y'.repeat(3_000_000) } });
  const response = await fetch(url, { method: 'POST', body });
  expect(response.status).toBe(413);
});

/** Yields long messages for ever, and says how many and when it was stopped. */
function endless() {
  const { promise: stopped, resolve } = deferred();
  const state = { yielded: 0, stopped };
  const server = new TestServer({
    async *respond(): AsyncGenerator<ThreadStreamEvent> {
      try {
        for (;;) {
          state.yielded += 1;
          yield { type: 'progress_update', text: 'x'.repeat(10_000) };
        }
      } finally {
        resolve();
      }
    },
  });
  return { server, state };
}

test('a client that does not read holds the handler back, and stops it by leaving', async () => {
  const { server, state } = endless();
  const url = await listening(toNodeListener(createHandler(server)));
  const client = httpRequest(url, { method: 'POST' });
  client.end(CREATE);
  const response = await new Promise<NodeJS.ReadableStream>((resolve) => {
    client.on('response', resolve);
  });
  response.pause();
  // Buffers of both ends fill up; then the count stands still.
  let before = -1;
  while (before !== state.yielded) {
    before = state.yielded;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(state.yielded).toBeGreaterThan(1);
  client.destroy();
  await state.stopped;
  expect(state.yielded).toBeLessThan(10_000);
});
