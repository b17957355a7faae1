import { ChatKitServer, CustomStreamError } from 'chatkit-node';
import type { Action, Store, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { describe, expect, it } from 'vitest';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { Json, WidgetJson } from '#core/json.ts';
import { handClock } from '#mock-server/transport/test-support/hand-clock.ts';
import { createSession } from './control.ts';
import type { Entry, SessionState } from './state.ts';
import type { SessionDeps } from './session.ts';
import { directSandbox } from './test-support/direct-sandbox.ts';
import type { DirectHandlers, Emitted } from './test-support/direct-sandbox.ts';
import type { TimelineRecord } from './timeline.ts';
import type { ActionRequest } from './widget-event.ts';

const CARD: WidgetJson = {
  type: 'Card',
  children: [{ type: 'Button', label: 'Save', onClickAction: { type: 'save' } }],
};

type Handle = (
  this: ChatKitServer,
  thread: ThreadMetadata,
  action: Action,
  sender: WidgetItem | null,
) => AsyncGenerator<ThreadStreamEvent>;

function serverWith(action: Handle, rest: object = {}) {
  return (store: Store): ChatKitServer => {
    class Server extends ChatKitServer {
      override async *action(thread: ThreadMetadata, act: Action, sender: WidgetItem | null) {
        yield* action.call(this, thread, act, sender);
      }
    }
    const logger = { warn: () => {}, error: () => {} };
    return Object.assign(new Server(store, null, { logger }), rest);
  };
}

async function setUp({
  checkTypes,
  ...handlers
}: Partial<DirectHandlers> & Pick<DirectHandlers, 'server'> & Pick<SessionDeps, 'checkTypes'>) {
  const clock = handClock(Date.parse('2026-01-01T12:00:00Z'));
  const emitted: Emitted[] = [];
  const saved: string[] = [];
  let files = [{ path: 'server.ts', text: '1' }];
  let widget: WidgetJson | null = CARD;
  const session = createSession({
    clock,
    seed: 1,
    files: () => files,
    starter: () =>
      widget && { widget, nodeOf: (element) => (element === widget ? 'root' : undefined) },
    beforeRun: () => saved.push('saved'),
    ...(checkTypes && { checkTypes }),
    loadSandbox:
      async () =>
      ({ store, events }) =>
        directSandbox(store, events, handlers, emitted),
  });
  await session.newThread();
  await clock.advance(100);
  const state = (): SessionState => session.state.getState();
  const item = () => {
    const [entry] = state().view.entries;
    if (entry?.kind !== 'item' || entry.item.type !== 'widget') throw new Error('No widget');
    return entry.item;
  };
  const request = (config: Partial<ActionConfig> = {}, payload?: Json): ActionRequest => ({
    action: { type: config.type ?? 'save', ...(payload !== undefined && { payload }) },
    config: { type: 'save', ...config },
    source: { type: 'Button', prop: 'onClickAction', element: { type: 'Button', label: 'Save' } },
  });
  /** Lets everything happen that can without waiting for a release. */
  const settle = () => clock.advance(50);
  const act = async (config?: Partial<ActionConfig>, payload?: Json) => {
    let done = false;
    const promise = session.dispatch(item().id, request(config, payload)).then(() => (done = true));
    await settle();
    return { promise, isDone: () => done };
  };
  return {
    session,
    clock,
    state,
    item,
    request,
    act,
    settle,
    emitted,
    saved,
    setFiles: (next: typeof files) => (files = next),
    setWidget: (next: WidgetJson | null) => (widget = next),
  };
}

const shown = (entries: readonly Entry[]): string[] =>
  entries.map((entry) => {
    if (entry.kind !== 'item') return `${entry.kind}: ${entry.message}`;
    if (entry.item.type !== 'assistant_message') return entry.item.type;
    return entry.item.content.map(({ text }) => text).join('');
  });
const told = (timeline: readonly TimelineRecord[], ...kinds: TimelineRecord['kind'][]): string[] =>
  timeline
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ kind, type, summary }) => `${kind} ${type}: ${summary}`);
const said = (server: ChatKitServer, thread: ThreadMetadata, text: string): ThreadStreamEvent => ({
  type: 'thread.item.done',
  item: {
    type: 'assistant_message',
    id: server.store.generateItemId('message', thread, {}),
    threadId: thread.id,
    createdAt: '2026-01-01T12:00:00Z',
    content: [{ type: 'output_text', text, annotations: [] }],
  },
});

