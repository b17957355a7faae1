import { ErrorCode } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { ErrorEvent, ThreadStreamEvent } from '../types/event.ts';
import { Cancellation } from './cancellation.ts';
import type { RequestEvents } from './run.ts';
import { plainEventToWire, toWire } from '../wire/wire.ts';

const encoder = new TextEncoder();

/** The answer to a request that wants one JSON object. */
export class NonStreamingResult {
  readonly #value: JsonObject;
  #text: string | null = null;

  constructor(value: JsonObject) {
    this.#value = value;
  }

  /** UTF-8. */
  get json(): Uint8Array {
    return encoder.encode(this.text());
  }

  toJSON(): JsonObject {
    return this.#value;
  }

  text(): string {
    this.#text ??= JSON.stringify(this.#value);
    return this.#text;
  }
}

interface StreamingInit {
  /** Starts the work. It begins with the first `next`, and ends early when cancelled. */
  start: (cancellation: Cancellation) => RequestEvents;
  /** Aborted from outside when the client is gone. */
  signal: AbortSignal | undefined;
  onEvent: (event: ThreadStreamEvent, wire: JsonObject) => void;
  onFailure: (error: unknown) => void;
}

interface Sent {
  readonly event: ThreadStreamEvent;
  readonly wire: JsonObject;
}

/**
 * The answer to a streaming request: iterate it for the bytes of a `text/event-stream`, or
 * `events()` for the events. It can be read once. Leaving the loop early cancels the work.
 */
export class StreamingResult implements AsyncIterable<Uint8Array> {
  readonly #reader: EventReader;
  #taken = false;

  constructor(init: StreamingInit) {
    this.#reader = new EventReader(init);
  }

  /**
   * Does the work up to the first event, so that a request that cannot be served rejects here,
   * before any byte is sent. The event is kept for the reader.
   */
  async start(): Promise<void> {
    await this.#reader.prefetch();
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this.#read((sent) => encoder.encode(frameOf(sent.wire)));
  }

  /**
   * The frames as text, an event each, for a transport that encodes by itself. A failure after the
   * first event is sent as an error event; `return` cancels.
   */
  frames(): AsyncIterator<string, undefined> {
    const frames = this.#read((sent) => frameOf(sent.wire));
    let failed = false;
    return {
      next: async () => {
        if (failed) return { value: undefined, done: true };
        try {
          return await frames.next();
        } catch (error) {
          failed = true;
          const frame = this.#reader.lastWord(error);
          if (frame === null) throw error;
          return { value: frame, done: false };
        }
      },
      return: () => frames.return?.() ?? Promise.resolve({ value: undefined, done: true }),
    };
  }

  events(): AsyncIterable<ThreadStreamEvent> {
    const iterator = this.#read((sent) => sent.event);
    return { [Symbol.asyncIterator]: () => iterator };
  }

  /** The bytes. A failure after the first event is sent as an error event; cancelling cancels. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const frames = this.frames();
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const { value, done } = await frames.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        },
        async cancel() {
          await frames.return?.();
        },
      },
      // Nothing is produced ahead of a reader.
      { highWaterMark: 0 },
    );
  }

  #read<T>(as: (sent: Sent) => T): AsyncIterator<T, undefined> {
    if (this.#taken) throw new TypeError('A StreamingResult can be read once');
    this.#taken = true;
    const reader = this.#reader;
    return {
      async next() {
        const sent = await reader.next();
        return sent ? { value: as(sent), done: false } : { value: undefined, done: true };
      },
      async return() {
        await reader.cancel();
        return { value: undefined, done: true };
      },
    };
  }
}

function frameOf(wire: JsonObject): string {
  return `data: ${JSON.stringify(wire)}\n\n`;
}

/** Drives the generator, and ends it exactly once, whoever asks for the end. */
class EventReader {
  readonly #init: StreamingInit;
  readonly #cancellation = new Cancellation();
  #events: RequestEvents | AsyncGenerator<ThreadStreamEvent>;
  #kept: Sent | null = null;
  #over = false;

  constructor(init: StreamingInit) {
    this.#init = init;
    this.#events = init.start(this.#cancellation);
    if (init.signal?.aborted) this.#abort();
    else init.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  async prefetch(): Promise<void> {
    this.#kept ??= await this.#pull();
  }

  async next(): Promise<Sent | null> {
    const kept = this.#kept;
    if (kept === null) return this.#pull();
    this.#kept = null;
    this.#throwIfAborted();
    return kept;
  }

  async cancel(): Promise<void> {
    if (this.#over) return;
    this.#finish();
    this.#cancellation.cancel();
    await this.#events.return(undefined);
  }

  /** What still reaches a client after a failure in mid-stream. Null when it is gone anyway. */
  lastWord(error: unknown): string | null {
    if (this.#cancellation.cancelled) return null;
    this.#init.onFailure(error);
    const event: ErrorEvent = { type: 'error', code: ErrorCode.STREAM_ERROR, allowRetry: true };
    const wire = toWire(event);
    this.#init.onEvent(event, wire);
    return frameOf(wire);
  }

  async #pull(): Promise<Sent | null> {
    this.#throwIfAborted();
    try {
      let step = await this.#events.next();
      if (step.done && step.value) {
        // Whoever went before the handler has begun never sees it run.
        this.#cancellation.throwIfCancelled();
        this.#events = step.value;
        step = await this.#events.next();
      }
      // An event that was ready when the abort came is not for a client that is gone.
      this.#throwIfAborted();
      if (step.done) {
        this.#finish();
        return null;
      }
      const sent = { event: step.value, wire: plainEventToWire(step.value) };
      this.#init.onEvent(sent.event, sent.wire);
      return sent;
    } catch (error) {
      this.#finish();
      await this.#events.return(undefined);
      throw error;
    }
  }

  readonly #abort = (): void => {
    this.#cancellation.cancel(this.#init.signal?.reason);
    this.#finish();
    this.#events.return(undefined).catch(this.#init.onFailure);
  };

  #throwIfAborted(): void {
    if (this.#init.signal?.aborted) throw this.#init.signal.reason as Error;
  }

  #finish(): void {
    this.#over = true;
    this.#init.signal?.removeEventListener('abort', this.#abort);
  }
}
