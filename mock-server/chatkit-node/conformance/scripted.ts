/** Runs flows on our server, in the way `official.py` does on theirs. */
import {
  AttachmentStore,
  ChatKitServer,
  CustomStreamError,
  StreamError,
  StreamingResult,
  streamWidget,
} from 'chatkit-node';
import type {
  Action,
  Attachment,
  AttachmentCreateParams,
  AudioInput,
  StoreCallRecord,
  SyncCustomActionResponse,
  ThreadMetadata,
  ThreadStreamEvent,
  WidgetItem,
} from 'chatkit-node';
import type { WidgetRoot } from 'chatkit-node/widgets';
import type { JsonObject } from '../src/json.ts';
import { eventOf } from '../src/test-support/collect.ts';
import { CountingStore, callOf, kindOf } from '../src/test-support/official-words.ts';
import type { Flow, Op, Outcome, Step } from './script.ts';

type Events = AsyncGenerator<ThreadStreamEvent>;

class Uploads extends AttachmentStore<null> {
  override async createAttachment(params: AttachmentCreateParams): Promise<Attachment> {
    return {
      id: 'atc_1',
      type: 'file',
      name: params.name,
      mimeType: params.mimeType,
      uploadDescriptor: { url: 'https://u.example/', method: 'PUT', headers: { a: 'b' } },
      metadata: { private: true },
    };
  }
  override async deleteAttachment(): Promise<void> {}
}

class Scripted extends ChatKitServer<null> {
  step: Step = { request: {} };
  client = new AbortController();

  override respond(thread: ThreadMetadata): Events {
    return this.#perform(this.step.respond ?? [], thread, null);
  }

  override action(thread: ThreadMetadata, action: Action, sender: WidgetItem | null) {
    if (!this.step.action) return super.action(thread, action, sender, null);
    return this.#perform(this.step.action, thread, sender);
  }

  override async syncAction(
    thread: ThreadMetadata,
    action: Action,
    sender: WidgetItem | null,
  ): Promise<SyncCustomActionResponse> {
    if (!this.step.sync || !sender) return super.syncAction(thread, action, sender, null);
    return { updatedItem: { ...sender, widget: root(this.step.sync) } };
  }

  override async transcribe({ data, mimeType, mediaType }: AudioInput) {
    return { text: [new TextDecoder().decode(data), mimeType, mediaType].join(' ') };
  }

  async *#perform(ops: readonly Op[], thread: ThreadMetadata, sender: WidgetItem | null): Events {
    for (const op of ops) {
      // Events in the snake_case of the wire are understood.
      if ('yield' in op) yield op.yield as unknown as ThreadStreamEvent;
      else if ('replaceSender' in op) {
        const item = { ...sender, widget: root(op.replaceSender) } as WidgetItem; // it has a sender
        yield { type: 'thread.item.replaced', item };
      } else if ('streamWidget' in op) {
        yield* streamWidget(thread, statesOf(op.streamWidget), {
          copyText: op.copyText ?? null,
          generateId: (type) => `${type}_made`,
          officialQuirks: true,
        });
      } else if ('thread' in op) {
        const { allowed_image_domains: domains, ...same } = op.thread;
        Object.assign(thread, same, domains === undefined ? {} : { allowedImageDomains: domains });
      } else if ('cancel' in op) {
        this.client.abort();
        await new Promise(() => {});
      } else if (op.throw === 'custom') throw new CustomStreamError(op.message, op.allowRetry);
      else if (op.throw === 'stream') throw new StreamError(op.code, op.allowRetry);
      else throw new Error('secret');
    }
  }
}

async function* statesOf(states: readonly JsonObject[]): AsyncGenerator<WidgetRoot> {
  for (const state of states) yield root(state);
}

function root(json: JsonObject): WidgetRoot {
  return json as unknown as WidgetRoot; // the flows hold widgets
}

export async function runFlow({ steps }: Flow): Promise<Outcome[]> {
  let calls: StoreCallRecord[] = [];
  const server = new Scripted(new CountingStore(), new Uploads(), {
    officialQuirks: true,
    onStoreCall: (call) => void calls.push(call),
    logger: { warn: () => {}, error: () => {} },
  });
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    calls = [];
    server.step = step;
    server.client = new AbortController();
    const out = await play(server, step.request);
    outcomes.push({ out, calls: calls.map(callOf) });
  }
  return outcomes;
}

async function play(server: Scripted, request: JsonObject): Promise<Outcome['out']> {
  const out: Outcome['out'][number][] = [];
  try {
    const result = await server.process(request, null, { signal: server.client.signal });
    if (result instanceof StreamingResult) {
      for await (const bytes of result) out.push({ sse: eventOf(bytes) });
    } else out.push({ json: result.toJSON() });
  } catch (error) {
    out.push({ raised: kindOf(error) });
    // The store calls of a cancellation are made while the stream winds down.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return out;
}
