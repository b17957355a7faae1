/** What page, frame and worker say to each other. */
import type { HandlerFault } from '../transport/fetch.ts';
import type { PackageTexts } from './packages.ts';
import type { RunnableModule } from './trace.ts';

export type Role = 'server' | 'client';
/** What a worker is started for: handlers, or a data schema to be read. */
export type ProgramRole = Role | 'schema';

/** Page to frame. A `spawn` carries the worker's end of a MessageChannel. */
export type ToFrame =
  | { readonly type: 'boot'; readonly runtime: string }
  | { readonly type: 'spawn'; readonly worker: number }
  | { readonly type: 'end'; readonly worker: number };

export type FromFrame =
  | { readonly type: 'hello' }
  | { readonly type: 'worker-failed'; readonly worker: number; readonly message: string };

export interface Program {
  readonly role: ProgramRole;
  readonly modules: readonly RunnableModule[];
  /** Path of the module to start with. */
  readonly entry: string;
  /** How many probes the modules hold. */
  readonly probes: number;
  /** Scripts of the packages the modules name that are not part of the runtime. */
  readonly packages: PackageTexts;
}

/** Page to worker. `run` numbers a request, `call` a question of the worker. */
export type ToWorker =
  | {
      readonly type: 'load';
      readonly program: Program;
      /** For `idSequence`. */
      readonly seed: number;
      readonly lane: number;
    }
  | { readonly type: 'ping' }
  | {
      readonly type: 'fetch';
      readonly run: number;
      readonly body: string;
      /** Null: none. */
      readonly fault: HandlerFault | null;
    }
  /** A thread for a server with a store of its own, which the page's store does not reach. */
  | { readonly type: 'plant'; readonly thread: unknown; readonly items: readonly unknown[] }
  | { readonly type: 'abort'; readonly run: number }
  | { readonly type: 'credit'; readonly run: number; readonly count: number }
  | { readonly type: 'answer'; readonly call: number; readonly outcome: Outcome }
  /** For client.ts: an action with `handler: 'client'`, and an event such as `chatkit.effect`. */
  | {
      readonly type: 'act';
      readonly run: number;
      readonly action: unknown;
      readonly item: unknown;
    }
  | { readonly type: 'emit'; readonly name: string; readonly detail: unknown };

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** Something thrown, as far as it can be sent. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  /** Empty when it was no Error. */
  readonly stack: string;
}

export type ConsoleLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

/** What became of the entry module. */
export type Loaded =
  | {
      readonly role: 'server';
      /** Null: no class extends ChatKitServer, so the base class answers. */
      readonly name: string | null;
      readonly passedOver: readonly string[];
      /** The server brought a store of its own; it goes with the worker. */
      readonly ownStore: boolean;
    }
  | { readonly role: 'client' }
  /** JSON Schema, draft 2020-12, as JSON text. */
  | { readonly role: 'schema'; readonly jsonSchema: string };

/** Worker to page. */
export type FromWorker =
  | { readonly type: 'booted' }
  | { readonly type: 'loaded'; readonly loaded: Loaded }
  | { readonly type: 'load-failed'; readonly thrown: Thrown }
  | { readonly type: 'pong' }
  /** The request has arrived; from here on user code may have run. */
  | { readonly type: 'begun'; readonly run: number }
  | {
      readonly type: 'head';
      readonly run: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly type: 'chunk'; readonly run: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `thrown`: the answer broke off. */
  | { readonly type: 'end'; readonly run: number; readonly thrown?: Thrown }
  /** Caught by the server, or by nobody. `run` is null when no request was at work. */
  | { readonly type: 'threw'; readonly run: number | null; readonly thrown: Thrown }
  | {
      readonly type: 'console';
      readonly run: number | null;
      readonly level: ConsoleLevel;
      readonly args: readonly unknown[];
      readonly stack: string;
    }
  | {
      readonly type: 'store';
      readonly run: number | null;
      readonly call: number;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  /** A call of the server's own store, told afterwards. */
  | {
      readonly type: 'own-store';
      readonly run: number | null;
      readonly method: string;
      readonly args: readonly unknown[];
      readonly failed: boolean;
    }
  | {
      readonly type: 'command';
      readonly call: number;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  /** An action of client.ts is through. `missing`: there is no onAction. */
  | {
      readonly type: 'acted';
      readonly run: number;
      readonly missing: boolean;
      readonly thrown?: Thrown;
    }
  /** The first probe a request came by: where to look when nothing else is known. */
  | { readonly type: 'entered'; readonly probe: number }
  /** The event loop stands still; these probes are being passed meanwhile. */
  | {
      readonly type: 'stuck';
      readonly ticks: readonly (readonly [probe: number, count: number])[];
    };
