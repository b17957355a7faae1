/** Turns what the sandbox tells into records, problems and the server's status. */
import type { MemoryStore } from 'chatkit-node';
import type { Json } from '#core/json.ts';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import type { SandboxEvents } from '#mock-server/sandbox/host.ts';
import type { Role } from '#mock-server/sandbox/protocol.ts';
import { printFrames } from '#mock-server/sandbox/stack.ts';
import type { Clock } from '#mock-server/transport/clock.ts';
import type { Batch } from './batch.ts';
import { shorten } from './describe.ts';
import { formatLine } from './format-value.ts';
import { placeOf } from './place.ts';
import type { Recorder } from './recorder.ts';
import type { SessionState, StoredThread } from './state.ts';
import type { StoreWatch } from './store-watch.ts';

/** A request at work, or one that was. */
export interface RunInfo {
  readonly run: number;
  readonly role: Role;
  /** Its record in the timeline. */
  readonly record: number;
  readonly title: string;
  readonly at: number;
  open: boolean;
  /** What its handler threw. */
  problem: HandlerProblem | null;
}

interface Deps {
  readonly recorder: Recorder;
  readonly batch: Batch<SessionState>;
  readonly clock: Clock;
  readonly runs: ReadonlyMap<number, RunInfo>;
  readonly store: MemoryStore<null>;
  readonly watch: StoreWatch;
  readonly onCommand: SandboxEvents['onCommand'];
  readonly onServerStart: () => void;
}

/** A flood of writes is shown this often, in ms. */
const SHOW_STORE_EVERY = 50;

export function watchSandbox(deps: Deps): SandboxEvents {
  const { recorder, batch, clock, runs, store, watch, onCommand, onServerStart } = deps;
  const parentOf = (run: number | null): number | null =>
    run === null ? null : (runs.get(run)?.record ?? null);
  let shownSoon = false;
  const showStore = (): void => {
    if (shownSoon) return;
    shownSoon = true;
    clock.after(SHOW_STORE_EVERY, () => {
      shownSoon = false;
      const stored = snapshot(store);
      batch.soon((state) => ({ ...state, stored }));
    });
  };

  return {
    onConsole({ role, run, level, args, place }) {
      const title = (run === null ? undefined : runs.get(run)?.title) ?? `${role}.ts`;
      recorder.print({ role, run, level, args, place, title });
      recorder.add({
        parent: parentOf(run),
        kind: 'console',
        type: level,
        summary: shorten(formatLine(args)),
        payload: args,
        ...(place && { place: { file: place.file, line: place.line, column: place.column } }),
      });
    },
    onThrown({ role, run, name, problem, frames }) {
      const info = run === null ? undefined : runs.get(run);
      if (name === 'ConditionsFault') return;
      if (info) info.problem = problem;
      const place = placeOf(problem);
      recorder.blame(problem);
      recorder.print({
        role,
        run,
        level: 'error',
        // The way there folds away below the message.
        args: [problem.message + (frames.length > 1 ? printFrames(frames) : '')],
        place,
        title: info?.title ?? `${role}.ts`,
      });
      recorder.add({
        parent: parentOf(run),
        kind: 'error',
        type: problem.code,
        summary: shorten(problem.message),
        ...(place && { place }),
      });
    },
    onStoreCall({ run, method, args, failed, at, took, own }) {
      const { summary, writes, payload, changes } = watch.step({ method, args });
      recorder.add({
        parent: parentOf(run),
        kind: 'store',
        type: method,
        summary: failed ? `${summary} · failed` : summary,
        at,
        took,
        payload,
        ...(changes.length > 0 && { changes }),
      });
      if (writes && !own) showStore();
    },
    onCommand,
    onLife(role, life) {
      if (role === 'server' && life.phase === 'booting') onServerStart();
    },
    onEnd(role, { why, lost, problem }) {
      if (!problem || why === 'load-failed') return;
      recorder.blame(problem);
      // A request that was lost tells of it itself.
      if (lost.length === 0) {
        const place = placeOf(problem);
        recorder.add({
          kind: 'error',
          type: problem.code,
          summary: problem.message,
          ...(place && { place }),
        });
      }
      if (role === 'server')
        batch.now((state) => ({ ...state, server: { phase: 'stopped', problem } }));
    },
  };
}

function snapshot(store: MemoryStore<null>): readonly StoredThread[] {
  return store.toJSON().threads.map(({ thread, items }) => ({
    id: thread.id,
    // The store keeps plain JSON only.
    thread: thread as unknown as Json,
    items: items.map((item) => ({ id: item.id, type: item.type, json: item as unknown as Json })),
  }));
}
