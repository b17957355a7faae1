import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { INPUT, folderWith, framesOf, serving } from './test-support/serving.ts';
import type { Server } from './test-support/serving.ts';

// Each test compiles the server package and its handlers.
vi.setConfig({ testTimeout: 60_000 });

/** Imports types by name only, files, JSON and zod, and is not exported: all that the page takes. */
const HANDLERS = `import { Action, ChatKitServer, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { Card, Text } from 'chatkit-node/widgets';
import { z } from 'zod';
import { word } from './word';
declare function doThing(n: number): Promise<void>;
const Payload = z.object({ n: z.number() });
class Shop extends ChatKitServer {
  async *action(thread: ThreadMetadata, action: Action, sender: WidgetItem | null): AsyncGenerator<ThreadStreamEvent> {
    const { n } = Payload.parse(action.payload);
    await doThing(n);
    if (n === 13) throw new Error('unlucky');
    if (sender) yield { type: 'thread.item.replaced', item: { ...sender, widget: new Card({ children: [new Text({ value: word + n })] }) } };
  }
}
`;
const FILES = {
  'handlers.ts': HANDLERS,
  'word.ts': `export const word: string = 'one ';\n`,
  'shop.jsx': `<Card><Button label="Go" onClickAction={{ type: 'go', payload: { n: 1 } }} /></Card>`,
};

/** A new thread and the widget it begins with. */
async function opened(server: Server) {
  const events = await server.stream('threads.create', { input: INPUT });
  const item = events[3]?.['item'] as { id: string; thread_id: string };
  return { events, at: { thread_id: item.thread_id, item_id: item.id } };
}
const act = (server: Server, at: object, n: number) =>
  server.stream('threads.custom_action', { ...at, action: { type: 'go', payload: { n } } });

const card = (value: string) => ({
  item: { widget: { type: 'Card', children: [{ type: 'Text', value }] } },
});

test('a thread begins with the widget, and its action runs the handler', async () => {
  const server = await serving(FILES, { widgets: ['shop.jsx'] });
  const { events, at } = await opened(server);
  expect(events.map(({ type }) => type)).toEqual([
    'thread.created',
    'thread.item.done',
    'stream_options',
    'thread.item.done',
  ]);
  expect(events[3]).toMatchObject({ item: { widget: { children: [{ label: 'Go' }] } } });
  expect((await act(server, at, 4)).at(-1)).toMatchObject(card('one 4'));
  expect(server.printed).toContain('doThing(4)');
  // The second message of a thread brings no widget.
  const more = await server.stream('threads.add_user_message', {
    thread_id: at.thread_id,
    input: INPUT,
  });
  expect(more).toHaveLength(2);
});

test('each answer is a line of the log; a failure names the line of the source', async () => {
  const server = await serving(FILES, { widgets: ['shop.jsx'] });
  const { at } = await opened(server);
  expect((await act(server, at, 13)).at(-1)).toMatchObject({ type: 'error' });
  await expect
    .poll(() => server.printed.at(-1))
    .toMatch(
      /^\d\d:\d\d:\d\d POST \/chatkit · threads\.custom_action go · 200 · 2 events · \d+ ms$/,
    );
  expect(server.warned.join('\n')).toContain('unlucky');
  expect(server.warned.join('\n')).toContain(`${join(server.folder, 'handlers.ts')}:11:`);
});

test('a page of any origin may call; other paths say where the endpoint is', async () => {
  const { url } = await serving(FILES);
  const headers = { origin: 'https://app.example', 'access-control-request-headers': 'x-a' };
  const preflight = await fetch(url, { method: 'OPTIONS', headers });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('x-a');
  const other = await fetch(new URL('/', url), { method: 'POST', body: '{}' });
  expect(other.status).toBe(404);
  expect(await other.text()).toContain('/chatkit');
});

