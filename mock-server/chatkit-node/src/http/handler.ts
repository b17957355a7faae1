import type { ChatKitServer } from '../server/server.ts';
import { StreamingResult } from '../server/result.ts';
import { endpoint, type Call, type Endpoint, type Headers, type Reply } from './call.ts';
import { corsHeaders, preflight, type CorsOptions } from './cors.ts';
import { JSON_HEADERS, errorReply, isInternal, jsonReply } from './error-reply.ts';
import { Deadline } from './in-time.ts';
import { readBody } from './read-body.ts';

export interface HandlerOptions<TContext> {
  /**
   * The context of a request, such as its user. Throw a Response to refuse it:
   * `throw new Response('Sign in first', { status: 401 })`. Default: an empty object.
   */
  context?: (request: Request) => TContext | Promise<TContext>;
  /** Lets pages of other origins call; `true` is any origin. Default: none. */
  cors?: CorsOptions | boolean;
  /** Default: 5 MiB, enough for a minute of speech. */
  maxBodyBytes?: number;
  /** How long a body may take to arrive, in milliseconds. Default: 30 seconds. */
  bodyTimeout?: number;
}

/** `fetch` seen from the other side. `toNodeListener` takes it too. */
export type RequestHandler = (request: Request) => Promise<Response>;

const STREAM_HEADERS: Headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  // Tells nginx not to hold events back.
  'x-accel-buffering': 'no',
};
/** What nginx logs when the client has gone; nobody is left to read it. */
const CLIENT_GONE = 499;

/**
 * The endpoint of a server for everything that speaks Request and Response: Next, Hono, Bun, Deno,
 * Workers, and Node through `toNodeListener`. When the client goes, the handler's work is stopped.
 */
export function createHandler<TContext>(
  server: ChatKitServer<TContext>,
  options: HandlerOptions<TContext> = {},
): RequestHandler {
  const answer = endpointOf(server, options);
  const handler = async (request: Request): Promise<Response> =>
    responseOf(await answer(callOf(request)));
  return Object.assign(handler, { [endpoint]: answer });
}

function endpointOf<TContext>(
  server: ChatKitServer<TContext>,
  options: HandlerOptions<TContext>,
): Endpoint {
  const cors = options.cors === true ? { origin: '*' } : options.cors || null;
  const maxBodyBytes = options.maxBodyBytes ?? 5 * 1024 * 1024;
  const deadline = new Deadline(options.bodyTimeout ?? 30_000);

  return async (call) => {
    if (cors && call.method === 'OPTIONS') return preflight(call, cors);
    const extra = cors ? corsHeaders(call, cors) : {};
    if (call.method !== 'POST') {
      const error = { code: 'method_not_allowed', message: 'ChatKit requests are POST requests' };
      return jsonReply(405, { error }, { ...extra, allow: 'POST' });
    }
    try {
      const body = await call.body(maxBodyBytes, deadline);
      // Without a context function the server's own type of context has to be content with {}.
      const context = options.context ? await options.context(call.request()) : ({} as TContext);
      const result = await server.process(body, context, { signal: call.signal });
      if (!(result instanceof StreamingResult)) {
        const headers = cors ? { ...JSON_HEADERS, ...extra } : JSON_HEADERS;
        return { kind: 'text', status: 200, headers, text: result.text() };
      }
      await result.start();
      const headers = cors ? { ...STREAM_HEADERS, ...extra } : STREAM_HEADERS;
      return { kind: 'stream', status: 200, headers, result };
    } catch (error) {
      if (error instanceof Response) return { kind: 'response', response: error, headers: extra };
      if (call.signal.aborted) {
        return { kind: 'text', status: CLIENT_GONE, headers: {}, text: '' };
      }
      if (isInternal(error)) server.logger.error('A request failed', error);
      return errorReply(error, extra);
    }
  };
}

function callOf(request: Request): Call {
  return {
    method: request.method,
    signal: request.signal,
    header: (name) => request.headers.get(name),
    body: (maxBytes, deadline) => deadline.of(readBody(request, maxBytes)),
    request: () => request,
  };
}

/** Also for replies with the integrator's own Response. */
export function responseOf(reply: Reply): Response {
  switch (reply.kind) {
    case 'text':
      return new Response(reply.text === '' ? null : reply.text, reply);
    case 'stream':
      return new Response(reply.result.toReadableStream(), reply);
    case 'response':
      return withHeaders(reply.response, reply.headers);
  }
}

/** A copy: some responses, such as redirects, have headers that cannot be changed. */
function withHeaders(response: Response, extra: Headers): Response {
  const copy = new Response(response.body, response);
  for (const [name, value] of Object.entries(extra)) copy.headers.set(name, value);
  return copy;
}
