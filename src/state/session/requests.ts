/** Requests and client actions: begun, told of, and brought to an end whatever happens. */
import { itemFromWire } from 'chatkit-node';
import type { Json, JsonObject } from '#core/json.ts';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import { HandlersUnavailable } from '#mock-server/sandbox/host.ts';
import type { Role } from '#mock-server/sandbox/protocol.ts';
import { addEntry, applyEvent, findItem, putItem } from './apply-event.ts';
import type { Core } from './core.ts';
import { actionSummary, eventSummary, itemSummary, payloadOrigins, shorten } from './describe.ts';
import { log } from './element-events.ts';
import { askServer, streamEvents } from './exchange.ts';
import type { ReceivedEvent } from './exchange.ts';
import { placeOf } from './place.ts';
import type { WireRequest } from './request-body.ts';
import type { NewRecord } from './recorder.ts';
import type { Retry } from './state.ts';
import type { KeyOrigin } from './timeline.ts';
import type { ActionRequest } from './widget-event.ts';
import type { RunInfo } from './watch-sandbox.ts';

/** What is told of a request beside its body. */
export interface Telling {
  readonly parent: number | null;
  readonly summary: string;
  /** Heads its lines in the console. */
  readonly title: string;
  readonly payload?: Json | undefined;
  readonly origins?: readonly KeyOrigin[];
  readonly node?: string | undefined;
  readonly retry: Retry | null;
}

export interface Requests {
  readonly isStreaming: boolean;
  /** Resolves when the stream has ended, in whatever way. */
  stream(request: WireRequest, telling: Telling): Promise<void>;
  /** An action that answers with one object. Resolves in every case. */
  sync(request: WireRequest, telling: Telling): Promise<void>;
  /** An action for client.ts. Resolves in every case. */
  act(itemId: string, request: ActionRequest, parent: number | null): Promise<void>;
  /** A question; rejects when there is no good answer. */
  ask(request: WireRequest): Promise<JsonObject>;
  stop(): void;
  /** The server was started anew: what it kept itself is gone. */
  forgetPlanted(): void;
}

/** What requests were is looked up for lines that come late; the oldest are forgotten. */
const MOST_RUNS = 500;

/**
 * Each request asks for the handlers before it counts as under way: under one that is, the program
 * is not replaced.
 */
