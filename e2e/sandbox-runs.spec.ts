/** Handlers in the real sandbox: what they can do and what is told of their mistakes. */
import { expect } from '@playwright/test';
import { note } from '#mock-server/sandbox/printed.ts';
import { places, say, test, withAction } from './support/sandbox.ts';

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
      args: ['twice', 8, { a: [1] }, note('[function twice]')],
      place: { file: 'server.ts', line: 9, column: 13 },
    },
    { level: 'info', args: ['doThing', 4], place: { file: 'server.ts', line: 10 } },
  ]);
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

test('where the frame cannot be fetched, the page hands it over', async ({ bench }) => {
  await bench.page.route('**/sandbox.html', (route) =>
    route.request().isNavigationRequest() ? route.abort() : route.continue(),
  );
  const report = await bench.load(withAction(`    ${say("'offline'")}`));
  expect(report.kind).toBe('ready');
  const answer = await bench.act(await bench.thread(), 'go');
  expect(answer.events.at(-1)).toMatchObject({ text: 'offline' });
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
