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

/** A stream of frames, an event each. */
export interface Frames {
  /** Null at the end. A failure gives an error event; it rejects only when nobody is left to read it. */
  next(): Promise<string | null>;
  /** Stops the work. */
  cancel(): Promise<void>;
}

interface Sent {
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
  start(): Promise<void> {
    return this.#reader.prefetch();
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this.#read((sent) => encoder.encode(frameOf(sent)));
  }

  /** The frames as text, for a transport that encodes by itself. */
  frames(): Frames {
    const reader = this.#take();
    let failed = false;
    return {
      async next() {
        if (failed) return null;
        try {
          const sent = await reader.next();
          return sent && frameOf(sent);
        } catch (error) {
          failed = true;
          const sent = reader.lastWord(error);
          if (sent === null) throw error;
          return frameOf(sent);
        }
      },
      cancel: () => reader.cancel(),
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
          const frame = await frames.next();
          if (frame === null) controller.close();
          else controller.enqueue(encoder.encode(frame));
        },
        cancel: () => frames.cancel(),
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

function frameOf({ text }: Sent): string {
  return `data: ${text}\n\n`;
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

  next(): Promise<Sent | null> {
    const kept = this.#kept;
    return kept === null ? this.#pull() : this.#giveKept(kept);
  }

  async #giveKept(kept: Sent): Promise<Sent> {
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
  lastWord(error: unknown): Sent | null {
    if (this.#cancellation.cancelled) return null;
    this.#init.onFailure(error);
    const event: ErrorEvent = { type: 'error', code: ErrorCode.STREAM_ERROR, allowRetry: true };
    return this.#sent(event);
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
      return this.#sent(step.value);
    } catch (error) {
      this.#finish();
      await this.#events.return(undefined);
      throw error;
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