const echo = serverWith(async function* (thread, action) {
  yield { type: 'progress_update', text: 'Saving…' };
  yield said(this, thread, `got ${JSON.stringify(action.payload)}`);
});

describe('a new thread', () => {
  it('holds the widget of the chosen state, without a request', async () => {
    const { state, item } = await setUp({ server: echo });
    expect(state().view.thread?.id).toMatch(/^thr_/);
    expect(item().widget).toBe(CARD);
    expect(state().stored).toMatchObject([{ items: [{ id: item().id, type: 'widget' }] }]);
    expect(told(state().timeline, 'request')).toEqual([]);
  });

  it('is empty when the widget shows nothing', async () => {
    const { session, state, setWidget } = await setUp({ server: echo });
    setWidget(null);
    await session.newThread();
    expect(state().view.entries).toEqual([]);
  });

  it('does not change when the view is edited later', async () => {
    const { session, item, setWidget } = await setUp({ server: echo });
    setWidget({ type: 'Basic' });
    expect(item().widget).toBe(CARD);
    await session.newThread();
    expect(item().widget).toEqual({ type: 'Basic' });
  });
});

describe('a server action', () => {
  it('streams its events into the thread and frees the widget at the end', async () => {
    const { act, state, saved } = await setUp({ server: echo });
    const action = await act({}, { id: 1 });
    expect(action.isDone()).toBe(true);
    expect(shown(state().view.entries)).toEqual(['widget', 'got {"id":1}']);
    expect(state().activity).toEqual({ phase: 'idle' });
    expect(saved.length).toBeGreaterThan(0);
  });

  it('is told step by step, each with its cause', async () => {
    const { act, state } = await setUp({ server: echo });
    await act({}, { id: 1 });
    const { timeline } = state();
    expect(told(timeline, 'gesture', 'request', 'event')).toEqual([
      'gesture click: Button Save',
      'request threads.custom_action: save · 1 key',
      'event stream_options: can be stopped',
      'event progress_update: Saving…',
      'event thread.item.done: got {"id":1}',
    ]);
    const [gesture, request, ...rest] = timeline.filter(({ kind }) => kind !== 'store');
    expect(request?.parent).toBe(gesture?.id);
    expect(rest.map(({ parent }) => parent)).toEqual(rest.map(() => request?.id));
    expect(request?.took).not.toBeNull();
    expect(request?.origins).toEqual([{ key: 'id', from: 'action' }]);
    expect(JSON.parse(request?.frame ?? '')).toMatchObject({
      type: 'threads.custom_action',
      params: { action: { type: 'save', payload: { id: 1 } } },
    });
  });

  it('waits while its answer is held, with the widget busy', async () => {
    const { session, act, state, clock } = await setUp({ server: echo });
    session.setConditions({ latency: 'hold' });
    const action = await act();
    expect(action.isDone()).toBe(false);
    expect(state().activity.phase).toBe('streaming');
    expect(state().held).toMatchObject([{ before: 'stream_options' }]);
    await clock.advance(4_000);
    session.release();
    await action.promise;
    expect(state().held).toEqual([]);
    expect(told(state().timeline).filter((line) => line.includes('held'))).toEqual([
      'event held: stream_options',
    ]);
  });

  it('keeps whatever an update does not touch', async () => {
    const server = serverWith(async function* (_, __, sender) {
      yield {
        type: 'thread.item.updated',
        itemId: sender?.id ?? '',
        update: { type: 'widget.root.updated', widget: { type: 'Card', children: [] } },
      };
    });
    const { session, act, state, item, settle } = await setUp({ server });
    await act();
    expect(item().widget).toEqual({ type: 'Card', children: [] });
    expect(state().timeline.find(({ type }) => type === 'thread.item.updated')?.mark).toBe(
      'not saved',
    );
    // It was never stored: the reload shows what was.
    await session.reload();
    await settle();
    expect(item().widget).toEqual(CARD);
  });

  it('lets client effects reach the page and keeps them out of the thread', async () => {
    const server = serverWith(async function* () {
      yield { type: 'client_effect', name: 'confetti', data: { n: 3 } };
    });
    const { act, state, emitted } = await setUp({ server });
    await act();
    expect(emitted).toContainEqual({
      name: 'chatkit.effect',
      detail: { name: 'confetti', data: { n: 3 } },
    });
    expect(told(state().timeline, 'effect')).toEqual(['effect client_effect: confetti']);
    expect(shown(state().view.entries)).toEqual(['widget']);
  });
});