export function createRequests(core: Core): Requests {
  const { batch, clock, emit, fetch, handlers, nextId, recorder, runs, sandbox, setView, view } =
    core;
  let active: { readonly run: number; readonly abort: AbortController } | null = null;
  /** Threads that a server with a store of its own has been given. */
  const planted = new Set<string>();

  const begin = (role: Role, title: string, record: NewRecord): RunInfo => {
    core.beforeRun();
    const run = sandbox.nextRun();
    const info: RunInfo = {
      run,
      role,
      record: recorder.open(record),
      title,
      at: clock.now(),
      open: true,
      problem: null,
    };
    runs.set(run, info);
    const [oldest] = runs.keys();
    if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
    batch.now((now) =>
      now.server.phase === 'stopped' ? { ...now, server: { phase: 'ready' } } : now,
    );
    return info;
  };
  const tell = (name: 'request' | 'event', type: string): void => {
    const event = log(name, { type });
    emit(event.name, event.detail);
  };
  const beginRequest = (request: WireRequest, telling: Telling): RunInfo => {
    tell('request', request.type);
    const { parent, summary, title, payload, origins, node } = telling;
    return begin('server', title, {
      parent,
      kind: 'request',
      type: request.type,
      summary,
      payload: payload ?? request.params,
      frame: JSON.stringify(request),
      ...(origins && { origins }),
      ...(node !== undefined && { node }),
    });
  };
  const finish = (info: RunInfo): void => {
    info.open = false;
    recorder.close(info.record);
  };
  const setIdle = (): void =>
    batch.now((now) => ({
      ...now,
      activity: { phase: 'idle' },
      view: { ...now.view, progress: null },
    }));

  const plant = (): void => {
    const { thread, entries } = view();
    if (!sandbox.ownStore || !thread || planted.has(thread.id)) return;
    planted.add(thread.id);
    const items = entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
    sandbox.plant(thread, items);
  };

  const receive = (
    { event, json, frame }: ReceivedEvent,
    info: RunInfo,
    retry: Retry | null,
  ): void => {
    const isEffect = event.type === 'client_effect';
    const unsaved = event.type === 'thread.item.updated' && !view().pending.includes(event.itemId);
    recorder.add({
      parent: info.record,
      kind: isEffect ? 'effect' : event.type === 'error' ? 'error' : 'event',
      type: event.type,
      summary: eventSummary(event),
      took: clock.now() - info.at,
      payload: json,
      frame,
      ...(unsaved && { mark: 'not saved' }),
    });
    const circumstances = { id: nextId, retry, problem: info.problem };
    batch.soon((now) => {
      const next = { ...now, view: applyEvent(now.view, event, circumstances) };
      if (event.type !== 'stream_options' || now.activity.phase !== 'streaming') return next;
      const { allowCancel } = event.streamOptions;
      return { ...next, activity: { ...now.activity, allowCancel } };
    });
    tell('event', event.type);
    if (isEffect) emit('effect', { name: event.name, data: event.data ?? {} });
    if (event.type === 'error') emit('error', { error: { message: event.message ?? event.code } });
  };

  /** Tells in the thread and in the timeline what went wrong on the way. */
  const fail = (error: unknown, info: RunInfo, retry: Retry | null): void => {
    const message = error instanceof Error ? error.message : String(error);
    const problem: HandlerProblem | null =
      error instanceof HandlersUnavailable ? error.problem : info.problem;
    const place = placeOf(problem);
    recorder.add({
      parent: info.record,
      kind: 'error',
      type: problem?.code ?? (error instanceof Error ? error.name : 'Error'),
      summary: shorten(message),
      ...(place && { place }),
    });
    setView((now) => addEntry(now, { kind: 'error', id: nextId(), message, retry, problem }));
    emit('error', { error: { message } });
  };

  return {
    get isStreaming() {
      return active !== null;
    },
    async stream(request, telling) {
      const ready = handlers.require();
      const info = beginRequest(request, telling);
      const abort = new AbortController();
      const mine = { run: info.run, abort };
      active = mine;
      batch.now((now) => ({
        ...now,
        activity: { phase: 'streaming', run: info.run, allowCancel: true },
        view: { ...now.view, progress: null },
      }));
      emit('response.start', {});
      try {
        await ready;
        abort.signal.throwIfAborted();
        plant();
        const exchange = { run: info.run, request, signal: abort.signal };
        for await (const received of streamEvents(fetch, exchange)) {
          if (active !== mine) break;
          receive(received, info, telling.retry);
        }
      } catch (error) {
        if (!abort.signal.aborted) fail(error, info, telling.retry);
      } finally {
        if (active === mine) {
          active = null;
          setIdle();
        }
        finish(info);
        emit('response.end', {});
      }
    },
    async sync(request, telling) {
      const ready = handlers.require();
      const info = beginRequest(request, telling);
      try {
        await ready;
        plant();
        const json = await askServer(fetch, { run: info.run, request });
        const item = json['updated_item'] ? itemFromWire(json['updated_item']) : null;
        recorder.add({
          parent: info.record,
          kind: 'event',
          type: 'updated_item',
          summary: item ? itemSummary(item) : 'nothing to update',
          took: clock.now() - info.at,
          payload: json,
          frame: JSON.stringify(json),
          ...(item && { mark: 'not saved' }),
        });
        if (item) setView((now) => putItem(now, item));
      } catch (error) {
        fail(error, info, telling.retry);
      } finally {
        finish(info);
      }
    },
    async act(itemId, request, parent) {
      const { action } = request;
      const ready = handlers.require();
      const info = begin('client', action.type, {
        parent,
        kind: 'client',
        type: action.type,
        summary: actionSummary('onAction', action.payload),
        payload: action.payload ?? null,
        origins: payloadOrigins(request),
      });
      try {
        await ready;
        const item = findItem(view(), itemId);
        const widget = item?.type === 'widget' ? item.widget : null;
        const outcome = await sandbox.act(info.run, action, { id: itemId, widget });
        if (outcome.kind === 'failed') throw new HandlersUnavailable(outcome.problem);
        if (outcome.kind === 'no-handler') {
          recorder.add({
            parent: info.record,
            kind: 'error',
            type: 'no-handler',
            summary: 'client.ts sets no widgets.onAction, so nothing was sent.',
          });
        }
      } catch (error) {
        fail(error, info, null);
      } finally {
        finish(info);
      }
    },
    async ask(request) {
      const id = String(request.params['thread_id']);
      const telling: Telling = { parent: null, summary: id, title: request.type, retry: null };
      const ready = handlers.require();
      const info = beginRequest(request, telling);
      try {
        await ready;
        plant();
        return await askServer(fetch, { run: info.run, request });
      } finally {
        finish(info);
      }
    },
    stop() {
      const stopped = active;
      if (!stopped) return;
      active = null;
      stopped.abort.abort();
      setIdle();
    },
    forgetPlanted: () => planted.clear(),
  };
}
