/** Answers of the worker as Responses: bytes come as they are taken, and credit goes back. */
import type { ServerRequest } from '../transport/fetch.ts';
import { createGrants } from './credit.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

export interface FetchRuns {
  /** The request; resolves with the answer's head, rejects when the worker ends before. */
  start(request: ServerRequest): Promise<Response>;
  /** True when the message was about a request. */
  hear(message: FromWorker): boolean;
  /** The worker is gone with this request. True when it can be sent again: nothing ran yet. */
  lose(run: number): boolean;
  resend(run: number): void;
  fail(run: number, error: Error): void;
}

interface FetchDeps {
  readonly send: (message: ToWorker) => void;
  readonly begin: (run: number) => void;
  readonly finish: (run: number) => void;
  /** A request was aborted; called once each. */
  readonly onAbort: (run: number) => void;
}

interface Run {
  readonly request: ServerRequest;
  begun: boolean;
  /** The head arrives: the Response is made. */
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
  readonly stream: ByteQueue;
  readonly stopListening: () => void;
}

export function createFetchRuns({ send, begin, finish, onAbort }: FetchDeps): FetchRuns {
  const runs = new Map<number, Run>();

  const settle = (run: number): Run | undefined => {
    const found = runs.get(run);
    found?.stopListening();
    if (runs.delete(run)) finish(run);
    return found;
  };
  const abort = (run: number, reason: Error): void => {
    const found = runs.get(run);
    if (!found) return;
    send({ type: 'abort', run });
    found.reject(reason);
    found.stream.fail(reason);
    onAbort(run);
  };
  const dispatch = ({ run, body, fault }: ServerRequest): void => {
    begin(run);
    send({ type: 'fetch', run, body, fault: fault ?? null });
  };

  return {
    start(request) {
      const { run, signal } = request;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortError(signal));
        const onSignal = (): void => abort(run, abortError(signal));
        signal?.addEventListener('abort', onSignal);
        runs.set(run, {
          request,
          begun: false,
          resolve,
          reject,
          stream: createByteQueue({
            onTaken: createGrants((count) => send({ type: 'credit', run, count })),
            onCancel: () => abort(run, new DOMException('Cancelled', 'AbortError')),
          }),
          stopListening: () => signal?.removeEventListener('abort', onSignal),
        });
        dispatch(request);
      });
    },
    hear(message) {
      if (!('run' in message) || message.run === null) return false;
      const { run } = message;
      const found = runs.get(run);
      switch (message.type) {
        case 'begun':
          if (found) found.begun = true;
          return found !== undefined;
        case 'head': {
          const { status, headers } = message;
          const init = {
            status,
            headers: headers.map(([name, value]): [string, string] => [name, value]),
          };
          found?.resolve(new Response(found.stream.readable, init));
          return true;
        }
        case 'chunk':
          found?.stream.put(message.bytes);
          return true;
        case 'end': {
          const ended = settle(run);
          const { thrown } = message;
          if (!thrown) ended?.stream.close();
          else {
            const error = new Error(`${thrown.name}: ${thrown.message}`);
            ended?.reject(error);
            ended?.stream.fail(error);
          }
          return true;
        }
        default:
          return false;
      }
    },
    lose: (run) => runs.get(run)?.begun === false,
    resend(run) {
      const found = runs.get(run);
      if (found) dispatch(found.request);
    },
    fail(run, error) {
      const found = settle(run);
      found?.reject(error);
      found?.stream.fail(error);
    },
  };
}

interface ByteQueue {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  put(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
  /** What was put before is still read. */
  fail(error: Error): void;
}

interface ByteQueueDeps {
  readonly onTaken: () => void;
  readonly onCancel: () => void;
}

/** A stream that hands out one piece per read, so that what was taken can be counted. */
function createByteQueue({ onTaken, onCancel }: ByteQueueDeps): ByteQueue {
  const waiting: Uint8Array<ArrayBuffer>[] = [];
  let wanted = false;
  let ending: ((controller: ReadableStreamDefaultController) => void) | null = null;
  let over = false;
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | null = null;

  const flow = (): void => {
    if (!controller || over || !wanted) return;
    const next = waiting.shift();
    if (next) {
      wanted = false;
      controller.enqueue(next);
      onTaken();
    } else if (ending) {
      over = true;
      ending(controller);
    }
  };
  const readable = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(made) {
        controller = made;
      },
      pull() {
        wanted = true;
        flow();
      },
      cancel() {
        if (over) return;
        over = true;
        onCancel();
      },
    },
    { highWaterMark: 0 },
  );
  const finish = (how: NonNullable<typeof ending>): void => {
    ending ??= how;
    flow();
  };
  return {
    readable,
    put(bytes) {
      if (ending || over) return;
      waiting.push(bytes);
      flow();
    },
    close: () => finish((made) => made.close()),
    fail: (error) => finish((made) => made.error(error)),
  };
}

function abortError(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException('Aborted', 'AbortError');
}
