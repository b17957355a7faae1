/** Handlers in the real sandbox: what they can do, what they can't, and what ends them. */
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import { compileWithTypeScript } from '#mock-server/sandbox/test-support/compile.ts';
import { MOST_ITEMS, MOST_WAITING } from '#mock-server/sandbox/limits.ts';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import type { HandlerFault } from '#mock-server/transport/fetch.ts';
import type { Answer } from '#mock-server/sandbox/test-support/page.ts';

interface Bench {
  readonly page: Page;
  /** Loads server.ts (and others) and gives the report. */
  load(server: string, more?: Record<string, string>): ReturnType<Window['bench']['load']>;
  /** A thread with one widget. */
  thread(): Promise<{ threadId: string; itemId: string }>;
  act(
    at: { threadId: string; itemId: string },
    type: string,
    options?: { payload?: unknown; stopAfter?: number; sync?: boolean; fault?: HandlerFault },
  ): Promise<Answer>;
  records(): Promise<Window['bench']['records']>;
}

/** One server for the file: the sandbox on a page of its own. */
const test = base.extend<{ bench: Bench }, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const server = await createServer({
        // A file that changes meanwhile must not reload the page under a test.
        server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
        logLevel: 'error',
      });
      await server.listen();
      const [address] = server.resolvedUrls?.local ?? [];
      if (!address) throw new Error('Vite has no address');
      await use(address);
      await server.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  bench: async ({ page, address }, use) => {
    await page.exposeFunction('compileFiles', compileWithTypeScript);
    await page.goto(`${address}mock-server/sandbox/test-support/page.html`);
    await page.waitForFunction(() => 'bench' in window);
    await use({
      page,
      load: (server, more = {}) =>
        page.evaluate(
          (files) => window.bench.load(files),
          Object.entries({ 'server.ts': server, ...more }).map(([path, text]) => ({ path, text })),
        ),
      thread: () => page.evaluate(() => window.bench.thread({ type: 'Card', children: [] })),
      act: ({ threadId, itemId }, type, { payload, stopAfter, sync, fault } = {}) =>
        page.evaluate(([request, stop, fault]) => window.bench.send(request, stop, fault), [
          {
            type: sync ? 'threads.sync_custom_action' : 'threads.custom_action',
            params: { thread_id: threadId, item_id: itemId, action: { type, payload } },
          },
          stopAfter,
          fault,
        ] as const),
      records: () => page.evaluate(() => window.bench.records),
    });
  },
});

/** A server whose `action` has this body. Its first line is line 4 of server.ts. */
const withAction = (body: string): string => `import { ChatKitServer } from 'chatkit-node';
export default class extends ChatKitServer {
  async *action(thread: any, action: any, sender: any, context: any) {
${body}
  }
}
`;

const say = (text: string): string => `yield { type: 'progress_update' as const, text: ${text} };`;

const places = (problems: readonly HandlerProblem[]) =>
  problems.map(({ code, file, line }) => `${file}:${line} ${code}`);

test('an action runs and its events come as real server-sent events', async ({ bench }) => {
  const report = await bench.load(
    withAction(`    ${say('action.payload.text')}
    yield { type: 'thread.item.replaced' as const, item: { ...sender, widget: { type: 'Basic' } } };`),
  );
  expect(report).toMatchObject({ kind: 'ready', problems: [] });
  const at = await bench.thread();
  const answer = await bench.act(at, 'go', { payload: { text: 'hello' } });
  expect(answer).toMatchObject({
    status: 200,
    broken: null,
    events: [
      { type: 'stream_options' },
      { type: 'progress_update', text: 'hello' },
      { type: 'thread.item.replaced', item: { id: at.itemId, widget: { type: 'Basic' } } },
    ],
  });
  const { threads } = await bench.page.evaluate(() => window.bench.snapshot());
  expect(threads[0]?.items[0]).toMatchObject({ id: at.itemId, widget: { type: 'Basic' } });
});

test('handlers share files, use zod, and print with their place', async ({ bench }) => {
  await bench.load(
    `import { ChatKitServer } from 'chatkit-node';
import { z } from 'zod';
import { twice } from './lib/twice';
import data from './data.json';
const Payload = z.object({ n: z.number() });
class Server extends ChatKitServer {
  async *action(thread: any, action: any) {
    const { n } = Payload.parse(action.payload);
    console.log('twice', twice(n), data, twice);
    await doThing(n);
  }
}
declare function doThing(n: number): Promise<void>;
`,
    {
      'lib/twice.ts': 'export const twice = (n: number): number => n * 2;\n',
      'data.json': '{"a":[1]}',
    },
  );
  await bench.act(await bench.thread(), 'go', { payload: { n: 4 } });
  const { console } = await bench.records();
  expect(console).toMatchObject([
    {
      level: 'log',
      args: ['twice', 8, { a: [1] }, '[function twice]'],
      place: { file: 'server.ts', line: 9, column: 13 },
    },
    { level: 'info', args: ['doThing', 4], place: { file: 'server.ts', line: 10 } },
  ]);
});

