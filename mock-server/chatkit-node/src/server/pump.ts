import { ValidationError } from '../errors.ts';
import { isObject } from '../json.ts';
import type { ThreadStreamEvent } from '../types/event.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import { isKnownEvent } from '../wire/event-tables.ts';
import { eventCompleter } from '../wire/wire.ts';
import { errorEvent } from './error-event.ts';
import { Ledger } from './ledger.ts';
import type { Run } from './run.ts';
import { ThreadWatch } from './thread-watch.ts';

/** What a handler hands over: its events, perhaps promised. */
export type HandlerEvents =
  AsyncIterable<ThreadStreamEvent> | Promise<AsyncIterable<ThreadStreamEvent>>;

/**
 * Runs a handler. For each of its events in turn: store, pass on, see whether the thread changed.
 * A failure of the handler becomes one error event; then the thread is looked at once more, so a
 * title set before the failure is still saved and announced.
 *
 * When the reader goes away (the run is cancelled, or `return` on this generator) the handler
 * is stopped and the server's `handleStreamCancelled` is called once.
 */
export async function* pump<TContext>(
  run: Run<TContext>,
  thread: ThreadMetadata,
  name: string,
  open: () => HandlerEvents,
): AsyncGenerator<ThreadStreamEvent> {
  const { server, context, cancellation, observer } = run;
  const ledger = new Ledger(run, thread);
  const watch = new ThreadWatch(run, thread);
  const complete = eventCompleter({ threadId: thread.id, now: run.now });
  let source: AsyncIterator<ThreadStreamEvent> | null = null;
  let ended = false;
  try {
    try {
      const streamOptions = server.getStreamOptions(thread, context);
      yield { type: 'stream_options', streamOptions };
      const opened = open();
      const events = isEvents(opened) ? opened : await cancellation.orEnd(Promise.resolve(opened));
      source = iteratorOf(events, name);
      for (;;) {
        const step = await cancellation.orEnd(Promise.resolve(source.next()));
        if (step.done) break;
        const event = complete(step.value);
        warnOfUnknown(event, run);
        const shown = ledger.enter(event);
        if (typeof shown === 'boolean' ? shown : await shown) yield event;
        if (watch.hasChanged()) yield await watch.save();
      }
      ended = true;
      if (watch.hasChanged()) yield await watch.save();
    } catch (error) {
      cancellation.throwIfCancelled();
      if (!ended) stop(source, run);
      ended = true;
      observer.log('error', `${name} failed: ${describe(error)}`, error);
      yield errorEvent(error);
      if (watch.hasChanged()) yield await watch.save();
    }
  } finally {
    if (!ended) {
      stop(source, run);
      await cancelled(run, thread, ledger);
    }
  }
}

function isEvents(source: unknown): source is AsyncIterable<ThreadStreamEvent> {
  return typeof source === 'object' && source !== null && Symbol.asyncIterator in source;
}

function iteratorOf(source: unknown, name: string): AsyncIterator<ThreadStreamEvent> {
  if (isEvents(source)) return source[Symbol.asyncIterator]();
  throw new TypeError(`${name} must be an async generator`);
}

/** Lets `finally` blocks of the handler run. Not awaited: it may hang in something of its own. */
function stop<TContext>(source: AsyncIterator<ThreadStreamEvent> | null, run: Run<TContext>): void {
  source?.return?.().catch((error: unknown) => {
    run.observer.log('warn', 'The handler failed while it was being stopped', error);
  });
}

async function cancelled<TContext>(
  run: Run<TContext>,
  thread: ThreadMetadata,
  ledger: Ledger<TContext>,
): Promise<void> {
  try {
    await run.server.handleStreamCancelled(thread, ledger.pending, run.context);
  } catch (error) {
    run.observer.log('error', 'handleStreamCancelled() failed', error);
  }
}

function warnOfUnknown<TContext>(event: ThreadStreamEvent, run: Run<TContext>): void {
  if (isKnownEvent(event.type)) return;
  run.observer.log('warn', `Event type '${event.type}' is unknown; passed on as it is`);
}

function describe(error: unknown): string {
  if (error instanceof ValidationError) return `it yielded a malformed event: ${error.message}`;
  if (error instanceof Error) return error.message;
  return isObject(error) ? 'it threw an object that is no Error' : String(error);
}
