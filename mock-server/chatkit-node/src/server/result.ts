import { ErrorCode } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import type { ErrorEvent, ThreadStreamEvent } from '../types/event.ts';
import type { AbortLike } from './abort-like.ts';
import { Cancellation } from './cancellation.ts';
import type { RequestEvents } from './run.ts';
import { eventText } from '../wire/wire.ts';

const encoder = new TextEncoder();

/** The answer to a request that wants one JSON object. */
export class NonStreamingResult {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** UTF-8. */
  get json(): Uint8Array {
    return encoder.encode(this.#text);
  }

  toJSON(): JsonObject {
    // Each answer is an object.
    return JSON.parse(this.#text) as JsonObject;
  }

  text(): string {
    return this.#text;
  }
}

interface StreamingInit {
  /** Starts the work. It begins with the first `next`, and ends early when cancelled. */
  start: (cancellation: Cancellation) => RequestEvents;
  /** Aborted from outside when the client is gone. */
  signal: AbortLike | undefined;
  onEvent: (sent: Sent) => void;
  onFailure: (error: unknown) => void;
}

/** What is sent, event by event; `frameOf` gives the frame of each. */
export interface SentEvents {
  /** Null at the end. A failure gives an error event; it rejects only when nobody is left to read it. */
  next(): Promise<Sent | null>;
  /** Stops the work. */
  cancel(): Promise<void>;
}

export interface Sent {
  readonly event: ThreadStreamEvent;
  /** The JSON that goes out. */
  readonly text: string;
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
  start(): Promise<unknown> {
    return this.#reader.prefetch();
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this.#read((sent) => encoder.encode(frameOf(sent)));
  }

  /** For a transport that encodes by itself. */
  sent(): SentEvents {
    const reader = this.#take();
    reader.tellFailures();
    return reader;
  }

  events(): AsyncIterable<ThreadStreamEvent> {
    const iterator = this.#read((sent) => sent.event);
    return { [Symbol.asyncIterator]: () => iterator };
  }

  /** The bytes. A failure after the first event is sent as an error event; cancelling cancels. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const events = this.sent();
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const sent = await events.next();
          if (sent === null) controller.close();
          else controller.enqueue(encoder.encode(frameOf(sent)));
        },
        cancel: () => events.cancel(),
      },
      // Nothing is produced ahead of a reader.
      { highWaterMark: 0 },
    );
  }

  #take(): EventReader {
    if (this.#taken) throw new TypeError('A StreamingResult can be read once');
    this.#taken = true;
    return this.#reader;
  }

  #read<T>(as: (sent: Sent) => T): AsyncIterator<T, undefined> {
    const reader = this.#take();
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

/** As in a `text/event-stream`. */
export function frameOf({ text }: Sent): string {
  return `data: ${text}\n\n`;
}

/** Drives the generator, and ends it exactly once, whoever asks for the end. */
class EventReader implements SentEvents {
  readonly #init: StreamingInit;
  readonly #cancellation = new Cancellation();
  #events: RequestEvents | AsyncGenerator<ThreadStreamEvent>;
  #kept: Promise<Sent | null> | null = null;
  #tellsFailures = false;
  #over = false;

  constructor(init: StreamingInit) {
    this.#init = init;
    this.#events = init.start(this.#cancellation);
    if (init.signal?.aborted) this.#abort();
    else init.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  prefetch(): Promise<unknown> {
    this.#kept ??= this.#pull();
    return this.#kept;
  }

  /** From now on a failure gives an error event, as far as there is anybody to read it. */
  tellFailures(): void {
    this.#tellsFailures = true;
  }

  next(): Promise<Sent | null> {
    const kept = this.#kept;
    this.#kept = null;
    // An event that was ready when the abort came is not for a client that is gone.
    return kept === null || this.#init.signal?.aborted ? this.#pull() : kept;
  }

  async cancel(): Promise<void> {
    if (this.#over) return;
    this.#finish();
    this.#cancellation.cancel();
    await this.#events.return(undefined);
  }

  async #pull(): Promise<Sent | null> {
    this.#throwIfAborted();
    if (this.#over) return null;
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
      return this.#sent(step.value);
    } catch (error) {
      this.#finish();
      await this.#events.return(undefined);
      if (!this.#tellsFailures || this.#cancellation.cancelled) throw error;
      this.#init.onFailure(error);
      const event: ErrorEvent = { type: 'error', code: ErrorCode.STREAM_ERROR, allowRetry: true };
      return this.#sent(event);
    }
  }

  #sent(event: ThreadStreamEvent): Sent {
    const sent = { event, text: eventText(event) };
    this.#init.onEvent(sent);
    return sent;
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
