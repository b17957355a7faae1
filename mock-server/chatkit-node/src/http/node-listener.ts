import type { IncomingMessage, ServerResponse } from 'node:http';
import { nextTick } from 'node:process';
import { Readable } from 'node:stream';
import { frameOf } from '../server/result.ts';
import { endpoint, type Call, type Endpoint, type Reply } from './call.ts';
import { ClientSignal } from './client-signal.ts';
import { responseOf, type RequestHandler } from './handler.ts';
import type { Deadline } from './in-time.ts';
import { BodyReader } from './read-body.ts';

/**
 * A listener for `http.createServer` and for Express (`app.post('/chatkit', toNodeListener(handler))`,
 * with or without a body parser). Waits for a slow client, and aborts the request of one that goes.
 */
export function toNodeListener(
  handler: RequestHandler,
): (req: IncomingMessage, res: ServerResponse) => void {
  const direct: Endpoint | undefined = (handler as { [endpoint]?: Endpoint })[endpoint];
  return (req, res) => {
    const done = direct ? serve(direct, req, res) : serveAny(handler, req, res);
    done.catch((error: unknown) => {
      res.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  };
}

/** A handler of this package: without the costs of a Request, a Response and web streams. */
async function serve(answer: Endpoint, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const signal = new ClientSignal(res);
  const reply = await answer(new NodeCall(req, signal));
  if (reply.kind === 'response') return sendResponse(responseOf(reply), req, res, signal);
  closeAfterRefusal(req, res);
  if (reply.kind === 'stream') await sendEvents(reply, res, signal);
  else sendWhole(reply, reply.text, res);
  if (!req.readableEnded) req.resume();
}

/** One write, with its length told. Headers set one by one are quicker here than `writeHead`. */
function sendWhole({ status, headers }: Head, text: string, res: ServerResponse): void {
  res.statusCode = status;
  for (const name in headers) res.setHeader(name, headers[name] ?? '');
  res.end(text);
}

/** Any other function from Request to Response, such as one that wraps ours. */
async function serveAny(
  handler: RequestHandler,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const signal = new ClientSignal(res);
  const request = requestOf(req, signal, bodyOf(req));
  await sendResponse(await handler(request), req, res, signal);
}

async function sendResponse(
  response: Response,
  req: IncomingMessage,
  res: ServerResponse,
  signal: ClientSignal,
): Promise<void> {
  closeAfterRefusal(req, res);
  res.setHeaders(response.headers);
  res.writeHead(response.status);
  if (response.body) await sendBody(response.body, res, signal);
  res.end();
  req.resume();
}

/** The rest of a body that was refused is not worth a second request on this connection. */
function closeAfterRefusal(req: IncomingMessage, res: ServerResponse): void {
  if (!req.complete) res.setHeader('connection', 'close');
}

class NodeCall implements Call {
  readonly signal: ClientSignal;
  readonly #req: IncomingMessage;

  constructor(req: IncomingMessage, signal: ClientSignal) {
    this.#req = req;
    this.signal = signal;
  }

  get method(): string {
    return this.#req.method ?? 'GET';
  }

  header(name: string): string | null {
    return [this.#req.headers[name] ?? null].flat().join(', ') || null;
  }

  body(maxBytes: number, deadline: Deadline): Promise<string | object> {
    return readBody(this.#req, this.signal, maxBytes, deadline);
  }

  request(): Request {
    return requestOf(this.#req, this.signal, null);
  }
}

type Head = Pick<Extract<Reply, { kind: 'text' | 'stream' }>, 'status' | 'headers'>;
type Parsed = IncomingMessage & { body?: unknown };

function readBody(
  req: Parsed,
  signal: ClientSignal,
  maxBytes: number,
  deadline: Deadline,
): Promise<string | object> {
  const parsed = req.body;
  if (typeof parsed === 'string' || (typeof parsed === 'object' && parsed !== null)) {
    return Promise.resolve(parsed);
  }
  return new Promise((resolve, reject) => {
    const body = new BodyReader(req.headers['content-length'] ?? null, maxBytes);
    // Taking the listeners off would cost more than it saves: what comes late finds it settled.
    let settled = false;
    const fail = (error: unknown): void => {
      if (settled) return;
      settled = true;
      deadline.end(wait);
      reject(error);
    };
    const wait = deadline.begin(fail);
    req.on('data', (chunk: Uint8Array) => {
      if (settled) return;
      try {
        body.add(chunk);
      } catch (error) {
        fail(error);
      }
    });
    req.on('end', () => {
      if (settled) return;
      settled = true;
      deadline.end(wait);
      resolve(textOf(body.bytes()));
    });
    // Whatever breaks a request closes its answer too: one place tells that the client has gone.
    signal.addEventListener('abort', () => fail(signal.reason));
  });
}

/** Decoded here: for a text this short `TextDecoder` costs several times as much. */
function textOf(bytes: Uint8Array): string {
  if (bytes instanceof Buffer) return bytes.toString();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

function requestOf(req: IncomingMessage, signal: ClientSignal, body: BodyInit | null): Request {
  const at = `http://${req.headers.host ?? 'localhost'}${req.url ?? '/'}`;
  // A host header may hold anything; who calls is not decided by it.
  const url = URL.canParse(at) ? at : 'http://localhost/';
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  // A stream as a body needs `duplex`, which the DOM's types do not know.
  const init = { method: req.method ?? 'GET', headers, signal: signal.whole(), duplex: 'half' };
  return new Request(url, hasBody ? { ...init, body } : init);
}

/** The bytes as they come, or what a body parser has already made of them. */
function bodyOf(req: Parsed): BodyInit {
  const parsed = req.body;
  if (parsed === undefined) {
    // The same class at run time; Node's and the DOM's types of it differ.
    return Readable.toWeb(req) as unknown as ReadableStream<Uint8Array>;
  }
  return typeof parsed === 'string' || parsed instanceof Uint8Array
    ? (parsed as BodyInit)
    : JSON.stringify(parsed);
}

/** As much as is gathered before a write: what a socket takes without being asked to wait. */
const BATCH = 16 * 1024;

/**
 * Events that come without a wait in between leave in one write; as soon as the handler waits for
 * anything, what it has said so far is on its way.
 */
async function sendEvents(
  reply: Extract<Reply, { kind: 'stream' }>,
  res: ServerResponse,
  signal: ClientSignal,
): Promise<void> {
  const events = reply.result.sent();
  let batch = '';
  let scheduled = false;
  const flush = (): void => {
    scheduled = false;
    if (batch === '' || signal.aborted) return;
    if (!res.headersSent) res.writeHead(reply.status, reply.headers);
    res.write(batch);
    batch = '';
  };
  try {
    for (;;) {
      const sent = await events.next();
      if (sent === null) break;
      batch += frameOf(sent);
      if (batch.length >= BATCH || res.writableNeedDrain) {
        flush();
        if (res.writableNeedDrain) await drained(res, signal);
      } else if (!scheduled) {
        scheduled = true;
        nextTick(flush);
      }
    }
  } catch (error) {
    // When the client has gone there is nobody to tell of a failure.
    if (!signal.aborted) throw error;
  }
  if (res.headersSent) res.end(batch);
  else sendWhole(reply, batch, res);
  batch = '';
}

async function sendBody(
  body: ReadableStream<Uint8Array>,
  res: ServerResponse,
  signal: ClientSignal,
): Promise<void> {
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  for (;;) {
    const step = await reader.read();
    if (step.done || signal.aborted) break;
    if (!res.write(step.value)) await drained(res, signal);
  }
  signal.removeEventListener('abort', stop);
}

function drained(res: ServerResponse, signal: ClientSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      res.off('drain', go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    if (signal.aborted) return resolve();
    res.once('drain', go);
    signal.addEventListener('abort', go);
  });
}
