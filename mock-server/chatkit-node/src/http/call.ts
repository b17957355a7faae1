import type { AbortLike } from '../server/abort-like.ts';
import type { StreamingResult } from '../server/result.ts';
import type { Deadline } from './in-time.ts';

/** A request as the endpoint needs it, whatever kind of server has taken it in. */
export interface Call {
  readonly method: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortLike;
  /** By its lower-case name. */
  header(name: string): string | null;
  /**
   * The bytes, or what a body parser has made of them. Rejects with a BodyTooLargeError or a
   * BodyTooSlowError.
   */
  body(maxBytes: number, deadline: Deadline): Promise<Uint8Array | string | object>;
  /** For the context function; its body has been read. */
  request(): Request;
}

export type Headers = Readonly<Record<string, string>>;

/** What to send back. A `response` is the integrator's own, passed on as it is. */
export type Reply =
  | {
      readonly kind: 'text';
      readonly status: number;
      readonly headers: Headers;
      readonly text: string;
    }
  | {
      readonly kind: 'stream';
      readonly status: number;
      readonly headers: Headers;
      readonly result: StreamingResult;
    }
  | { readonly kind: 'response'; readonly headers: Headers; readonly response: Response };

export type Endpoint = (call: Call) => Promise<Reply>;

/** Under this key a handler keeps its endpoint, for servers that need no Request and no Response. */
export const endpoint: unique symbol = Symbol.for('chatkit-node.endpoint');