for (const [name, loop] of [
  ['while (true) {}', 'while (true) {}'],
  ['while (true) await null', 'while (true) await null;'],
  ['a loop that calls a function', 'const f = () => [1, 2].map((n) => n); while (true) f();'],
] as const) {
  test(`an endless loop is ended and blamed on its line: ${name}`, async ({ bench }) => {
    await bench.load(
      withAction(`    if (action.type === 'loop') {
      ${say("'before'")}
      ${loop}
    }
    ${say("'fine'")}`),
    );
    const at = await bench.thread();
    const hung = await bench.act(at, 'loop');
    // What came before the loop has arrived.
    expect(hung.events).toMatchObject([{ type: 'stream_options' }, { text: 'before' }]);
    expect(hung.broken).toContain('does not end');
    const { ends } = await bench.records();
    expect(ends).toMatchObject([
      {
        role: 'server',
        why: 'hung',
        problem: { code: 'handlers/endless-loop', file: 'server.ts', line: 6 },
      },
    ]);
    // The store is kept and the next action is answered.
    const next = await bench.act(at, 'other');
    expect(next.events).toMatchObject([{ type: 'stream_options' }, { text: 'fine' }]);
  });
}

test("a hang in the browser's own code is blamed on the handler that was entered", async ({
  bench,
}) => {
  await bench.load(withAction(`    /^(a+)+$/.test('a'.repeat(60) + 'b');`));
  await bench.act(await bench.thread(), 'go');
  const { ends } = await bench.records();
  expect(ends).toMatchObject([
    { why: 'hung', problem: { code: 'handlers/no-answer', file: 'server.ts', line: 3 } },
  ]);
});

test('an endless loop at the top of a module is reported when it is loaded', async ({ bench }) => {
  const report = await bench.load(`import 'chatkit-node';\n\nfor (;;) {}\n`);
  expect(report.kind).toBe('failed');
  expect(places(report.problems)).toEqual(['server.ts:3 handlers/endless-loop']);
  const mended = await bench.load(withAction(`    ${say("'back'")}`));
  expect(mended.kind).toBe('ready');
  const answer = await bench.act(await bench.thread(), 'go');
  expect(answer.events.at(-1)).toMatchObject({ text: 'back' });
});

test('an endless yielder stops when the reader goes away', async ({ bench }) => {
  await bench.load(
    withAction(`    if (action.type === 'count') {
      for (let n = 0; ; n++) { ${say('String(n)')} }
    }
    ${say("'fine'")}`),
  );
  const at = await bench.thread();
  const answer = await bench.act(at, 'count', { stopAfter: 2_000 });
  expect(answer.events.length).toBeGreaterThanOrEqual(2_000);
  const next = await bench.act(at, 'other');
  expect(next.events.at(-1)).toMatchObject({ text: 'fine' });
  expect((await bench.records()).ends).toEqual([]);
});

test('a handler that throws is reported at its line and the stream says so', async ({ bench }) => {
  await bench.load(withAction(`    const missing = action.payload.list;\n    missing.push(1);`));
  const answer = await bench.act(await bench.thread(), 'go', { payload: {} });
  expect(answer.events.at(-1)).toMatchObject({
    type: 'error',
    code: 'stream.error',
    allow_retry: true,
  });
  const { thrown } = await bench.records();
  expect(thrown).toMatchObject([
    { problem: { code: 'handlers/threw', file: 'server.ts', line: 5, severity: 'error' } },
  ]);
});

test('what nobody catches is reported too', async ({ bench }) => {
  await bench.load(
    withAction(`    void Promise.reject(new Error('late'));
    setTimeout(() => { throw new Error('later'); }, 0);
    await new Promise((resolve) => setTimeout(resolve, 20));`),
  );
  await bench.act(await bench.thread(), 'go');
  await expect
    .poll(async () => (await bench.records()).thrown)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          problem: expect.objectContaining({ message: 'Error: late', line: 4 }),
        }),
        expect.objectContaining({
          problem: expect.objectContaining({ message: 'Error: later', line: 5 }),
        }),
      ]),
    );
});

test('a syntax error is reported at its place and nothing runs', async ({ bench }) => {
  const report = await bench.load('export default class {\n  action( {\n}\n');
  expect(report.kind).toBe('refused');
  expect(report.problems[0]).toMatchObject({ file: 'server.ts', severity: 'error' });
  expect(report.problems[0]?.line).toBeGreaterThanOrEqual(2);
});

test('an import of anything else is refused with what there is', async ({ bench }) => {
  const report = await bench.load(`import { ChatKitServer } from 'chatkit-node';
import fs from 'node:fs';
export default class extends ChatKitServer { fs = fs.existsSync('/'); }
`);
  expect(report.problems).toMatchObject([{ code: 'handlers/import', file: 'server.ts', line: 2 }]);
  expect(report.problems[0]?.message).toContain('chatkit-node, chatkit-node/widgets, zod');
});

