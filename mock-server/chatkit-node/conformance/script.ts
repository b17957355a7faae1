/** Handlers as data, so that a server in another language can run the very same ones. */
import type { JsonObject } from '../src/json.ts';

/** One step of a handler. Items and events are in the words of the wire. */
export type Op =
  | { readonly yield: JsonObject }
  /** Replaces the sender's widget. */
  | { readonly replaceSender: JsonObject }
  /** The states of one widget, streamed. */
  | { readonly streamWidget: readonly JsonObject[]; readonly copyText?: string }
  /** Changes the thread; keys of the wire. */
  | { readonly thread: JsonObject }
  | { readonly throw: 'custom'; readonly message: string; readonly allowRetry?: boolean }
  | { readonly throw: 'stream'; readonly code: string; readonly allowRetry?: boolean }
  | { readonly throw: 'error' }
  /** The client goes away here. */
  | { readonly cancel: true };

export interface Step {
  readonly request: JsonObject;
  /** What `respond` does. Default: nothing. */
  readonly respond?: readonly Op[];
  /** What `action` does. Without it the method is not written. */
  readonly action?: readonly Op[];
  /** The widget that `sync_action` puts into the sender. Without it the method is not written. */
  readonly sync?: JsonObject;
}

/** Requests to one server, one after the other. */
export interface Flow {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** What a step came to, in the words of both servers. */
export interface Outcome {
  /** Parsed events, or the one JSON object, or the kind of failure. */
  readonly out: readonly (
    { readonly sse: unknown } | { readonly json: unknown } | { readonly raised: string }
  )[];
  /** Store calls: the method and what tells the objects apart. */
  readonly calls: readonly (readonly unknown[])[];
}
