/** The samples of the guide compile under `strict` and do what the guide says. */
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { ChatKitServer, ThreadStreamEvent } from 'chatkit-node';
import { answer, input, stream } from './test-support/collect.ts';
import { compileErrors, run, samplesOf } from './test-support/samples.ts';

/** What the samples use without importing it: the reader's own functions, and earlier imports. */
const AMBIENT = `
  declare function doThing(id: number): Promise<void>;
  declare function doSomething(action: { type: string }): Promise<Record<string, unknown>>;
  declare const chatKit: {
    sendAction(action: { type: string; payload?: Record<string, unknown> }): Promise<void>;
    setOptions(options: {
      widgets: { onAction(action: { type: string; [key: string]: unknown }): Promise<void> };
    }): void;
  };
  interface RequestContext { [key: string]: any }
  declare const ChatKitServer: typeof import('chatkit-node').ChatKitServer;
  type ThreadMetadata = import('chatkit-node').ThreadMetadata;
  type ThreadStreamEvent = import('chatkit-node').ThreadStreamEvent;
  type WidgetItem = import('chatkit-node').WidgetItem;
  type Action<T extends string, P> = import('chatkit-node').Action<T, P>;
`;

let samples: Map<string, string>;

beforeAll(async () => {
  samples = await samplesOf(new URL('../fixtures/actions-guide.md', import.meta.url));
});
afterEach(() => vi.unstubAllGlobals());

function sample(name: string): string {
  const code = samples.get(name);
  if (code === undefined) throw new Error(`no sample ${name}`);
  return code;
}

test('all samples compile under strict', async () => {
  expect(samples.size).toBe(7);
  expect(await compileErrors(samples, AMBIENT)).toBe('');
}, 60_000);

test('names imported as types are there at run time, for a compiler that keeps their imports', async () => {
  const sdk: Record<string, unknown> = await import('chatkit-node');
  const names = [
    'Action',
    'ThreadMetadata',
    'ThreadStreamEvent',
    'WidgetItem',
    'HiddenContextItem',
  ];
  for (const name of names) expect(sdk[name], name).toBeTypeOf('object');
});

test('the compiler would notice a mistake in a sample', async () => {
  const wrong = new Map([
    ['wrong', sample('form').replace("value: 'Edit Todo'", "valu: 'Edit Todo'")],
  ]);
  expect(await compileErrors(wrong, AMBIENT)).toContain("Did you mean to write 'value'?");
}, 60_000);

test.each(['button', 'button for the client', 'loading behavior'])('%s runs', async (name) => {
  const expected = {
    button: { handler: 'server', loadingBehavior: 'auto', payload: { id: 123 } },
    'button for the client': { handler: 'client', loadingBehavior: 'auto' },
    'loading behavior': { handler: 'server', loadingBehavior: 'container' },
  }[name];
  const { made } = await run(sample(name).replace('new Button', 'export const made = new Button'));
  expect(JSON.parse(JSON.stringify(made))).toMatchObject({
    type: 'Button',
    onClickAction: expected,
  });
});

test('the form runs and its handler reads the values of its fields', async () => {
  const { MyChatKitServer, made } = await run(
    `import { ChatKitServer } from 'chatkit-node';
     ${sample('form').replace('new Form', 'export const made = new Form')}
     export { MyChatKitServer };`,
  );
  expect(JSON.parse(JSON.stringify(made))).toMatchObject({
    type: 'Form',
    children: [
      { type: 'Title' },
      { type: 'Text', color: 'secondary', size: 'sm' },
      { type: 'Text', editable: { name: 'title', required: true } },
      { type: 'Text', value: 'Description' },
      { type: 'Text', editable: { name: 'description' } },
      { type: 'Button', submit: true },
    ],
  });
  const events = await act(MyChatKitServer, { type: 'update_todo', payload: { id: '123' } });
  expect(events).toEqual([{ type: 'stream_options', stream_options: { allow_cancel: true } }]);
});

test('the server of the guide does its thing, leaves a hidden note and answers', async () => {
  const doThing = vi.fn(async () => {});
  vi.stubGlobal('doThing', doThing);
  const { MyChatKitServer } = await run(`${sample('server')} export { MyChatKitServer };`);
  const server = new (MyChatKitServer as new () => ChatKitServer<object>)();
  server.respond = async function* (_thread, message): AsyncGenerator<ThreadStreamEvent> {
    if (message === null) yield { type: 'progress_update', text: 'thinking' };
  };
  const id = await newThread(server);
  const events = await stream(
    server,
    actionRequest(id, { type: 'example', payload: { id: 7 } }),
    {},
  );
  expect(doThing.mock.calls).toEqual([[7]]);
  expect(events.map(({ type }) => type)).toEqual(['stream_options', 'progress_update']);
  const stored = await server.store.loadThreadItems(id, null, 20, 'asc', {});
  expect(stored.data.at(-1)).toMatchObject({
    type: 'hidden_context',
    content: ['<USER_ACTION>The user did a thing</USER_ACTION>'],
  });
  const shown = await answer(server, { type: 'items.list', params: { thread_id: id } }, {});
  expect(shown['data']).toHaveLength(1);
});

test('the typed handler reads the payload by its type', async () => {
  const doThing = vi.fn(async () => {});
  vi.stubGlobal('doThing', doThing);
  const { MyChatKitServer } = await run(
    `import { ChatKitServer } from 'chatkit-node';
     ${sample('typed')} export { MyChatKitServer };`,
  );
  await act(MyChatKitServer, { type: 'example', payload: { id: 123 } });
  expect(doThing.mock.calls).toEqual([[123]]);
});

test('the client handler passes on to the server', async () => {
  const sendAction = vi.fn(async () => {});
  const setOptions = vi.fn();
  vi.stubGlobal('chatKit', { sendAction, setOptions });
  vi.stubGlobal('doSomething', async () => ({ ok: true }));
  await run(sample('client'));
  await setOptions.mock.calls[0]?.[0].widgets.onAction({ type: 'example' });
  expect(sendAction.mock.calls).toEqual([[{ type: 'example_complete', payload: { ok: true } }]]);
});

const create = { type: 'threads.create', params: { input: input('hi') } };

function actionRequest(threadId: string, action: object): object {
  return { type: 'threads.custom_action', params: { thread_id: threadId, action } };
}

async function newThread(server: ChatKitServer<object>): Promise<string> {
  const [created] = await stream(server, create, {});
  if (!created) throw new Error('nothing was created');
  return (created['thread'] as { id: string }).id;
}

async function act(serverClass: unknown, action: object) {
  const server = new (serverClass as new () => ChatKitServer<object>)();
  const id = await newThread(server);
  return stream(server, actionRequest(id, action), {});
}
