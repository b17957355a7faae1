/** How the client reaches a server: as `fetch` would, with the bytes a network would carry. */

/** A failure inside the handler, made on purpose. */
export type HandlerFault = 'throw' | 'error with retry';

export interface ServerRequest {
  /** Tells this request from all others. */
  readonly run: number;
  /** JSON. */
  readonly body: string;
  readonly signal?: AbortSignal;
  readonly fault?: HandlerFault;
}

/** Rejects when no answer comes: a broken connection, an abort, no server. */
export type ServerFetch = (request: ServerRequest) => Promise<Response>;

/** The server is here: for tests, and for pages that trust their handlers. */
export function directFetch(handler: (request: Request) => Promise<Response>): ServerFetch {
  return ({ body, signal }) =>
    handler(
      new Request('https://chatkit.invalid/chatkit', {
        method: 'POST',
        body,
        ...(signal && { signal }),
      }),
    );
}
