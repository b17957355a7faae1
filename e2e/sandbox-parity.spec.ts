/** One project of handlers, in the browser's worker and on Node over HTTP: the same events. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { serve } from '../src/cli/serve/serve.ts';
import { FILES, REQUESTS } from './support/recorded-requests.ts';
import type { Json } from './support/recorded-requests.ts';
import { test } from './support/sandbox.ts';

/** An answer: its status, and its events or its one object. */
interface Log {
  readonly status: number;
  readonly events: readonly unknown[];
}
type Send = (request: object) => Promise<Log>;

/**
 * Ids are made by chance, so requests name them by when they were first seen, `#1` for the first,
 * and so does the log. Times are struck out.
 */
async function play(send: Send): Promise<Log[]> {
  const seen: string[] = [];
  const nameOf = (id: string): string => {
    if (!seen.includes(id)) seen.push(id);
    return `#${seen.indexOf(id) + 1}`;
  };
  const idOf = (name: string): string => {
    const id = seen[Number(name.slice(1)) - 1];
    if (id === undefined) throw new Error(`${name} has not been seen yet`);
    return id;
  };
  const log: Log[] = [];
  for (const request of REQUESTS) {
    const text = JSON.stringify(request).replace(/#\d+/g, idOf);
    const { status, events } = await send(JSON.parse(text) as object);
    const told = JSON.stringify(events)
      .replace(/\b(?:thr|msg|tc|wf|tsk|atc|shcx)_[0-9a-f]{8}\b/g, nameOf)
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'some time');
    log.push({ status, events: JSON.parse(told) as unknown[] });
  }
  return log;
}

function sendTo(url: string): Send {
  return async (request) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
    const text = await response.text();
    const isStream = response.headers.get('content-type')?.includes('event-stream');
    const frames = isStream ? text.split('\n\n').slice(0, -1) : [text];
    return {
      status: response.status,
      events: frames.map((frame) => JSON.parse(frame.replace(/^data: /, '')) as unknown),
    };
  };
}

test('the same handlers and requests give equal logs in the worker and on Node', async ({
  bench,
}) => {
  const { 'server.ts': server, ...others } = FILES;
  expect(await bench.load(server, others)).toMatchObject({ kind: 'ready', problems: [] });
  const inWorker = await play((request) =>
    bench.page.evaluate(async (one) => {
      const { status, events } = await window.bench.send(one);
      return { status, events: [...events] };
    }, request),
  );

  const folder = await mkdtemp(join(tmpdir(), 'parity-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const options = { port: 0, host: '127.0.0.1', latency: 0, sqlite: null, widgets: [] } as const;
  const silent = { print: () => {}, warn: () => {} };
  const node = await serve({ ...options, handlers: join(folder, 'server.ts') }, silent);
  const onNode = await play(sendTo(node.url));
  await node.close();
  await rm(folder, { recursive: true });

  expect(inWorker).toEqual(onNode);
  // The log holds what the handlers do, and not one refusal after the other.
  expect(inWorker.map(({ status }) => status)).toEqual([
    200, 200, 200, 200, 200, 200, 200, 501, 400, 404, 200, 200, 200, 200, 200,
  ]);
  const types = inWorker.flatMap(({ events }) => events.map((event) => (event as Json)['type']));
  expect(new Set(types.filter((type) => type !== undefined))).toEqual(
    new Set([
      'thread.created',
      'thread.updated',
      'thread.item.added',
      'thread.item.done',
      'thread.item.replaced',
      'thread.item.updated',
      'thread.item.removed',
      'stream_options',
      'progress_update',
      'client_effect',
      'notice',
      'error',
    ]),
  );
});
