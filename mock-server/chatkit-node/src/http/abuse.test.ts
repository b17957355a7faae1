// @vitest-environment node
/** Bad clients over real sockets: each gets its answer or its end, and the next one is served. */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { input } from '../test-support/collect.ts';
import { deferred } from '../test-support/deferred.ts';
import { listening } from '../test-support/listening.ts';
import { TestServer, added, done, message } from '../test-support/servers.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { HandlerOptions } from './handler.ts';
import { createHandler } from './handler.ts';
import { toNodeListener } from './node-listener.ts';

const CREATE = JSON.stringify({ type: 'threads.create', params: { input: input('hi') } });

/** A server that notes who came through to its handler. */
async function serving(options: HandlerOptions<object> = {}) {
  const respond = vi.fn(async function* (): AsyncGenerator<ThreadStreamEvent> {
    yield done(message('a', 'fine'));
  });
  const url = await listening(toNodeListener(createHandler(new TestServer({ respond }), options)));
  return { url, respond };
}

/** A socket of our own, as no proper client would send these. */
function open({ hostname, port }: URL, allowHalfOpen = false): Socket {
  return connect({ host: hostname, port: Number(port), allowHalfOpen });
}

function head(length: number | 'chunked'): string {
  const body = length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`;
  return `POST /chatkit HTTP/1.1\r\nhost: x\r\n${body}\r\n\r\n`;
}

async function expectFine(url: URL): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: CREATE });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('fine');
}

describe('bodies', () => {
  test.each([
    ['told beforehand, and never sent', head(50_000_000)],
    [
      'in pieces of unknown number',
      `${head('chunked')}${`3e8\r\n${'x'.repeat(1000)}\r\n`.repeat(12)}`,
    ],
  ])('over the limit, %s: 413 and the end', async (_, sent) => {
    const { url, respond } = await serving({ maxBodyBytes: 10_000 });
    const socket = open(url);
    socket.write(sent);
    // All of it: the server closes, or this would hang.
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 [^]*connection: close/i);
    expect(respond).not.toHaveBeenCalled();
    await expectFine(url);
  });

  test('that drip in: 408 and the end', async () => {
    const { url, respond } = await serving({ bodyTimeout: 150 });
    const socket = open(url);
    socket.write(head(CREATE.length) + CREATE.slice(0, 10));
    const drip = setInterval(() => socket.writable && socket.write(' '), 20);
    socket.on('error', () => {});
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 [^]*connection: close/i);
    clearInterval(drip);
    expect(respond).not.toHaveBeenCalled();
    await expectFine(url);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['no object', '[1]'],
    ['nested without end', '['.repeat(200_000)],
    ['a null byte', '\0'],
  ])('of %s: 400', async (_, body) => {
    const { url, respond } = await serving();
    const response = await fetch(url, { method: 'POST', body });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { issues: unknown[] } };
    expect(error.issues).not.toEqual([]);
    expect(respond).not.toHaveBeenCalled();
    await expectFine(url);
  });
});

describe('connections', () => {
  test('a client that is done sending still gets the whole answer', async () => {
    const { url } = await serving();
    const socket = open(url, true);
    socket.end(head(CREATE.length) + CREATE);
    const answer = await text(socket);
    expect(answer).toContain('HTTP/1.1 200');
    expect(answer).toContain('fine');
  });

  test('a client that goes in the middle of its body is forgotten', async () => {
    const { url, respond } = await serving();
    const socket = open(url, true);
    socket.end(head(CREATE.length) + CREATE.slice(0, 10));
    await text(socket);
    expect(respond).not.toHaveBeenCalled();
    await expectFine(url);
  });

  test('two requests in one breath are answered in their order', async () => {
    const { url } = await serving();
    const list = '{"type":"threads.list"}';
    const socket = open(url, true);
    socket.end(head(CREATE.length) + CREATE + head(list.length) + list);
    const answer = await text(socket);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
    // The first one's thread is in the second one's list.
    expect(answer.indexOf('fine')).toBeLessThan(
      answer.indexOf('"has_more":false}', answer.indexOf('fine')),
    );
  });

  test('who leaves in the middle of a stream ends it, others go on', async () => {
    const left = deferred();
    const gate = deferred();
    const server = new TestServer({
      async *respond() {
        yield done(message('a', 'first'));
        await gate.promise;
        yield done(message('b', 'last'));
      },
    });
    server.handleStreamCancelled = async () => left.resolve();
    const url = await listening(toNodeListener(createHandler(server)));
    const leaver = open(url);
    leaver.write(head(CREATE.length) + CREATE);
    const stays = await fetch(url, { method: 'POST', body: CREATE });
    await vi.waitUntil(() => leaver.bytesRead > 0);
    leaver.destroy();
    await left.promise;
    gate.resolve();
    expect(await stays.text()).toContain('last');
  });
});

const CLIENTS = 200;
const EVENTS = 150;
const delta = (client: string, n: number): string => `${client}:${n} grüezi 🎈 `;

test(`${CLIENTS} clients at once each get every event of their own, in order`, async () => {
  const server = new TestServer({
    async *respond(_thread, input) {
      const [content] = input?.content ?? [];
      const client = content?.type === 'input_text' ? content.text : '';
      yield added(message('m', ''));
      let whole = '';
      for (let n = 0; n < EVENTS; n += 1) {
        const part = delta(client, n);
        whole += part;
        yield {
          type: 'thread.item.updated',
          itemId: 'm',
          update: {
            type: 'assistant_message.content_part.text_delta',
            contentIndex: 0,
            delta: part,
          },
        };
        // Lets the others in between.
        if (n % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      yield done(message('m', whole));
    },
  });
  const url = await listening(toNodeListener(createHandler(server)));

  const results = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, index) => {
      const client = `client-${index}`;
      const body = JSON.stringify({ type: 'threads.create', params: { input: input(client) } });
      const response = await fetch(url, { method: 'POST', body });
      const frames = (await response.text()).split('\n\n').slice(0, -1);
      const events = frames.map((frame) => JSON.parse(frame.slice('data: '.length)) as Wire);
      const deltas = events.flatMap(({ update }) => (update ? [update.delta] : []));
      return {
        client,
        thread: events[0]?.thread?.id,
        count: events.length,
        inOrder: deltas.every((text, n) => text === delta(client, n)),
        deltas: deltas.length,
        hash: hashOf(deltas.join('')),
        final: hashOf(events.at(-1)?.item?.content[0]?.text ?? ''),
      };
    }),
  );

  expect(new Set(results.map(({ thread }) => thread)).size).toBe(CLIENTS);
  for (const { client, ...result } of results) {
    const hash = hashOf(Array.from({ length: EVENTS }, (_, n) => delta(client, n)).join(''));
    expect(result).toMatchObject({
      // thread.created, the message, stream_options, added, done.
      count: EVENTS + 5,
      inOrder: true,
      deltas: EVENTS,
      hash,
      final: hash,
    });
    // And the store holds the same.
    const { data } = await server.store.loadThreadItems(result.thread ?? '', null, 9, 'asc', {});
    const kept = data.find((item) => item.type === 'assistant_message');
    expect(hashOf(kept?.content[0]?.text ?? '')).toBe(hash);
  }
});

interface Wire {
  thread?: { id: string };
  update?: { delta: string };
  item?: { content: { text: string }[] };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
