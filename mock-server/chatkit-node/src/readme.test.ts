import type { Server } from 'node:http';
import express from 'express';
import type { Express } from 'express';
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import type { ChatKitServer, RequestHandler } from 'chatkit-node';
import { input, stream } from './test-support/collect.ts';
import { listening } from './test-support/listening.ts';
import { threadIdOf, typesOf } from './test-support/requests.ts';
import { compileErrors, run, samplesOf } from './test-support/samples.ts';

let samples: Map<string, string>;

beforeAll(async () => {
  samples = await samplesOf(new URL('../README.md', import.meta.url));
});

async function sample(name: string): Promise<Record<string, unknown>> {
  const code = samples.get(name);
  if (code === undefined) throw new Error(`no sample ${name}`);
  return run(code);
}

function start(serverClass: unknown): ChatKitServer {
  return new (serverClass as new () => ChatKitServer)();
}

const create = { type: 'threads.create', params: { input: input('hi') } };

test('all examples compile', async () => {
  expect([...samples.keys()]).toEqual([
    'A server',
    'Serving it',
    'With Hono',
    'With Express',
    'With Next',
    'Typed actions',
    'Streaming text in a widget',
    'A store of your own',
    'Threads in SQLite',
    'Widgets from a template',
    'Checking a widget',
  ]);
  expect(await compileErrors(samples, '')).toBe('');
}, 60_000);

test('the counter counts', async () => {
  const server = start((await sample('A server'))['Counter']);
  const events = await stream(server, create, {});
  expect(events.at(-1)).toMatchObject({ type: 'thread.updated', thread: { title: 'Counting' } });
  const { item } = events.at(-2) as { item?: { id: string } } & object;
  const params = {
    thread_id: threadIdOf(events),
    item_id: item?.id,
    action: { type: 'add', payload: { count: 0 } },
  };
  const [, replaced] = await stream(server, { type: 'threads.custom_action', params }, {});
  expect(replaced).toMatchObject({
    item: {
      widget: {
        children: [{ value: 'Clicked 1 times' }, { onClickAction: { payload: { count: 1 } } }],
      },
    },
  });
});

test('the story is told word by word', async () => {
  const server = start((await sample('Streaming text in a widget'))['Teller']);
  const events = await stream(server, create, {});
  expect(typesOf(events).slice(3)).toEqual([
    'thread.item.added',
    'thread.item.updated',
    'thread.item.updated',
    'thread.item.updated',
    'thread.item.done',
  ]);
});

const LIST = { method: 'POST', body: '{"type":"threads.list"}' };
const EMPTY = { data: [], has_more: false };

test('on node:http, with a context that may refuse', async () => {
  const { server } = await sample('Serving it');
  const url = await listening((req, res) => void (server as Server).emit('request', req, res));
  const refused = await fetch(url, LIST);
  expect([refused.status, await refused.text()]).toEqual([401, 'Sign in first']);
  const headers = { 'x-user': 'ann', origin: 'https://app.example' };
  const response = await fetch(url, { ...LIST, headers });
  expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
  expect(await response.json()).toEqual(EMPTY);
});

test('with Hono', async () => {
  const { app } = (await sample('With Hono')) as { app: Hono };
  const response = await app.fetch(new Request('http://x/chatkit', LIST));
  expect(await response.json()).toEqual(EMPTY);
});

test('with Express, also behind a body parser', async () => {
  const { app } = (await sample('With Express')) as { app: Express };
  const parsing = express().use(express.json(), app);
  for (const listener of [app, parsing]) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(await listening(listener), { ...LIST, headers });
    expect(await response.json()).toEqual(EMPTY);
  }
});

test('with Next', async () => {
  const { POST } = (await sample('With Next')) as { POST: RequestHandler };
  const response = await POST(new Request('http://x/chatkit', LIST));
  expect(await response.json()).toEqual(EMPTY);
});

test('the other examples run', async () => {
  const { save, close } = await sample('Typed actions');
  expect([save, close]).toMatchObject([{ payload: { id: 'a' } }, { handler: 'client' }]);
  const { widget } = await sample('Widgets from a template');
  expect(widget).toEqual({ type: 'Card', children: [{ type: 'Text', value: 'Ann' }] });
  const { issues } = await sample('Checking a widget');
  expect(issues).toMatchObject([
    { code: 'missing-prop', path: 'children[0].value', message: 'Text needs value' },
    { code: 'unknown-prop' },
  ]);
  const { server, snapshot } = await sample('A store of your own');
  await stream(server as ChatKitServer<{ user: string }>, create, { user: 'ann' });
  expect(JSON.parse((snapshot as () => string)())).toMatchObject({ threads: [{ owner: 'ann' }] });
  expect(await sample('Threads in SQLite')).toHaveProperty('start');
});