describe('blocking', () => {
  it('drops streaming actions while a stream runs, and says why', async () => {
    const { session, act, state, item } = await setUp({ server: echo });
    session.setConditions({ latency: 'hold' });
    const first = await act();
    expect(session.blocked(item().id, { type: 'save' })).toContain('streaming');
    const second = await act();
    expect(second.isDone()).toBe(true);
    expect(told(state().timeline, 'blocked')).toEqual([
      'blocked save: A response is streaming. Wait for its end, or stop it.',
    ]);
    session.release();
    await first.promise;
    expect(told(state().timeline, 'request')).toHaveLength(1);
  });

  it('lets sync actions through', async () => {
    const server = serverWith(
      async function* () {
        yield { type: 'progress_update', text: 'busy' };
      },
      {
        syncAction: async (_: unknown, __: unknown, sender: WidgetItem) => ({
          updatedItem: { ...sender, widget: { type: 'Basic' } },
        }),
      },
    );
    const { session, act, item, state } = await setUp({ server });
    session.setConditions({ latency: 'hold' });
    const first = await act();
    session.setConditions({ latency: 'instant' });
    session.setConditions({ latency: 'hold' });
    const sync = await act({ streaming: false });
    session.release();
    await sync.promise;
    expect(item().widget).toEqual({ type: 'Basic' });
    await first.promise;
    expect(told(state().timeline, 'request').at(-1)).toBe(
      'request threads.sync_custom_action: save',
    );
  });

  it('waits for consent when the project is not the user’s own', async () => {
    const { session, act, state, saved } = await setUp({ server: echo });
    session.setTrust('ask');
    await act();
    await session.prepare();
    expect(told(state().timeline, 'blocked')[0]).toContain('consent');
    expect(saved).toEqual([]);
    expect(state().server).toEqual({ phase: 'idle' });
    // Not by a reload either.
    await session.reload();
    expect(shown(state().view.entries).at(-1)).toContain('consent');
    session.setTrust('trusted');
    await act();
    expect(shown(state().view.entries).at(-1)).toBe('got null');
  });
});

describe('messages', () => {
  it('go to the thread there is', async () => {
    const server = serverWith(async function* () {}, {
      async *respond(this: ChatKitServer, thread: ThreadMetadata) {
        yield said(this, thread, 'Hello back');
      },
    });
    const { session, state } = await setUp({ server });
    await session.send('Hello');
    expect(shown(state().view.entries)).toEqual(['widget', 'user_message', 'Hello back']);
  });

  it('stop leaves what came and lets the next one go', async () => {
    const server = serverWith(async function* (thread) {
      yield said(this, thread, 'one');
      await new Promise(() => {});
    });
    const { session, act, state, clock } = await setUp({ server });
    const action = await act();
    expect(action.isDone()).toBe(false);
    session.stop();
    await clock.advance(50);
    expect(action.isDone()).toBe(true);
    expect(state().activity.phase).toBe('idle');
    expect(shown(state().view.entries)).toEqual(['widget', 'one']);
    expect(told(state().timeline, 'error')).toEqual([]);
  });
});

