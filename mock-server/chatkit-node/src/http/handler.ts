import type { ChatKitServer } from '../server/server.ts';
import { StreamingResult } from '../server/result.ts';
import { corsHeaders, preflight, type CorsOptions } from './cors.ts';
import { errorResponse, isInternal } from './error-response.ts';
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
}

export type RequestHandler = (request: Request) => Promise<Response>;

const STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  // Tells nginx not to hold events back.
  'x-accel-buffering': 'no',
};
const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };
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
  const cors = options.cors === true ? { origin: '*' } : options.cors || null;
  const maxBodyBytes = options.maxBodyBytes ?? 5 * 1024 * 1024;
  // Without a context function the server's own type of context has to be content with {}.
  const contextOf = options.context ?? (() => ({}) as TContext);

  async function answer(request: Request, extra: Record<string, string>): Promise<Response> {
    const body = await readBody(request, maxBodyBytes);
    const context = await contextOf(request);
    const result = await server.process(body, context, { signal: request.signal });
    if (!(result instanceof StreamingResult)) {
      return new Response(result.text(), { headers: { ...JSON_HEADERS, ...extra } });
    }
    await result.start();
    return new Response(result.toReadableStream(), { headers: { ...STREAM_HEADERS, ...extra } });
  }

  return async (request) => {
    if (cors && request.method === 'OPTIONS') return preflight(request, cors);
    const extra = cors ? corsHeaders(request, cors) : {};
    if (request.method !== 'POST') {
      const error = { code: 'method_not_allowed', message: 'ChatKit requests are POST requests' };
      return Response.json({ error }, { status: 405, headers: { ...extra, allow: 'POST' } });
    }
    try {
      return await answer(request, extra);
    } catch (error) {
      if (error instanceof Response) return withHeaders(error, extra);
      if (request.signal.aborted) return new Response(null, { status: CLIENT_GONE });
      if (isInternal(error)) server.logger.error('A request failed', error);
      return errorResponse(error, extra);
    }
  };
}

/** A copy: some responses, such as redirects, have headers that cannot be changed. */
function withHeaders(response: Response, extra: Record<string, string>): Response {
  const copy = new Response(response.body, response);
  for (const [name, value] of Object.entries(extra)) copy.headers.set(name, value);
  return copy;
}
