/**
 * The ChatKit client: requests go out, events come in, and the state follows. Everything heavy is
 * behind this file (the wire, the store, the sandbox); it loads with the first thing that runs.
 */
import { MemoryStore } from 'chatkit-node';
import type { StoreApi } from 'zustand/vanilla';
import { idSequence } from '#mock-server/sandbox/ids.ts';
import type { SandboxEvents, SandboxMaker } from '#mock-server/sandbox/host.ts';
import { conditioned } from '#mock-server/transport/conditioned.ts';
import { createConditions } from '#mock-server/transport/conditions.ts';
import type { HoldSpan } from '#mock-server/transport/conditions.ts';
import { addEntry } from './apply-event.ts';
import { createBatch } from './batch.ts';
import { runCommand } from './commands.ts';
import { actingRecord } from './core.ts';
import type { Core } from './core.ts';
import { actionSummary, count, elementName, payloadOrigins, shorten } from './describe.ts';
import { elementEvents, log } from './element-events.ts';
import { createHandlers } from './handlers.ts';
import { noteWidgetEvent } from './note.ts';
import { createRecorder } from './recorder.ts';
import {
  addStructuredInput,
  addUserMessage,
  createThread,
  customAction,
  retryAfterItem,
} from './request-body.ts';
import { createRequests } from './requests.ts';
import type { Requests, Telling } from './requests.ts';
import { blockedReason, routeOf } from './routing.ts';
import type { SessionActions, SessionDeps } from './session.ts';
import type { Retry, SessionState } from './state.ts';
import { createStoreWatch } from './store-watch.ts';
import { createThreads } from './threads.ts';
import type { Threads } from './threads.ts';
import { watchSandbox } from './watch-sandbox.ts';
import type { RunInfo } from './watch-sandbox.ts';
import type { ActionRequest, SentAction } from './widget-event.ts';

