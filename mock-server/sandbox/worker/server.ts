import { ChatKitServer, CustomStreamError, createHandler } from 'chatkit-node';
import type {
  AttachmentStore,
  Logger,
  ServerOptions,
  Store,
  StoreCallRecord,
  ThreadItem,
  ThreadMetadata,
} from 'chatkit-node';
import { createCredit } from '../credit.ts';
import type { Credit } from '../credit.ts';
import type { HandlerFault } from '../../transport/fetch.ts';
import { MOST_OWN_CALLS } from '../limits.ts';
import type { FromWorker, Loaded, ToWorker } from '../protocol.ts';
import { chooseServer } from '../server-class.ts';
import { intercept } from './intercept.ts';
import type { EntryModule } from './modules.ts';
import { printable } from './printable.ts';
import { describeThrown } from './thrown.ts';
import { TooMuch, answerExcess, eventExcess } from './too-much.ts';

interface ServerDeps {
  readonly post: (message: FromWorker) => void;
  readonly store: Store;
  /** The request most likely at work, where nothing tells for sure. */
  readonly currentRun: () => number | null;
  readonly enter: (run: number, context: object) => void;
  readonly leave: (run: number) => void;
}

export interface WorkerServer {
  readonly loaded: Loaded;
  serve(request: Extract<ToWorker, { type: 'fetch' }>): Promise<void>;
  /** Requests wait until the thread is there. */
  plant(thread: unknown, items: readonly unknown[]): void;
  abort(run: number): void;
  grant(run: number, count: number): void;
}

/** The class handlers extend here: without a store of its own it gets the page's. */
export function sandboxedServer({ post, store, currentRun }: ServerDeps): typeof ChatKitServer {
  const logger: Logger = {
    info: () => {},
    warn: (message) => log('warn', message),
    error(message, error) {
      if (error === undefined) log('error', message);
      else post({ type: 'threw', run: currentRun(), thrown: describeThrown(error) });
    },
  };
  const log = (level: 'warn' | 'error', message: string): void =>
    post({ type: 'console', run: currentRun(), level, args: [message], stack: '' });
  let told = { run: currentRun(), calls: 0 };
  const onStoreCall = ({ method, args, outcome }: StoreCallRecord): void => {
    const run = currentRun();
    if (run !== told.run) told = { run, calls: 0 };
    told.calls++;
    if (told.calls > MOST_OWN_CALLS) return;
    post({
      type: 'own-store',
      run,
      method,
      args: printable(args),
      failed: outcome === 'failed',
    });
  };

  class SandboxedServer<TContext> extends ChatKitServer<TContext> {
    constructor(
      own?: Store<TContext>,
      attachments: AttachmentStore<TContext> | null = null,
      options: ServerOptions | Logger = {},
    ) {
      const given: ServerOptions = 'warn' in options && 'error' in options ? {} : options;
      if (own) super(own, attachments, { ...given, logger, onStoreCall });
      else super(store, attachments, { ...given, logger });
    }
  }
  // Stacks, and the classes of handlers that are printed, show the name they know.
  Object.defineProperty(SandboxedServer, 'name', { value: 'ChatKitServer' });
  return SandboxedServer;
}

/** Makes the server of the entry module. Throws what its constructor throws. */
export function startServer(
  base: typeof ChatKitServer,
  { exports, declared }: EntryModule,
  deps: ServerDeps,
): WorkerServer {
  const choice = chooseServer(base, exports, declared);
  const server = serverOf(choice, base);
  /** Requests by their contexts: what handlers are called with says which it is. */
  const requests = new WeakMap<object, { fault: HandlerFault | null; abort: AbortController }>();
  const requestOf = (context: unknown) =>
    typeof context === 'object' && context !== null ? requests.get(context) : undefined;
  intercept(server, {
    before: (context) => failOnPurpose(requestOf(context)?.fault),
    given(value, context) {
      const excess = eventExcess(value);
      if (!excess) return;
      requestOf(context)?.abort.abort(excess);
      throw excess;
    },
  });
  const aborts = new Map<number, AbortController>();
  const credits = new Map<number, Credit>();
  const { post, enter, leave } = deps;
  let planting = Promise.resolve();

  return {
    loaded: {
      role: 'server',
      name: choice.kind === 'none' ? null : choice.name,
      passedOver: choice.kind === 'class' ? choice.passedOver : [],
      ownStore: server.store !== deps.store,
    },
    async serve({ run, body, fault }) {
      const abort = new AbortController();
      const credit = createCredit();
      const context = {};
      aborts.set(run, abort);
      credits.set(run, credit);
      enter(run, context);
      requests.set(context, { fault, abort });
      try {
        await planting;
        const handler = createHandler(server, { context: () => context });
        const response = await handler(request(body, abort.signal));
        if (abort.signal.reason instanceof TooMuch) throw abort.signal.reason;
        post({ type: 'head', run, status: response.status, headers: [...response.headers] });
        await send(run, response, credit, post);
        post({ type: 'end', run });
      } catch (error) {
        const thrown = describeThrown(error);
        if (error instanceof TooMuch) post({ type: 'threw', run, thrown });
        post({ type: 'end', run, thrown });
      } finally {
        leave(run);
        aborts.delete(run);
        credits.delete(run);
      }
    },
    plant(thread, items) {
      const { store } = server;
      // The page sends what its own copy of the same classes made.
      const metadata = thread as ThreadMetadata;
      planting = planting
        .then(async () => {
          await store.saveThread(metadata, {});
          for (const item of items) await store.addThreadItem(metadata.id, item as ThreadItem, {});
        })
        .catch((error: unknown) => {
          post({ type: 'threw', run: null, thrown: describeThrown(error) });
        });
    },
    abort(run) {
      aborts.get(run)?.abort();
      credits.get(run)?.release();
    },
    grant: (run, count) => credits.get(run)?.grant(count),
  };
}

function serverOf(
  choice: ReturnType<typeof chooseServer<ChatKitServer>>,
  base: typeof ChatKitServer,
): ChatKitServer {
  if (choice.kind === 'instance') return choice.server;
  return choice.kind === 'class' ? new choice.make() : new base();
}

function request(body: string, signal: AbortSignal): Request {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  return new Request('https://chatkit.invalid/chatkit', { method: 'POST', body, headers, signal });
}

/** Posts the body piece by piece: an event each, and never more than the page can take. */
async function send(
  run: number,
  response: Response,
  credit: Credit,
  post: ServerDeps['post'],
): Promise<void> {
  if (!response.body) return;
  const reader = response.body.getReader();
  let events = 0;
  let bytes = 0;
  for (;;) {
    await credit.take();
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
    const excess = answerExcess(value.byteLength, ++events, bytes);
    if (excess) {
      // The handler is told as when its reader goes away.
      reader.cancel(excess).catch(() => undefined);
      throw excess;
    }
    post({ type: 'chunk', run, bytes: value });
  }
}

/** Thrown where the conditions of the connection ask for it. */
class ConditionsFault extends Error {
  override readonly name = 'ConditionsFault';
}

/** Lets the handler of a chosen request fail before it does anything. */
function failOnPurpose(fault: HandlerFault | null | undefined): void {
  if (fault === 'throw') throw new ConditionsFault('The handler failed on purpose.');
  if (fault) throw new CustomStreamError('Something went wrong. Try again.', true);
}
