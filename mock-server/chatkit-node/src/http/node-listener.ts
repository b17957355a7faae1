import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { RequestHandler } from './handler.ts';

/**
 * A listener for `http.createServer` and for Express (`app.post('/chatkit', toNodeListener(handler))`,
 * with or without a body parser). Waits for a slow client, and aborts the request of one that goes.
 */
export function toNodeListener(
  handler: RequestHandler,
): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    serve(handler, req, res).catch((error: unknown) => {
      res.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  };
}

async function serve(
  handler: RequestHandler,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const client = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) client.abort();
  });
  const request = requestOf(req, client.signal);
  if (request === null) {
    res.writeHead(400).end();
    return;
  }
  const response = await handler(request);
  res.setHeaders(response.headers);
  // The rest of a body that was refused is not worth a second request on this connection.
  if (!req.complete) res.setHeader('connection', 'close');
  res.writeHead(response.status);
  if (response.body) await send(response.body, res, client.signal);
  res.end();
  req.resume();
}

/** Null when the host header makes no URL. */
function requestOf(req: IncomingMessage, signal: AbortSignal): Request | null {
  const url = `http://${req.headers.host ?? 'localhost'}${req.url ?? '/'}`;
  if (!URL.canParse(url)) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const body = req.method === 'GET' || req.method === 'HEAD' ? null : bodyOf(req);
  // A stream as a body needs `duplex`, which the DOM's types do not know.
  const init = { method: req.method ?? 'GET', headers, body, signal, duplex: 'half' };
  return new Request(url, init);
}

/** The bytes as they come, or what a body parser has already made of them. */
function bodyOf(req: IncomingMessage & { body?: unknown }): BodyInit {
  const parsed = req.body;
  if (parsed === undefined) {
    // The same class at run time; Node's and the DOM's types of it differ.
    return Readable.toWeb(req) as unknown as ReadableStream<Uint8Array>;
  }
  return typeof parsed === 'string' || parsed instanceof Uint8Array
    ? (parsed as BodyInit)
    : JSON.stringify(parsed);
}

async function send(
  body: ReadableStream<Uint8Array>,
  res: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  for (;;) {
    const step = await reader.read();
    if (step.done || signal.aborted) break;
    if (!res.write(step.value)) await drained(res, signal);
  }
  signal.removeEventListener('abort', stop);
}

function drained(res: ServerResponse, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      res.off('drain', go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    if (signal.aborted) return resolve();
    res.once('drain', go);
    signal.addEventListener('abort', go, { once: true });
  });
}