describe('failures', () => {
  it.each([
    [new CustomStreamError('No stock', true), 'error: No stock', true],
    [new CustomStreamError('No stock'), 'error: No stock', false],
    [new Error('secret'), 'error: Something went wrong.', true],
  ])('%s shows and may offer a retry', async (thrown, message, mayRetry) => {
    let fails = true;
    const server = serverWith(async function* (thread) {
      if (fails) throw thrown;
      yield said(this, thread, 'second time');
    });
    const { session, act, state } = await setUp({ server });
    await act();
    expect(shown(state().view.entries)).toEqual(['widget', message]);
    const entry = state().view.entries[1];
    expect(entry?.kind === 'error' && entry.retry !== null).toBe(mayRetry);
    fails = false;
    await session.retry(entry?.id ?? '');
    expect(shown(state().view.entries)).toEqual(['widget', mayRetry ? 'second time' : message]);
  });

  it.each([
    ['cut', 'The connection was cut'],
    ['malformed', 'not JSON'],
  ] as const)('%s ends the answer with an error and frees the widget', async (fault, message) => {
    const { session, act, state } = await setUp({ server: echo });
    session.setConditions({ fault });
    const action = await act();
    expect(action.isDone()).toBe(true);
    expect(shown(state().view.entries).at(-1)).toContain(message);
    expect(state().activity.phase).toBe('idle');
    session.setConditions({ fault: 'none' });
    await session.retry(state().view.entries.at(-1)?.id ?? '');
    expect(shown(state().view.entries).at(-1)).toBe('got null');
  });

  it('timeout gives up after ten seconds', async () => {
    const { session, act, state, clock } = await setUp({ server: echo });
    session.setConditions({ fault: 'timeout' });
    const action = await act();
    expect(action.isDone()).toBe(false);
    await clock.advance(10_000);
    expect(action.isDone()).toBe(true);
    expect(shown(state().view.entries).at(-1)).toBe('error: No answer for 10 s');
  });

  it('handlers that do not compile are told with their place', async () => {
    const problem = {
      code: 'ts/1005',
      message: "';' expected.",
      severity: 'error' as const,
      file: 'server.ts',
      line: 3,
      column: 7,
    };
    let broken = true;
    const report = () =>
      broken
        ? { kind: 'refused' as const, problems: [problem] }
        : {
            kind: 'ready' as const,
            server: { role: 'server' as const, name: 'S', passedOver: [], ownStore: false },
            client: false,
            problems: [],
          };
    const { act, state, setFiles } = await setUp({ server: echo, report });
    await act();
    expect(state().problems).toEqual([problem]);
    expect(state().server).toEqual({ phase: 'refused', problem });
    expect(state().timeline.at(-1)).toMatchObject({
      kind: 'error',
      type: 'ts/1005',
      place: { file: 'server.ts', line: 3, column: 7 },
    });
    broken = false;
    setFiles([{ path: 'server.ts', text: '2' }]);
    await act();
    expect(state().problems).toEqual([]);
    expect(state().server).toEqual({ phase: 'ready' });
    expect(shown(state().view.entries).at(-1)).toBe('got null');
  });
});

describe('type errors', () => {
  const typeError = {
    code: 'ts/2322',
    message: "Type 'string' is not assignable to type 'number'.",
    severity: 'error' as const,
    file: 'server.ts',
    line: 2,
    column: 9,
  };

  it('are told when they are found; the handlers do not wait for that', async () => {
    let tell = (_: (typeof typeError)[]): void => {};
    const checkTypes = () => new Promise<(typeof typeError)[]>((resolve) => (tell = resolve));
    const { act, state, settle } = await setUp({ server: echo, checkTypes });
    await act();
    expect(shown(state().view.entries).at(-1)).toBe('got null');
    expect(state().problems).toEqual([]);
    tell([typeError]);
    await settle();
    expect(state().problems).toEqual([typeError]);
    expect(state().server).toEqual({ phase: 'ready' });
  });

  it('of text that was changed meanwhile are not told', async () => {
    const answers: ((problems: (typeof typeError)[]) => void)[] = [];
    const checkTypes = () =>
      new Promise<(typeof typeError)[]>((resolve) => void answers.push(resolve));
    const { act, state, settle, setFiles } = await setUp({ server: echo, checkTypes });
    await act();
    setFiles([{ path: 'server.ts', text: '2' }]);
    await act();
    answers[1]?.([]);
    answers[0]?.([typeError]);
    await settle();
    expect(state().problems).toEqual([]);
  });
});

describe('client actions', () => {
  it('go to client.ts, which may go on to the server', async () => {
    const { act, state, emitted } = await setUp({
      server: echo,
      async onAction(chatKit, action, item) {
        expect(item).toMatchObject({ widget: { type: 'Card' } });
        await chatKit('sendAction', [{ type: 'done', payload: action }]);
        return { kind: 'handled' };
      },
    });
    const action = await act({ handler: 'client' }, { a: 1 });
    expect(action.isDone()).toBe(true);
    expect(shown(state().view.entries).at(-1)).toBe('got {"type":"save","payload":{"a":1}}');
    const [gesture, client, request] = state().timeline.filter(({ kind }) =>
      ['gesture', 'client', 'request'].includes(kind),
    );
    expect([client?.kind, client?.parent, request?.parent]).toEqual([
      'client',
      gesture?.id,
      client?.id,
    ]);
    expect(emitted.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['chatkit.response.start', 'chatkit.response.end']),
    );
  });

  it('without an onAction nothing is sent, and a row says so', async () => {
    const { act, state } = await setUp({ server: echo });
    await act({ handler: 'client' });
    expect(told(state().timeline, 'request')).toEqual([]);
    expect(told(state().timeline, 'error')[0]).toContain('sets no widgets.onAction');
  });

  it('fetchUpdates keeps what is unchanged and what was typed; a reload begins anew', async () => {
    const { session, act, item, state } = await setUp({
      server: echo,
      async onAction(chatKit) {
        await chatKit('fetchUpdates', []);
        return { kind: 'handled' };
      },
    });
    const before = item().widget;
    await act({ handler: 'client' });
    expect(item().widget).toBe(before);
    expect(state().view.loads).toBe(0);
    await session.reload();
    expect(item().widget).toEqual(before);
    expect(state().view.loads).toBe(1);
  });

  it('sendAction without a thread is refused', async () => {
    let refusal = '';
    const { act } = await setUp({
      server: echo,
      async onAction(chatKit) {
        await chatKit('setThreadId', [null]);
        await chatKit('sendAction', [{ type: 'done' }]).catch((error: Error) => {
          refusal = error.message;
        });
        return { kind: 'handled' };
      },
    });
    await act({ handler: 'client' });
    expect(refusal).toBe('There is no active thread.');
  });
});