test('several servers: the last is used and a problem says so', async ({ bench }) => {
  const report = await bench.load(`import { ChatKitServer } from 'chatkit-node';
class First extends ChatKitServer {}
class Second extends ChatKitServer {}
`);
  expect(report).toMatchObject({ kind: 'ready', server: { name: 'Second' } });
  expect(places(report.problems)).toEqual(['server.ts:1 handlers/several-servers']);
});

test("a store of the server's own is kept; otherwise the page keeps the threads", async ({
  bench,
}) => {
  const own = await bench.load(`import { ChatKitServer, MemoryStore } from 'chatkit-node';
export default class extends ChatKitServer {
  constructor() { super(new MemoryStore()); }
}
`);
  expect(own).toMatchObject({ server: { ownStore: true } });
  const pages = await bench.load(withAction(''));
  expect(pages).toMatchObject({ server: { ownStore: false } });
});

test('a server with its own store works on threads it is given', async ({ bench }) => {
  await bench.load(`import { ChatKitServer, MemoryStore } from 'chatkit-node';
export default class extends ChatKitServer {
  constructor() { super(new MemoryStore()); }
  async *action(thread: any, action: any, sender: any) {
    yield { type: 'progress_update' as const, text: 'for ' + sender.widget.type };
  }
}
`);
  const at = await bench.thread();
  expect(await bench.act(at, 'go')).toMatchObject({ status: 404 });
  await bench.page.evaluate((id) => window.bench.plant(id), at.threadId);
  expect((await bench.act(at, 'go')).events.at(-1)).toMatchObject({ text: 'for Card' });
  const { store } = await bench.records();
  expect(store.at(-1)).toMatchObject({ own: true, method: 'loadItem' });
});

test('handlers can be made to fail on purpose', async ({ bench }) => {
  await bench.load(withAction(`    ${say("'ran'")}`));
  const at = await bench.thread();
  const thrown = await bench.act(at, 'go', { fault: 'throw' });
  expect(thrown.events).toMatchObject([
    { type: 'stream_options' },
    { type: 'error', code: 'stream.error', allow_retry: true },
  ]);
  const retry = await bench.act(at, 'go', { fault: 'error with retry' });
  expect(retry.events.at(-1)).toMatchObject({ type: 'error', code: 'custom', allow_retry: true });
  expect((await bench.act(at, 'go')).events.at(-1)).toMatchObject({ text: 'ran' });
});

test('a sync action answers with one JSON object', async ({ bench }) => {
  await bench.load(`import { ChatKitServer } from 'chatkit-node';
import { Card } from 'chatkit-node/widgets';
export default class extends ChatKitServer {
  async syncAction(thread: any, action: any, sender: any) {
    return { updatedItem: { ...sender, widget: new Card({ children: [] }) } };
  }
}
`);
  const at = await bench.thread();
  const answer = await bench.act(at, 'go', { sync: true });
  expect(answer).toMatchObject({
    status: 200,
    events: [{ updated_item: { id: at.itemId, widget: { type: 'Card' } } }],
  });
});

test('client handlers get the action and can go on to the server', async ({ bench }) => {
  await bench.load(withAction(''), {
    'client.ts': `declare const chatKit: any;
chatKit.setOptions({ widgets: { async onAction(action: any, item: any) {
  await chatKit.sendAction({ type: 'done', payload: action.payload }, item.id);
  if (action.type === 'fail') await chatKit.fetchUpdates();
} } });
chatKit.addEventListener('chatkit.effect', (event: any) => console.log(event.detail.name));
`,
  });
  const act = (type: string) =>
    bench.page.evaluate((action) => window.bench.act(action, { id: 'itm_1', widget: {} }), {
      type,
      payload: { n: 1 },
    });
  expect(await act('ok')).toEqual({ kind: 'handled' });
  expect(await act('fail')).toMatchObject({
    kind: 'failed',
    problem: { message: 'Error: There is no thread', file: 'client.ts', line: 4 },
  });
  await bench.page.evaluate(() => window.bench.emit('chatkit.effect', { name: 'confetti' }));
  await expect
    .poll(async () => (await bench.records()).console)
    .toMatchObject([{ role: 'client', args: ['confetti'] }]);
  expect((await bench.records()).commands).toMatchObject([
    ['sendAction', { type: 'done', payload: { n: 1 } }, 'itm_1'],
    ['sendAction', { type: 'done' }, 'itm_1'],
    ['fetchUpdates'],
  ]);
});

test('a client handler in an endless loop is ended, and the next one runs', async ({ bench }) => {
  await bench.load(withAction(''), {
    'client.ts': `declare const chatKit: any;
chatKit.setOptions({ widgets: { onAction(action: any) {
  while (action.type === 'loop') {}
} } });
`,
  });
  const act = (type: string) =>
    bench.page.evaluate((action) => window.bench.act(action, null), { type });
  expect(await act('loop')).toMatchObject({
    kind: 'failed',
    problem: { code: 'handlers/endless-loop', file: 'client.ts', line: 3 },
  });
  expect(await act('ok')).toEqual({ kind: 'handled' });
});

