/** The parts every verb of the session works with. */
import type { MemoryStore } from 'chatkit-node';
import type { Sandbox } from '#mock-server/sandbox/host.ts';
import type { Clock } from '#mock-server/transport/clock.ts';
import type { ServerFetch } from '#mock-server/transport/fetch.ts';
import type { Batch } from './batch.ts';
import type { Handlers } from './handlers.ts';
import type { Recorder } from './recorder.ts';
import type { SessionState, ThreadView } from './state.ts';
import type { RunInfo } from './watch-sandbox.ts';

export interface Core {
  readonly clock: Clock;
  readonly batch: Batch<SessionState>;
  readonly recorder: Recorder;
  readonly store: MemoryStore<null>;
  /** Eight hex digits, never the same twice. */
  readonly nextId: () => string;
  readonly sandbox: Sandbox;
  readonly handlers: Handlers;
  /** Requests under way and those before, by number. */
  readonly runs: Map<number, RunInfo>;
  /** The server, under the conditions set. */
  readonly fetch: ServerFetch;
  readonly beforeRun: () => void;
  readonly view: () => ThreadView;
  readonly setView: (change: (view: ThreadView) => ThreadView) => void;
  /** Lets client.ts hear an event of the ChatKit element. */
  readonly emit: (name: string, detail: unknown) => void;
}

/** The record of the client handler at work; what it does was caused by it. */
export function actingRecord(runs: Core['runs']): number | null {
  const acting = Array.from(runs.values()).findLast(({ role, open }) => role === 'client' && open);
  return acting?.record ?? null;
}
