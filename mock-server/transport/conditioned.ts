/** A connection under conditions: the same server, reached as if the way there were worse. */
import type { Clock } from './clock.ts';
import type { ConditionsControl } from './conditions.ts';
import type { ServerFetch, ServerRequest } from './fetch.ts';
import { encodeFrame, frameType, isEventStream, readFrames } from './frames.ts';
import type { Frame } from './frames.ts';

/** What `fetch` throws when a connection breaks. */
export class ConnectionError extends TypeError {
  override readonly name = 'ConnectionError';
}

/** How long a request without an answer waits before it counts as lost, in ms. */
export const TIMEOUT = 10_000;
/** Events that still arrive before the connection is cut or an event is spoilt. */
const GOOD_EVENTS = 2;
/** Events read ahead of those let through; as many as the sandbox has on its way. */
const READ_AHEAD = 256;

interface Deps {
  readonly conditions: ConditionsControl;
  readonly clock: Clock;
}

export function conditioned(fetch: ServerFetch, { conditions, clock }: Deps): ServerFetch {
  return async (request) => {
    const { fault } = conditions.current;
    const abort = new AbortController();
    const onSignal = (): void => abort.abort(request.signal?.reason);
    if (request.signal?.aborted) onSignal();
    request.signal?.addEventListener('abort', onSignal);
    const done = (): void => {
      request.signal?.removeEventListener('abort', onSignal);
      conditions.forget(request.run);
    };
    try {
      if (fault === 'timeout') await timeOut(clock, abort.signal);
      const handlerFault = fault === 'throw' || fault === 'error with retry' ? { fault } : {};
      const response = await fetch({ ...request, ...handlerFault, signal: abort.signal });
      const frames = framesOf(response);
      const spoilt =
        fault === 'cut' ? cut(frames) : fault === 'malformed' ? malform(frames) : frames;
      const paced = pace(spoilt, request, abort.signal, { conditions, clock });
      return asResponse(response, paced, abort, done);
    } catch (error) {
      done();
      throw error;
    }
  };
}

function timeOut(clock: Clock, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const message = `No answer for ${TIMEOUT / 1_000} s`;
    const stop = clock.after(TIMEOUT, () => reject(new ConnectionError(message)));
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason as Error);
    });
  });
}

/** A JSON answer counts as one frame. */
async function* framesOf(response: Response): AsyncGenerator<Frame> {
  if (isEventStream(response) && response.body) yield* readFrames(response.body);
  else yield await response.text();
}

async function* cut(frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
  let count = 0;
  for await (const frame of frames) {
    if (count >= GOOD_EVENTS) break;
    if (!frame.startsWith('data:')) break;
    yield frame;
    count++;
  }
  throw new ConnectionError('The connection was cut');
}

async function* malform(frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
  let count = 0;
  for await (const frame of frames) {
    const isEvent = frame.startsWith('data:');
    yield isEvent && count !== GOOD_EVENTS - 1 ? frame : half(frame);
    count++;
    if (!isEvent) return;
  }
  if (count < GOOD_EVENTS) yield half('data: {"type":"thread.item.done"}');
}

function half(frame: Frame): Frame {
  return frame.slice(0, Math.ceil(frame.length / 2));
}

interface Arrived {
  readonly frame: Frame;
  readonly at: number;
}

/** Reads ahead and lets each frame through when the conditions say so; at last the end. */
async function* pace(
  frames: AsyncIterable<Frame>,
  { run }: ServerRequest,
  signal: AbortSignal,
  { conditions, clock }: Deps,
): AsyncGenerator<Frame> {
  const queue: Arrived[] = [];
  const ending: { at?: number; error?: unknown } = {};
  let stopped = false;
  let wake = (): void => {};
  let drained = (): void => {};
  const reading = (async () => {
    try {
      for await (const frame of frames) {
        queue.push({ frame, at: clock.now() });
        conditions.arrived(run);
        wake();
        if (queue.length >= READ_AHEAD) await new Promise<void>((resolve) => (drained = resolve));
        if (stopped) return;
      }
      ending.at = clock.now();
    } catch (error) {
      Object.assign(ending, { at: clock.now(), error });
    }
    wake();
  })();
  let previous = clock.now();
  try {
    for (;;) {
      const next = queue[0];
      if (!next && ending.at === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      const before = next ? frameType(next.frame) : 'end';
      const arrived = next?.at ?? ending.at ?? clock.now();
      // The end follows the last event at once, unless it is held.
      if (next || conditions.current.latency === 'hold') {
        await conditions.pass(
          { run, before, arrived, previous, count: () => queue.length },
          signal,
        );
      }
      previous = clock.now();
      if (!next) break;
      queue.shift();
      drained();
      yield next.frame;
    }
    if ('error' in ending) throw ending.error;
  } finally {
    stopped = true;
    drained();
    void reading;
  }
}

function asResponse(
  { status, headers, body }: Response,
  frames: AsyncGenerator<Frame>,
  abort: AbortController,
  done: () => void,
): Response {
  const isStream = headers.get('content-type')?.includes('text/event-stream') ?? false;
  const encode = isStream ? encodeFrame : (text: string) => new TextEncoder().encode(text);
  if (!body && !isStream) {
    done();
    return new Response(null, { status, headers });
  }
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { value, done: over } = await frames.next();
          if (!over) return controller.enqueue(encode(value));
          done();
          controller.close();
        } catch (error) {
          // A cut or a stop: the server is to notice, too.
          abort.abort(error);
          done();
          controller.error(error);
        }
      },
      cancel(reason) {
        abort.abort(reason);
        done();
        frames.return(undefined).catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { status, headers });
}