test('nothing of the outside can be reached', async ({ bench }) => {
  let hits = 0;
  const outside = createHttpServer((_, response) => {
    hits++;
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'text/javascript',
    });
    response.end('self.outside = true');
  });
  outside.on('upgrade', (_, socket) => {
    hits++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const { port } = outside.address() as AddressInfo; // it listens on a port
  const url = `http://127.0.0.1:${port}/`;
  await bench.page.evaluate(() => {
    localStorage.setItem('secret', 'of the page');
    const hear = (): void => document.body.setAttribute('data-heard', 'yes');
    new BroadcastChannel('app').addEventListener('message', hear);
  });

  await bench.load(`import { ChatKitServer } from 'chatkit-node';
const attempts: Record<string, () => unknown> = {
  fetch: () => fetch('${url}'),
  XMLHttpRequest: () => new XMLHttpRequest(),
  WebSocket: () => new WebSocket('ws://127.0.0.1:${port}/'),
  EventSource: () => new EventSource('${url}'),
  importScripts: () => (self as any).importScripts('${url}a.js'),
  import: () => eval("import('${url}b.js')"),
  'import of a URL': () => import('${url}e.js' as string),
  indexedDB: () => indexedDB.open('kitbench'),
  caches: () => caches.open('kitbench'),
  localStorage: () => localStorage.getItem('secret'),
  BroadcastChannel: () => new BroadcastChannel('app'),
  sendBeacon: () => { if (!(navigator as any).sendBeacon?.('${url}')) throw new Error('no beacon'); },
  sessionStorage: () => sessionStorage.getItem('secret'),
  files: () => (self as any).webkitRequestFileSystemSync(0, 1),
  parent: () => (self as any).parent.document,
  top: () => (self as any).top.document,
  opener: () => (self as any).opener.document,
  document: () => document.cookie,
  Worker: () => new Worker('${url}c.js'),
  SharedWorker: () => new SharedWorker('${url}c.js'),
  RTCPeerConnection: () => new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] }),
  WebTransport: () => new WebTransport('https://127.0.0.1:${port}/'),
  postMessage: () => (self as any).postMessage('to the frame'),
};
// The same through what the prototypes still hold, and from a fresh scope.
attempts['fetch of the prototype'] = () => (Object.getPrototypeOf(Object.getPrototypeOf(self)) as any).fetch.call(self, '${url}d.js');
export default class extends ChatKitServer {
  async *action() {
    for (const [name, attempt] of Object.entries(attempts)) {
      let outcome = 'reached';
      try { await attempt(); } catch (error) { outcome = 'refused: ' + error; }
      yield { type: 'progress_update' as const, text: name + ' ' + outcome };
    }
  }
}
`);
  const { events } = await bench.act(await bench.thread(), 'go');
  const outcomes = events.slice(1).map((event) => (event as { text: string }).text);
  expect(outcomes).toHaveLength(24);
  for (const outcome of outcomes) expect(outcome).toContain(' refused: ');
  // What has no sentence of ours is not there at all, or is refused by the policy.
  const unexplained = outcomes.filter((outcome) => !outcome.includes(': handlers '));
  expect(unexplained.map((outcome) => outcome.split(' ')[0])).toEqual([
    'import',
    'sendBeacon',
    'document',
  ]);
  expect(outcomes).toContain(
    'fetch refused: Error: fetch is not available: handlers run without a network here. Return made-up data instead; in the exported project the call works.',
  );
  expect(outcomes).toContain(
    `import of a URL refused: ImportError: Can't import '${url}e.js': handlers can import chatkit-node, chatkit-node/widgets, zod and files of the project.`,
  );
  expect(hits).toBe(0);
  await expect(bench.page.locator('body')).not.toHaveAttribute('data-heard');
  outside.close();
});

