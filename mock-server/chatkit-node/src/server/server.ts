import type { Action } from '../action/action.ts';
import { NotImplementedError } from '../errors.ts';
import type { AttachmentStore } from '../store/attachment-store.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { observedStore } from '../store/observed-store.ts';
import type { Store } from '../store/store.ts';
import type { StreamOptions, ThreadStreamEvent } from '../types/event.ts';
import type { ThreadItem, UserMessageItem, WidgetItem } from '../types/item.ts';
import type { AudioInput, FeedbackKind } from '../types/request.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import type { AbortLike } from './abort-like.ts';
import { Cancellation } from './cancellation.ts';
import { dispatch } from './dispatch.ts';
import { hasText } from './fold.ts';
import { Observer, type Logger, type ServerOptions } from './observer.ts';
import { parseRequest } from './parse-request.ts';
import type { HandlerEvents } from './pump.ts';
import { NonStreamingResult, StreamingResult } from './result.ts';
import type { Run } from './run.ts';

export interface ProcessOptions {
  /** Aborted when the client is gone: stops the handler and cancels the stream. */
  signal?: AbortLike | undefined;
}

/** Answer of `syncAction`: the item the client should show instead. */
export interface SyncCustomActionResponse {
  updatedItem?: ThreadItem | null;
}

const CANCELLED = 'The user cancelled the stream. Stop responding to the prior request.';

/**
 * A ChatKit server. Extend it, write `respond` and `action`, and pass each request of the endpoint
 * to `process` (or use `createHandler`). The context is yours: whatever `process` is given.
 */
// `any`: the samples of the guide also extend the class without a context type.
// oxlint-disable-next-line typescript/no-explicit-any
export class ChatKitServer<TContext = any> {
  attachmentStore: AttachmentStore<TContext> | null;
  readonly #options: ServerOptions;
  readonly #observer: Observer;
  #store!: Store<TContext>;
  #warnedOfRespond = false;

  constructor(
    store: Store<TContext> = new MemoryStore<TContext>(),
    attachmentStore: AttachmentStore<TContext> | null = null,
    options: ServerOptions | Logger = {},
  ) {
    this.#options = isLogger(options) ? { logger: options } : options;
    this.#observer = new Observer(this.#options);
    this.attachmentStore = attachmentStore;
    this.store = store;
  }

  /** Passes a message on to the logger and to `onLog`. */
  get logger(): Required<Logger> {
    const observer = this.#observer;
    return {
      info: (message, error) => observer.log('info', message, error),
      warn: (message, error) => observer.log('warn', message, error),
      error: (message, error) => observer.log('error', message, error),
    };
  }

  /** May be assigned. With `onStoreCall` set, reads give a store that reports each call. */
  get store(): Store<TContext> {
    return this.#store;
  }

  set store(store: Store<TContext>) {
    this.#store = this.#observer.watchesStore ? observedStore(store, this.#observer) : store;
  }

  /**
   * Answers a message of the user, or with null goes on after a tool's output or an answer. What it
   * yields is stored and sent. The default yields nothing.
   */
  respond(
    _thread: ThreadMetadata,
    _input: UserMessageItem | null,
    _context: TContext,
  ): HandlerEvents {
    if (!this.#warnedOfRespond) {
      this.#warnedOfRespond = true;
      this.#observer.log('warn', 'respond() is not overridden, so this server never answers');
    }
    return nothing();
  }

  /** Handles an action of a widget or of `sendAction` (then without a sender). Default: throws. */
  action(
    _thread: ThreadMetadata,
    _action: Action,
    _sender: WidgetItem | null,
    _context: TContext,
  ): HandlerEvents {
    throw new NotImplementedError('action() must be overridden to react to actions.');
  }

  /** Handles an action with `streaming: false`. Stores nothing by itself. Default: throws. */
  syncAction(
    _thread: ThreadMetadata,
    _action: Action,
    _sender: WidgetItem | null,
    _context: TContext,
  ): Promise<SyncCustomActionResponse> {
    return Promise.reject(
      new NotImplementedError('syncAction() must be overridden to react to sync actions.'),
    );
  }

  /** Runs inference for a thread, for use in handlers. Default: `respond` without a message. */
  protected async *generate(
    context: TContext,
    thread: ThreadMetadata,
  ): AsyncGenerator<ThreadStreamEvent> {
    yield* await this.respond(thread, null, context);
  }

  /** Thumbs up or down for items, whose ids are not checked. Default: nothing. */
  async addFeedback(
    _threadId: string,
    _itemIds: string[],
    _kind: FeedbackKind,
    _context: TContext,
  ): Promise<void> {}

  /** Turns speech into text for the composer. Default: throws. */
  transcribe(_audio: AudioInput, _context: TContext): Promise<{ text: string }> {
    return Promise.reject(
      new NotImplementedError(
        'transcribe() must be overridden to support the input.transcribe request.',
      ),
    );
  }

  /** Sent before the handler's first event. Default: the user may cancel. */
  getStreamOptions(_thread: ThreadMetadata, _context: TContext): StreamOptions {
    return { allowCancel: true };
  }

  /**
   * Called once when the user stops a stream. The default keeps what was written of messages so
   * far and leaves a hidden note for the model.
   */
  async handleStreamCancelled(
    thread: ThreadMetadata,
    pendingItems: ThreadItem[],
    context: TContext,
  ): Promise<void> {
    for (const item of pendingItems) {
      if (item.type === 'assistant_message' && hasText(item)) {
        await this.store.addThreadItem(thread.id, item, context);
      }
    }
    const id = this.store.generateItemId('sdk_hidden_context', thread, context);
    const createdAt = this.#now();
    const note = { id, threadId: thread.id, createdAt, content: CANCELLED };
    await this.store.addThreadItem(thread.id, { ...note, type: 'sdk_hidden_context' }, context);
  }

  /**
   * Answers one request of the endpoint. Rejects with a ValidationError for a malformed one; other
   * failures outside handlers reject too, for streams when their first event is asked for.
   */
  async process(
    request: string | Uint8Array | ArrayBuffer | object,
    context: TContext,
    options: ProcessOptions = {},
  ): Promise<StreamingResult | NonStreamingResult> {
    const parsed = parseRequest(request);
    const work = dispatch(parsed);
    if (work.answer === 'json') {
      return new NonStreamingResult(await work.run(this.#run(context, new Cancellation())));
    }
    return new StreamingResult({
      start: (cancellation) => work.start(this.#run(context, cancellation)),
      signal: options.signal,
      onEvent: ({ event, text }) => this.#observer.event(parsed.type, event, text),
      onFailure: (error) => this.#observer.log('error', `${parsed.type} failed`, error),
    });
  }

  #run(context: TContext, cancellation: Cancellation): Run<TContext> {
    return {
      server: this,
      store: this.store,
      context,
      cancellation,
      observer: this.#observer,
      now: () => this.#now(),
      officialQuirks: this.#options.officialQuirks ?? false,
    };
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }
}

async function* nothing(): AsyncGenerator<ThreadStreamEvent> {}

function isLogger(options: ServerOptions | Logger): options is Logger {
  return 'warn' in options && 'error' in options;
}
