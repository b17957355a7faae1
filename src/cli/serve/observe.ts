/** Puts the delays in front of a server's answers and tells what each answer came to. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AbortLike, ChatKitServer, StreamingResult } from 'chatkit-node';
import type { Delays } from './latency.ts';

type Listener = (req: IncomingMessage, res: ServerResponse) => void;
type Print = (line: string) => void;

/** What is known of a request while it is at work. */
interface Entry {
  what: string;
  events: number | null;
}

const entries = new AsyncLocalStorage<Entry>();

/** Prints a line when an answer has ended: what was asked, the status, events, ms. */
export function withLog(listener: Listener, print: Print): Listener {
  return (req, res) => {
    const begun = performance.now();
    const entry: Entry = { what: '', events: null };
    res.once('close', () => {
      const parts = [`${req.method ?? ''} ${req.url ?? ''}`];
      if (entry.what !== '') parts.push(entry.what);
      parts.push(String(res.statusCode));
      if (entry.events !== null) parts.push(`${entry.events} ${plural(entry.events, 'event')}`);
      parts.push(`${Math.round(performance.now() - begun)} ms`);
      if (!res.writableFinished) parts.push('the client left');
      print(`${new Date().toTimeString().slice(0, 8)} ${parts.join(' · ')}`);
    });
    entries.run(entry, () => listener(req, res));
  };
}

/** Changes the server's `process`, through which every request goes. */
export function observe(server: ChatKitServer, delays: Delays): void {
  const process = server.process.bind(server);
  server.process = async (body, context, options) => {
    const entry = entries.getStore();
    if (entry) entry.what = describe(body);
    const signal = options?.signal;
    await delays.beforeAnswer(signal);
    const result = await process(body, context, options);
    if ('sent' in result) watchEvents(result, delays, signal, entry);
    else await delays.beforeEvent(signal);
    return result;
  };
}

function watchEvents(
  result: StreamingResult,
  delays: Delays,
  signal: AbortLike | undefined,
  entry: Entry | undefined,
): void {
  const sent = result.sent.bind(result);
  result.sent = () => {
    const inner = sent();
    if (entry) entry.events = 0;
    return {
      async next() {
        const event = await inner.next();
        if (event === null) return null;
        await delays.beforeEvent(signal);
        if (entry) entry.events = (entry.events ?? 0) + 1;
        return event;
      },
      cancel: () => inner.cancel(),
    };
  };
}

/** `threads.custom_action todo.complete`. The body may be anything: it has not been checked. */
function describe(body: unknown): string {
  try {
    const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
    const { type, params } = (typeof text === 'string' ? JSON.parse(text) : text) as {
      type?: unknown;
      params?: { action?: { type?: unknown } };
    };
    const action = params?.action?.type;
    return [type, action].filter((part) => typeof part === 'string').join(' ');
  } catch {
    return 'not a request';
  }
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}