test('the policy holds without the refusals in front of it', async ({ bench }) => {
  // The bare worker of the frame, before the runtime has replaced anything.
  let hits = 0;
  const outside = createHttpServer((_, response) => {
    hits++;
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'text/javascript',
    });
    response.end('');
  });
  outside.on('upgrade', (_, socket) => {
    hits++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const { port } = outside.address() as AddressInfo; // it listens on a port
  const outcomes = await bench.page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = '/sandbox.html';
    const hello = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    document.body.append(frame);
    await hello;
    const runtime = `onmessage = async ({ ports: [port] }) => {
      const attempts = {
        fetch: () => fetch('${url}'),
        xhr: () => new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve; request.onerror = reject;
          request.open('GET', '${url}'); request.send();
        }),
        socket: () => new Promise((resolve, reject) => {
          const socket = new WebSocket('${url}'.replace('http', 'ws'));
          socket.onopen = resolve; socket.onerror = reject;
        }),
        events: () => new Promise((resolve, reject) => {
          const source = new EventSource('${url}');
          source.onopen = resolve; source.onerror = reject;
        }),
        scripts: () => importScripts('${url}a.js'),
        blobScript: () => importScripts(URL.createObjectURL(new Blob(['self.x = 1']))),
        module: () => eval("import('${url}b.js')"),
        database: () => new Promise((resolve, reject) => {
          const open = indexedDB.open('kitbench');
          open.onsuccess = resolve; open.onerror = reject;
        }),
        nested: () => new Promise((resolve, reject) => {
          const text = "fetch('${url}c.js').then(() => postMessage(1), () => postMessage(0))";
          const worker = new Worker(URL.createObjectURL(new Blob([text])));
          worker.onerror = reject;
          worker.onmessage = ({ data }) => data ? resolve() : reject();
        }),
      };
      const outcomes = {};
      for (const [name, attempt] of Object.entries(attempts)) {
        outcomes[name] = await Promise.resolve().then(attempt).then(() => 'reached', () => 'refused');
      }
      port.postMessage({ ...outcomes, origin: self.origin });
    };`;
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow?.postMessage({ type: 'boot', runtime }, '*');
    frame.contentWindow?.postMessage({ type: 'spawn', worker: 0 }, '*', [port2]);
    return new Promise((resolve) => {
      port1.addEventListener('message', ({ data }) => resolve(data));
      port1.start();
    });
  }, `http://127.0.0.1:${port}/`);
  expect(outcomes).toEqual({
    fetch: 'refused',
    xhr: 'refused',
    socket: 'refused',
    events: 'refused',
    scripts: 'refused',
    blobScript: 'refused',
    module: 'refused',
    database: 'refused',
    nested: 'refused',
    origin: 'null',
  });
  expect(hits).toBe(0);
  outside.close();
});

test('the frame serves nobody outside a sandbox', async ({ bench }) => {
  const answered = await bench.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/sandbox.html';
    let heard = false;
    addEventListener('message', ({ source }) => (heard ||= source === frame.contentWindow));
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const runtime = 'onmessage = ({ ports: [port] }) => port.postMessage(self.origin)';
    const { port1, port2 } = new MessageChannel();
    const origin = new Promise<string>((resolve) => {
      port1.addEventListener('message', ({ data }) => resolve(data));
      port1.start();
    });
    frame.contentWindow?.postMessage({ type: 'boot', runtime }, '*');
    frame.contentWindow?.postMessage({ type: 'spawn', worker: 0 }, '*', [port2]);
    const timeout = new Promise<string>((resolve) => setTimeout(resolve, 500, 'no answer'));
    return { heard, origin: await Promise.race([origin, timeout]) };
  });
  expect(answered).toEqual({ heard: false, origin: 'no answer' });
});

test('where the frame cannot be fetched, the page hands it over', async ({ bench }) => {
  await bench.page.route('**/sandbox.html', (route) =>
    route.request().isNavigationRequest() ? route.abort() : route.continue(),
  );
  const report = await bench.load(withAction(`    ${say("'offline'")}`));
  expect(report.kind).toBe('ready');
  const answer = await bench.act(await bench.thread(), 'go');
  expect(answer.events.at(-1)).toMatchObject({ text: 'offline' });
});

test.describe('a data schema written with zod', () => {
  const evaluate = (bench: Bench, source: string) =>
    bench.page.evaluate((text) => window.bench.evaluateSchema(text), source);

  test('becomes a JSON Schema, draft 2020-12', async ({ bench }) => {
    const result = await evaluate(
      bench,
      `import { z } from "zod";

const Item = z.strictObject({ id: z.string(), price: z.number().nonnegative().optional() });
type Item = z.infer<typeof Item>;

const WidgetState = z.strictObject({
  title: z.string().trim().min(1).max(80),
  items: z.array(Item).length(2),
  mood: z.enum(['calm', 'busy']).nullable(),
});

export default WidgetState;
`,
    );
    expect(result).toEqual({
      ok: true,
      jsonSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 80 },
          items: {
            minItems: 2,
            maxItems: 2,
            type: 'array',
            items: {
              type: 'object',
              properties: { id: { type: 'string' }, price: { type: 'number', minimum: 0 } },
              required: ['id'],
              additionalProperties: false,
            },
          },
          mood: { anyOf: [{ type: 'string', enum: ['calm', 'busy'] }, { type: 'null' }] },
        },
        required: ['title', 'items', 'mood'],
        additionalProperties: false,
      },
    });
    if (result.ok) expect(Object.keys(result.jsonSchema)[0]).toBe('$schema');
  });

  for (const [what, source, problem] of [
    [
      'a syntax error at its place',
      `import { z } from "zod";\nexport default z.object({;`,
      { code: 'ts/1136', line: 2, column: 26 },
    ],
    [
      'a name that is not there',
      `import { z } from "zod";\n\nexport default z.object({ a: z.strng() });`,
      { code: 'schema/threw', line: 3, message: 'TypeError: zod_1.z.strng is not a function' },
    ],
    [
      'nothing exported',
      `import { z } from "zod";\nconst WidgetState = z.object({});`,
      {
        code: 'schema/threw',
        message: 'Nothing is exported as default. End with `export default WidgetState`.',
      },
    ],
    [
      'something else exported',
      `export default { type: 'object' };`,
      {
        message:
          'The default export is not a zod schema. Export one, such as z.strictObject({ … }).',
      },
    ],
    [
      'what JSON Schema cannot say',
      `import { z } from "zod";\nexport default z.object({ at: z.date() });`,
      {
        message: 'This schema has no JSON Schema: Date cannot be represented in JSON Schema',
      },
    ],
    [
      'an import of something else',
      `import { z } from "zod";\nimport { Card } from "chatkit-node/widgets";\nexport default z.object({ a: z.literal(String(Card)) });`,
      {
        code: 'schema/import',
        line: 2,
        message: "Can't import 'chatkit-node/widgets': a schema can import zod, nothing else.",
      },
    ],
    [
      'an endless loop, at its line',
      `import { z } from "zod";\n\nfor (;;) {}\nexport default z.object({});`,
      { code: 'schema/endless-loop', line: 3 },
    ],
    [
      'a language turned upside down',
      `import { z } from "zod";\nconst real = JSON.stringify;\nJSON.stringify = (value: any) => (value.$schema ? '[]' : real(value));\nexport default z.object({});`,
      { code: 'schema/unreadable' },
    ],
  ] as const) {
    test(`problems: ${what}`, async ({ bench }) => {
      expect(await evaluate(bench, source)).toMatchObject({ ok: false, problems: [problem] });
      // The next one is read.
      const next = `import { z } from "zod"; export default z.strictObject({});`;
      expect(await evaluate(bench, next)).toMatchObject({ ok: true });
    });
  }

  test('several at once are answered each with its own', async ({ bench }) => {
    const results = await bench.page.evaluate(() =>
      Promise.all(
        ['string', 'number', 'boolean'].map((type) =>
          window.bench.evaluateSchema(`import { z } from "zod"; export default z.${type}();`),
        ),
      ),
    );
    expect(results).toMatchObject(
      ['string', 'number', 'boolean'].map((type) => ({ ok: true, jsonSchema: { type } })),
    );
  });
});