export function createEngine(
  state: StoreApi<SessionState>,
  deps: SessionDeps,
  makeSandbox: SandboxMaker,
): SessionActions {
  const { clock, seed, files, beforeRun, starter } = deps;
  const nextId = idSequence(seed, 0);
  const store = new MemoryStore<null>({ nextId });
  const batch = createBatch(state, clock);
  const recorder = createRecorder(batch, clock);
  const runs = new Map<number, RunInfo>();
  const view: Core['view'] = () => state.getState().view;
  const setView: Core['setView'] = (change) =>
    batch.now((now) => ({ ...now, view: change(now.view) }));

  const tellHold = ({ run, before, since, until }: HoldSpan): void => {
    const parent = runs.get(run)?.record ?? null;
    const span = { at: since, took: until - since, mark: 'held' as const };
    recorder.add({ parent, kind: 'event', type: 'held', summary: before, ...span });
  };
  const conditions = createConditions({ clock, onHold: tellHold });
  conditions.subscribe(() => {
    const { current, held } = conditions;
    batch.now((now) => ({ ...now, conditions: current, held }));
  });

  const events: SandboxEvents = watchSandbox({
    recorder,
    batch,
    clock,
    runs,
    store,
    watch: createStoreWatch(),
    onCommand: (name, args) =>
      runCommand(name, args, {
        sendAction,
        sendMessage: (text) => actions.send(text),
        showThread: (id) => threads.show(id),
        reload: () => threads.refresh(),
        setComposer: (composer) => batch.now((now) => ({ ...now, composer })),
        ignored(type) {
          const summary = 'nothing to show for this here';
          recorder.add({ parent: actingRecord(runs), kind: 'client', type, summary });
        },
      }),
    onServerStart: () => requests.forgetPlanted(),
  });
  const sandbox = makeSandbox({ store, clock, seed, events });
  const handlers = createHandlers({
    sandbox,
    files,
    batch,
    // An onAction may wait for ever, for a dialog that nobody answers; it must not keep new code out.
    isBusy: () => Array.from(runs.values()).some(({ role, open }) => role === 'server' && open),
    mayRun: () => state.getState().trust === 'trusted',
    beforeRun,
    checkTypes: deps.checkTypes ?? (async () => []),
  });
  const core: Core = {
    clock,
    batch,
    recorder,
    store,
    nextId,
    sandbox,
    handlers,
    runs,
    fetch: conditioned((request) => sandbox.fetch(request), { conditions, clock }),
    beforeRun,
    view,
    setView,
    emit: (name, detail) => sandbox.emit(`chatkit.${name}`, detail),
  };
  const requests: Requests = createRequests(core);
  const threads: Threads = createThreads({
    core,
    requests,
    starter,
    onStored(method, args) {
      const call = { run: null, method, args, failed: false };
      events.onStoreCall({ ...call, at: clock.now(), took: 0, own: false });
    },
  });
  /** The gesture under way: what follows in the same moment was caused by it. */
  let gesture: number | null = null;

  const tell = (name: string, data: object): void => {
    const event = log(name, data);
    core.emit(event.name, event.detail);
  };

  const threadId = (): string => {
    const { thread } = view();
    if (!thread) throw new Error('There is no active thread.');
    return thread.id;
  };
  const mustBeIdle = (): void => {
    if (requests.isStreaming) throw new Error('A response is streaming.');
  };
  const sendAction = async (action: SentAction, itemId: string | null): Promise<void> => {
    mustBeIdle();
    await requests.stream(customAction(threadId(), itemId, action), {
      parent: actingRecord(runs),
      summary: actionSummary(action.type, action.payload),
      title: action.type,
      payload: action.payload,
      retry: { kind: 'action', itemId, action },
    });
  };
  const tryAgain = async (retry: Retry): Promise<void> => {
    if (retry.kind === 'action') return sendAction(retry.action, retry.itemId);
    const request = retryAfterItem(threadId(), retry.itemId);
    const summary = retry.itemId;
    return requests.stream(request, { parent: null, summary, title: request.type, retry });
  };
  /** A request that no widget has told of, such as one from a script. */
  const noteClick = (itemId: string, { source }: ActionRequest): number => {
    const node = threads.nodeOf(itemId)?.(source.element);
    return recorder.add({
      kind: 'gesture',
      type: 'click',
      summary: elementName(source.element),
      ...(node !== undefined && { node }),
    });
  };

  const actions: SessionActions = {
    newThread: () => threads.create(),
    openThread: (subject) => threads.ensure(subject),
    async send(text) {
      mustBeIdle();
      const { thread } = view();
      const request = thread ? addUserMessage(thread.id, text) : createThread(text);
      const summary = shorten(text);
      await requests.stream(request, { parent: null, summary, title: summary, retry: null });
    },
    async answer(itemId, submission) {
      mustBeIdle();
      const request = addStructuredInput(threadId(), itemId, submission);
      const summary = `${submission.status} · ${count(Object.keys(submission.answers).length, 'answer')}`;
      await requests.stream(request, { parent: null, summary, title: request.type, retry: null });
    },
    stop: () => requests.stop(),
    async reload() {
      const { thread } = view();
      if (!thread) return;
      try {
        await threads.show(thread.id);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const entry = { kind: 'error', id: nextId(), message, retry: null, problem: null } as const;
        setView((now) => addEntry(now, entry));
      }
    },
    async retry(entryId) {
      const entry = view().entries.find(({ id }) => id === entryId);
      if (entry?.kind !== 'error' || !entry.retry || requests.isStreaming) return;
      setView((now) => ({ ...now, entries: now.entries.filter(({ id }) => id !== entryId) }));
      await tryAgain(entry.retry);
    },
    async dispatch(itemId, request) {
      const { action, config, source } = request;
      const parent = gesture ?? noteClick(itemId, request);
      tell('action.triggered', { ...action, from: `${source.type}.${source.prop}` });
      const reason = blockedReason(state.getState(), config, itemId);
      if (reason !== null) {
        recorder.add({ parent, kind: 'blocked', type: action.type, summary: reason });
        tell('action.blocked', { type: action.type, reason });
        return;
      }
      const route = routeOf(config);
      tell('action.sent', { type: action.type, to: route === 'client' ? 'client' : 'server' });
      if (route === 'client') return requests.act(itemId, request, parent);
      const telling: Telling = {
        parent,
        summary: actionSummary(action.type, action.payload),
        title: action.type,
        payload: action.payload ?? null,
        origins: payloadOrigins(request),
        node: threads.nodeOf(itemId)?.(source.element),
        retry: { kind: 'action', itemId, action },
      };
      const wire = customAction(threadId(), itemId, action, route);
      await (route === 'sync' ? requests.sync(wire, telling) : requests.stream(wire, telling));
    },
    note(itemId, event) {
      const nodeOf = threads.nodeOf(itemId);
      const record = noteWidgetEvent(event, { recorder, gesture, nodeOf });
      for (const { name, detail } of elementEvents(event)) core.emit(name, detail);
      if (event.type !== 'gesture') return;
      gesture = record;
      // A submit follows its click in the same task, but after the click's microtasks.
      clock.after(0, () => {
        if (gesture === record) gesture = null;
      });
    },
    prepare: () => handlers.prepare(),
    setConditions: (change) => conditions.set(change),
    release: () => conditions.release(),
    step: () => conditions.step(),
  };
  return actions;
}