describe('the page of the ChatKit element', () => {
  const logs = (emitted: readonly Emitted[]): string[] =>
    emitted
      .filter(({ name }) => name === 'chatkit.log')
      .map(({ detail }) => (detail as { readonly name: string }).name);

  it('hears of an action step by step', async () => {
    const { act, emitted } = await setUp({ server: echo });
    await act();
    const [triggered, sent, asked, ...events] = logs(emitted);
    expect([triggered, sent, asked]).toEqual(['action.triggered', 'action.sent', 'request']);
    expect(events.length).toBeGreaterThan(1);
    expect(new Set(events)).toEqual(new Set(['event']));
  });

  it('hears of a value that a collision has cost', async () => {
    const { session, item, emitted, state, settle } = await setUp({ server: echo });
    const lost = { name: 'title', reason: 'payload', message: 'It is left out.' };
    const source = { type: 'Form', prop: 'onSubmitAction', element: { type: 'Form' } };
    session.note(item().id, { type: 'form.collision', source, collisions: [lost] });
    await settle();
    expect(emitted).toContainEqual({
      name: 'chatkit.error',
      detail: { error: { message: 'It is left out.' } },
    });
    expect(told(state().timeline, 'error')).toEqual(['error form.collision: It is left out.']);
    const twice = { name: 'title', reason: 'duplicate', message: 'The last one is sent.' };
    session.note(item().id, { type: 'form.collision', source, collisions: [twice] });
    await settle();
    expect(told(state().timeline, 'validation')).toEqual([
      'validation form.collision: The last one is sent.',
    ]);
  });
});

describe('what a widget reports', () => {
  it('hangs together: click, valid form, request', async () => {
    const { session, state, item, request, clock } = await setUp({ server: echo });
    const element = { type: 'Button', label: 'Save' };
    session.note(item().id, { type: 'gesture', gesture: 'click', element, prop: 'submit' });
    session.note(item().id, { type: 'form.valid', form: CARD, count: 5 });
    void session.dispatch(item().id, request());
    await clock.advance(50);
    const [gesture, valid, sent] = state().timeline.filter(({ kind }) => kind !== 'store');
    expect([gesture?.summary, valid?.summary]).toEqual(['Button Save', '5 fields, 0 invalid']);
    expect([valid?.parent, sent?.parent]).toEqual([gesture?.id, gesture?.id]);
    expect(valid?.node).toBe('root');
  });

  it('an invalid form ends there', async () => {
    const { session, state, item } = await setUp({ server: echo });
    const element = { type: 'Input', name: 'title' };
    session.note(item().id, {
      type: 'form.invalid',
      form: CARD,
      fields: [
        { name: 'title', control: 'Input', message: 'Please fill in this field.', element },
        { name: 'due', control: 'Input', message: 'Too early.', element },
      ],
    });
    expect(told(state().timeline, 'validation')).toEqual([
      'validation form.invalid: title: Please fill in this field., and 1 more',
    ]);
  });
});

it('a change of the thread in a handler shows', async () => {
  const server = serverWith(async function* (thread) {
    thread.title = 'Groceries';
    yield said(this, thread, 'named');
  });
  const { act, state } = await setUp({ server });
  await act();
  expect(state().view.thread?.title).toBe('Groceries');
  expect(told(state().timeline, 'event').at(-1)).toContain('Groceries');
});