test('zod is sent to workers whose modules name it, and to no other', async ({ bench }) => {
  const asked: string[] = [];
  bench.page.on('request', (request) => asked.push(request.url()));
  const zod = (): number => asked.filter((url) => url.includes('sandbox-zod')).length;
  await bench.load(withAction(''));
  await bench.act(await bench.thread(), 'go');
  expect(zod()).toBe(0);
  await bench.load(`import { z } from 'zod';\nconsole.log(z.string().parse('a'));\n`);
  expect(zod()).toBe(1);
});

test.describe('abuse ends, is told, and the next action is answered', () => {
  /** The action `abuse` does this, any other one answers. */
  const abusive = (body: string): string =>
    withAction(`    if (action.type === 'abuse') {
${body}
    }
    ${say("'fine'")}`);

  const expectFine = async (bench: Bench, at: { threadId: string; itemId: string }) => {
    const next = await bench.act(at, 'other');
    expect(next).toMatchObject({ status: 200, broken: null });
    expect(next.events.at(-1)).toMatchObject({ text: 'fine' });
  };
  const problems = async (bench: Bench) =>
    (await bench.records()).thrown.map((thrown) => (thrown as { problem: HandlerProblem }).problem);

  test('an endless chain of promises', async ({ bench }) => {
    await bench.load(
      abusive(
        '      const again = (): Promise<void> => Promise.resolve().then(again);\n      await again();',
      ),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).broken).toContain('calls itself for ever');
    const { ends } = await bench.records();
    expect(ends).toMatchObject([{ why: 'hung', problem: { file: 'server.ts', line: 5 } }]);
    await expectFine(bench, at);
  });

  test('an endless generator inside another', async ({ bench }) => {
    await bench.load(
      abusive(`      function* numbers() { for (let n = 0; ; n++) yield n; }
      let sum = 0;
      for (const n of numbers()) sum += n;`),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).broken).toContain('does not end');
    const { ends } = await bench.records();
    expect(ends).toMatchObject([{ problem: { code: 'handlers/endless-loop' } }]);
    await expectFine(bench, at);
  });

  test('an endless wait ends when it is told to', async ({ bench }) => {
    await bench.load(abusive(`      ${say("'waiting'")}\n      await new Promise(() => {});`));
    const at = await bench.thread();
    const stopped = await bench.act(at, 'abuse', { stopAfter: 2 });
    expect(stopped.broken).toContain('AbortError');
    await expectFine(bench, at);
  });

  test('100,000 events arrive, all of them and in order', async ({ bench }) => {
    await bench.load(abusive(`      for (let n = 0; n < 100_000; n++) ${say('String(n)')}`));
    const at = await bench.thread();
    const count = await bench.page.evaluate(
      async ([threadId, itemId]) => {
        const answer = await window.bench.send({
          type: 'threads.custom_action',
          params: { thread_id: threadId, item_id: itemId, action: { type: 'abuse' } },
        });
        const texts = answer.events.slice(1).map((event) => (event as { text: string }).text);
        return {
          broken: answer.broken,
          count: texts.length,
          wrong: texts.findIndex((text, n) => text !== String(n)),
        };
      },
      [at.threadId, at.itemId] as const,
    );
    // `stream_options` came first, the word of the other branch comes last.
    expect(count).toEqual({ broken: null, count: 100_001, wrong: 100_000 });
    await expectFine(bench, at);
  });

  test('a generator that never stops is cut after a quarter of a million events', async ({
    bench,
  }) => {
    test.setTimeout(180_000);
    await bench.load(abusive(`      for (;;) ${say("''")}`));
    const at = await bench.thread();
    const answer = await bench.page.evaluate(
      async ([threadId, itemId]) => {
        const { events, broken } = await window.bench.send({
          type: 'threads.custom_action',
          params: { thread_id: threadId, item_id: itemId, action: { type: 'abuse' } },
        });
        return { count: events.length, broken };
      },
      [at.threadId, at.itemId] as const,
    );
    expect(answer.count).toBe(250_000);
    expect(answer.broken).toContain('The answer was cut after 250,000 events.');
    await expectFine(bench, at);
  });

  test('an event of 50 MB', async ({ bench }) => {
    await bench.load(abusive(`      ${say("'x'.repeat(50 * 2 ** 20)")}`));
    const at = await bench.thread();
    const answer = await bench.act(at, 'abuse');
    expect(answer.broken).toContain('An event of 50 MB was sent; at most 16 MB fit.');
    expect(await problems(bench)).toMatchObject([{ message: expect.stringContaining('50 MB') }]);
    await expectFine(bench, at);
  });

  test('a request of 50 MB is answered by a refusal', async ({ bench }) => {
    await bench.load(abusive(''));
    const at = await bench.thread();
    const status = await bench.page.evaluate(
      async ([threadId, itemId]) => {
        const payload = 'x'.repeat(50 * 2 ** 20);
        const action = { type: 'abuse', payload };
        const params = { thread_id: threadId, item_id: itemId, action };
        const answer = await window.bench.send({ type: 'threads.custom_action', params });
        return answer.status;
      },
      [at.threadId, at.itemId] as const,
    );
    expect(status).toBe(413);
    await expectFine(bench, at);
  });

  test('an item of 50 MB is refused at the line that stores it', async ({ bench }) => {
    await bench.load(
      abusive(`      const content = ['x'.repeat(50 * 2 ** 20)];
      await this.store.addThreadItem(thread.id, { type: 'hidden_context', id: 'a', threadId: thread.id, createdAt: new Date().toISOString(), content }, context);`),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).events.at(-1)).toMatchObject({ type: 'error' });
    expect(await problems(bench)).toMatchObject([
      {
        message:
          'RangeError: addThreadItem was called with 50 MB; at most 16 MB can be stored here.',
        line: 6,
      },
    ]);
    await expectFine(bench, at);
  });

  test('a thread that fills up', async ({ bench }) => {
    await bench.load(
      abusive(`      for (let n = 0; ; n++) {
        await this.store.addThreadItem(thread.id, { type: 'hidden_context', id: 'a' + n, threadId: thread.id, createdAt: new Date().toISOString(), content: [] }, context);
      }`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse');
    expect(await problems(bench)).toMatchObject([
      {
        message: `RangeError: A thread holds at most ${MOST_ITEMS.toLocaleString('en')} items here.`,
        line: 6,
      },
    ]);
    await expectFine(bench, at);
  });

  test('a flood of calls that nobody waits for', async ({ bench }) => {
    await bench.load(
      abusive(`      const calls = [];
      for (let n = 0; n < 12_000; n++) calls.push(this.store.loadThread(thread.id, context));
      await Promise.all(calls);`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse');
    const { store } = await bench.records();
    expect(store.filter((call) => (call as { method: string }).method === 'loadThread').length)
      // The server loads the thread, too.
      .toBeLessThan(MOST_WAITING + 10);
    expect(await problems(bench)).toMatchObject([
      { message: `RangeError: ${MOST_WAITING} calls wait for their answers. Await them first.` },
    ]);
    await expectFine(bench, at);
  });

  test('a flood of lines, errors and messages', async ({ bench }) => {
    await bench.load(
      abusive(`      for (let n = 0; n < 20_000; n++) {
        console.log(n);
        void Promise.reject(new Error('flood ' + n));
        try { (self as any).postMessage(n); } catch {}
      }
      await new Promise((resolve) => setTimeout(resolve, 50));`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse');
    const { console, thrown } = await bench.records();
    expect(console).toHaveLength(1_000);
    expect(console.at(-1)).toMatchObject({ args: ['1000 lines; what follows is left out.'] });
    expect(thrown).toHaveLength(100);
    await expectFine(bench, at);
  });

  test('things that throw when they are looked at', async ({ bench }) => {
    await bench.load(
      abusive(`      const trap = { get a(): never { throw new Error('trap'); }, b: 1 };
      const proxy = new Proxy({}, { ownKeys() { throw new Error('no keys'); } });
      class Nasty extends Error { get message(): never { throw new Error('nested'); } get stack(): never { throw new Error('nested'); } }
      console.log(trap, proxy, { deep: [new Nasty()] }, () => 1, 2n, Symbol('s'));
      console.log('x'.repeat(50 * 2 ** 20));
      console.log(Array.from({ length: 1e6 }, (_, n) => n));
      throw action.payload === 'proxy' ? new Proxy(new Error('p'), { getPrototypeOf() { throw new Error('no'); }, get() { throw new Error('no'); } }) : new Nasty();`),
    );
    const at = await bench.thread();
    for (const payload of ['error', 'proxy']) {
      const answer = await bench.act(at, 'abuse', { payload });
      expect(answer.events.at(-1)).toMatchObject({ type: 'error' });
    }
    const { console, thrown } = await bench.records();
    const [first, second, third] = console as { args: unknown[] }[];
    const note = (text: string) => ({ '\u0000note': text });
    expect(first?.args).toMatchObject([
      { a: note('[getter]'), b: 1 },
      note("[can't be read: no keys]"),
      { deep: [expect.anything()] },
      note('[function without a name]'),
      2n,
      note('Symbol(s)'),
    ]);
    expect(String(second?.args[0]).length).toBeLessThan(21_000);
    expect(Array.from(third?.args[0] as ArrayLike<unknown>).length).toBeLessThan(5_010);
    expect(thrown.length).toBeGreaterThanOrEqual(2);
    await expectFine(bench, at);
  });

  test('an event with a getter that throws', async ({ bench }) => {
    await bench.load(
      abusive(
        `      yield { type: 'progress_update' as const, get text(): never { throw new Error('trap'); } };`,
      ),
    );
    const at = await bench.thread();
    expect((await bench.act(at, 'abuse')).events.at(-1)).toMatchObject({ type: 'error' });
    expect(await problems(bench)).toMatchObject([{ message: 'Error: trap', line: 5 }]);
    await expectFine(bench, at);
  });

  for (const method of [
    'push',
    'map',
    'indexOf',
    'splice',
    'forEach',
    'filter',
    'Symbol.iterator',
  ]) {
    test(`Array.prototype without a working ${method}`, async ({ bench }) => {
      const key = method === 'Symbol.iterator' ? '[Symbol.iterator]' : `.${method}`;
      await bench.load(
        abusive(`      (Array.prototype as any)${key} = () => { throw new Error('broken'); };`),
      );
      const at = await bench.thread();
      // Whatever becomes of it, it ends; and so does what follows.
      await bench.act(at, 'abuse');
      await bench.act(at, 'other');
      // Mended code runs in a worker of its own, in which nothing is broken.
      await bench.load(withAction(`    ${say("'fine'")}`));
      await expectFine(bench, at);
    });
  }

  test('a promise, a map and a message that are not what they were', async ({ bench }) => {
    await bench.load(
      abusive(`      (Promise.prototype as any).then = () => {};
      (Map.prototype as any).get = () => { throw new Error('broken'); };
      const stolen: unknown[] = [];
      Object.defineProperty((self as any).MessageEvent.prototype, 'data', { get() { stolen.push(this); return {}; } });
      Object.defineProperty(globalThis, 'stolen', { value: stolen });`),
    );
    const at = await bench.thread();
    await bench.act(at, 'abuse', { stopAfter: 1 });
    await bench.load(withAction(`    ${say("'fine'")}`));
    await expectFine(bench, at);
  });

  test('handlers cannot get hold of the way to the page', async ({ bench }) => {
    await bench.load(
      withAction(`    const seen: string[] = [];
    Object.defineProperty((self as any).MessageEvent.prototype, 'data', { get() { seen.push('data'); return {}; } });
    (self as any).MessagePort.prototype.postMessage = () => { seen.push('postMessage'); };
    await this.store.loadThread(thread.id, context);
    ${say("'seen ' + seen.join()")}`),
    );
    const answer = await bench.act(await bench.thread(), 'go');
    expect(answer.events.at(-1)).toMatchObject({ text: 'seen ' });
  });

  test('a printed error names the lines as they were written', async ({ bench }) => {
    await bench.load(
      abusive(`      const deep = (): void => { throw new TypeError('no title'); };
      try { deep(); } catch (error) { console.error('failed:', error); }`),
    );
    await bench.act(await bench.thread(), 'abuse');
    const { console } = await bench.records();
    expect(console).toMatchObject([
      {
        level: 'error',
        args: [
          'failed:',
          expect.stringMatching(
            /^TypeError: no title\n    at deep \(server\.ts:5:40\)\n    at .*action \(server\.ts:6:/,
          ),
        ],
        place: { file: 'server.ts', line: 6 },
      },
    ]);
  });

  test('what a page has is explained where a handler asks for it', async ({ bench }) => {
    await bench.load(abusive(`      (globalThis as any).x = document.title;`));
    await bench.act(await bench.thread(), 'abuse');
    expect(await problems(bench)).toMatchObject([
      {
        message: expect.stringContaining('document is not defined: handlers run in a worker'),
        line: 5,
      },
    ]);
  });
});