test('a change of any file is taken up, and the threads stay', async () => {
  const server = await serving(FILES, { widgets: ['shop.jsx'] });
  const { at } = await opened(server);
  await server.write('word.ts', `export const word = 'two ';`);
  await expect
    .poll(() => server.printed.join('\n'), { timeout: 10_000 })
    .toContain('Loaded Shop anew');
  expect((await act(server, at, 5)).at(-1)).toMatchObject(card('two 5'));

  await server.write('word.ts', `export const word = ;`);
  await expect.poll(() => server.warned.join('\n'), { timeout: 10_000 }).toContain('word.ts');
  expect(server.warned.at(-1)).toContain('The handlers from before go on serving.');
  expect((await act(server, at, 6)).at(-1)).toMatchObject(card('two 6'));

  await server.write('word.ts', `export const word = 'three ';`);
  await expect
    .poll(async () => (await act(server, at, 7)).at(-1), { timeout: 10_000 })
    .toMatchObject(card('three 7'));
});

test('a store of the server’s own lives on as well', async () => {
  const own = HANDLERS.replace(
    'class Shop extends ChatKitServer {',
    `import { MemoryStore } from 'chatkit-node';
class Shop extends ChatKitServer {
  constructor() { super(new MemoryStore()); }`,
  );
  const server = await serving({ ...FILES, 'handlers.ts': own }, { widgets: ['shop.jsx'] });
  const { at } = await opened(server);
  await server.write('word.ts', `export const word = 'two ';`);
  await expect.poll(() => server.printed.join('\n'), { timeout: 10_000 }).toContain('anew');
  expect((await act(server, at, 5)).at(-1)).toMatchObject(card('two 5'));
});

const WAITING = `import { ChatKitServer } from 'chatkit-node';
export default class extends ChatKitServer {
  async *respond() {
    yield { type: 'progress_update' as const, text: 'working' };
    await (globalThis as any).gate;
    yield { type: 'progress_update' as const, text: 'done' };
  }
}
`;

test('stopping lets an answer at work end, and takes no other', async () => {
  const gate = deferred();
  vi.stubGlobal('gate', gate.promise);
  const server = await serving({ 'handlers.ts': WAITING });
  const body = JSON.stringify({ type: 'threads.create', params: { input: INPUT } });
  const response = await fetch(server.url, { method: 'POST', body });
  const closed = server.close();
  await expect(fetch(server.url, { method: 'POST', body })).rejects.toThrow();
  gate.resolve(null);
  expect(framesOf(await response.text()).at(-1)).toMatchObject({ text: 'done' });
  await closed;
  vi.unstubAllGlobals();
});

function deferred() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}

test('what stands in the way of a start is said', async () => {
  await expect(serving({})).rejects.toThrow(/^There is no file .*handlers\.ts\.$/);
  await expect(serving({ 'handlers.ts': 'export const a = 1;' })).rejects.toThrow('has no server');
  await expect(serving({ 'handlers.ts': 'export default class {' })).rejects.toThrow('handlers.ts');
  await expect(
    serving({ ...FILES, 'shop.jsx': '<Card' }, { widgets: ['shop.jsx'] }),
  ).rejects.toThrow(/shop\.jsx:1:\d+ /);
  const other = createServer().listen(0, '127.0.0.1');
  await vi.waitUntil(() => other.listening);
  const { port } = other.address() as AddressInfo; // it listens on a port
  await expect(serving(FILES, { port })).rejects.toThrow(`Port ${port} is taken.`);
  other.close();
});

test('several servers: the last one serves, and the log says so', async () => {
  const both = `${HANDLERS}class Other extends ChatKitServer {}\n`;
  const server = await serving({ ...FILES, 'handlers.ts': both });
  expect(server.printed[0]).toMatch(/^Other answers at http/);
  expect(server.warned[0]).toContain('Other is the server; Shop could be, too.');
});

const builtIn = process.getBuiltinModule('node:sqlite' as 'node:process') as unknown;

test.skipIf(builtIn)('a missing SQLite is said with its way out', async () => {
  await expect(serving(FILES, { sqlite: ':memory:' })).rejects.toThrow(
    'npm install better-sqlite3',
  );
});

test.skipIf(!builtIn)('threads in a SQLite file are there after a restart', async () => {
  const sqlite = join(await folderWith({}), 'threads.db');
  const first = await serving(FILES, { widgets: ['shop.jsx'], sqlite });
  const { at } = await opened(first);
  await first.close();
  const second = await serving(FILES, { sqlite });
  expect((await act(second, at, 5)).at(-1)).toMatchObject(card('one 5'));
});
