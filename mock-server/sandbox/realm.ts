/** One worker with one program: starts it, watches it, ends it, starts it again. */
import type { Clock } from '../transport/clock.ts';
import type { HandlerProblem } from './compile.ts';
import { culprit } from './culprit.ts';
import { createFloodMeter } from './flood.ts';
import type { SandboxFrame, WorkerLink } from './frame-host.ts';
import { PING_EVERY, isOpen, isWatched, step } from './lifecycle.ts';
import type { Ending, Happening, Life } from './lifecycle.ts';
import { ENTRY, floodProblem, hungProblem, thrownProblem } from './problems.ts';
import type { Probe } from './probes.ts';
import { packageTexts } from './packages.ts';
import type { PackageTexts } from './packages.ts';
import type { FromWorker, Loaded, ProgramRole, ToWorker } from './protocol.ts';
import type { Trace } from './trace.ts';

/** A worker's end, with the requests that were lost and the reason where one is known. */
export interface End {
  readonly why: Ending;
  readonly lost: readonly number[];
  readonly problem: HandlerProblem | null;
}

export type LoadOutcome =
  | { readonly kind: 'ready'; readonly loaded: Loaded }
  | { readonly kind: 'failed'; readonly problem: HandlerProblem };

export interface RealmDeps {
  readonly role: ProgramRole;
  readonly frame: SandboxFrame;
  readonly clock: Clock;
  readonly seed: number;
  /** A number no worker has had yet. */
  readonly nextLane: () => number;
  /** Messages that are not about the worker's own life. */
  readonly hear: (message: FromWorker) => void;
  readonly onLife: (life: Life) => void;
  readonly onEnd: (end: End) => void;
}

export interface Realm {
  readonly life: Life;
  /** The program's places; of no use before the first load. */
  readonly trace: Trace | null;
  /** Ends the worker there is and starts one with this program. */
  load(trace: Trace): Promise<LoadOutcome>;
  /** Resolves when requests can be sent; starts a worker again that had to be ended. */
  open(): Promise<LoadOutcome>;
  send(this: void, message: ToWorker): void;
  begin(this: void, run: number): void;
  finish(this: void, run: number): void;
  /** For a request that does not end when told to. */
  stop(): void;
  /** Ends the worker there is; the program is kept for the next `open`. */
  close(): void;
}

type Settle = (outcome: LoadOutcome | Promise<LoadOutcome>) => void;

export function createRealm(deps: RealmDeps): Realm {
  const { role, frame, clock, seed, nextLane, hear, onLife, onEnd } = deps;
  let life: Life = { phase: 'idle' };
  let trace: Trace | null = null;
  let packages: PackageTexts = {};
  let link: WorkerLink | null = null;
  let start: Promise<LoadOutcome> | null = null;
  let settle: Settle = () => {};
  let stopPings: (() => void) | null = null;
  let busy: ReadonlyMap<number, number> = new Map();
  let entered: Probe | null = null;

  const happen = (happening: Happening, thrown?: HandlerProblem): void => {
    const before = life;
    life = step(before, happening);
    if (life === before) return;
    watch();
    onLife(life);
    if (life.phase === 'ended' && before.phase !== 'ended') end(life, before, thrown ?? null);
  };

  const end = (
    { why, lost }: Extract<Life, { phase: 'ended' }>,
    before: Life,
    thrown: HandlerProblem | null,
  ): void => {
    link?.end();
    link = null;
    const problem = why === 'hung' ? hung(before) : thrown;
    const starting = before.phase === 'booting' || before.phase === 'loading';
    if (starting) settle({ kind: 'failed', problem: problem ?? startProblem() });
    // A program that fails to load would fail again; a worker that failed to start may not.
    if (before.phase !== 'loading') start = null;
    if (before.phase === 'booting' && why !== 'replaced') frame.reset();
    onEnd({ why, lost, problem });
    // Ready for the next action before it comes; what broke down by itself would do so again.
    if (before.phase === 'running' && why !== 'replaced') void open();
  };

  const hung = (before: Life): HandlerProblem => {
    if (!trace || before.phase === 'booting') return startProblem();
    return hungProblem(culprit(trace.probes, busy), entered, trace, role);
  };

  /** Pings while user code may run. */
  const watch = (): void => {
    if (!isWatched(life)) {
      stopPings?.();
      stopPings = null;
      return;
    }
    stopPings ??= clock.after(PING_EVERY, () => {
      stopPings = null;
      happen({ type: 'tick', evidence: busy.size > 0 ? 'stuck' : entered ? 'entered' : 'none' });
      if (isWatched(life)) send({ type: 'ping' });
    });
  };

  const send = (message: ToWorker): void => link?.port.postMessage(message, []);

  const receive = (message: FromWorker): void => {
    switch (message.type) {
      case 'booted': {
        if (!trace) throw new Error('A worker was started without a program');
        happen({ type: 'booted' });
        const { modules, probes } = trace;
        const program = { role, modules, entry: ENTRY[role], probes: probes.length, packages };
        return send({ type: 'load', program, seed, lane: nextLane() });
      }
      case 'loaded':
        happen({ type: 'loaded' });
        return settle({ kind: 'ready', loaded: message.loaded });
      case 'load-failed':
        return happen(
          { type: 'load-failed' },
          trace ? thrownProblem(message.thrown, trace) : startProblem(),
        );
      case 'pong':
        busy = new Map();
        return happen({ type: 'pong' });
      case 'entered':
        entered = trace?.probes[message.probe] ?? null;
        return undefined;
      case 'stuck':
        busy = new Map(message.ticks);
        return undefined;
      default:
        return hear(message);
    }
  };

  const spawn = async (program: Trace): Promise<void> => {
    busy = new Map();
    entered = null;
    const texts = await packageTexts(program.modules);
    const made = await frame.spawn((message) => crashed(made, message));
    // Another program may have come while the frame was made.
    if (trace !== program || link) return made.end();
    link = made;
    packages = texts;
    const isFlood = createFloodMeter(clock.now);
    made.port.addEventListener('message', ({ data }) => {
      if (link !== made) return;
      const message = data as FromWorker; // checked case by case where it is used
      if (isFlood(message)) happen({ type: 'crashed' }, floodProblem(role));
      else receive(message);
    });
    made.port.start();
    happen({ type: 'spawned' });
  };

  const crashed = (which: WorkerLink, message: string): void => {
    if (link === which) happen({ type: 'crashed' }, crashProblem(message));
  };

  const open = (): Promise<LoadOutcome> => {
    const program = trace;
    if (!program) throw new Error('Load a program first');
    start ??= new Promise((resolve) => {
      settle = resolve;
      spawn(program).catch((error: unknown) => {
        start = null;
        resolve({ kind: 'failed', problem: crashProblem(String(error)) });
      });
    });
    return start;
  };

  return {
    get life() {
      return life;
    },
    get trace() {
      return trace;
    },
    load(next) {
      trace = next;
      // Whoever waits for the old program gets the new one.
      const waiting = settle;
      settle = () => {};
      if (link) happen({ type: 'replaced' });
      start = null;
      const opened = open();
      waiting(opened);
      return opened;
    },
    open,
    send,
    begin(run) {
      if (!isOpen(life)) throw new Error('The worker takes no requests now');
      entered = null;
      happen({ type: 'run-started', run });
    },
    finish: (run) => happen({ type: 'run-ended', run }),
    stop: () => happen({ type: 'stopped' }),
    close() {
      happen({ type: 'replaced' });
      start = null;
    },
  };

  function startProblem(): HandlerProblem {
    return crashProblem('the worker did not start');
  }

  function crashProblem(message: string): HandlerProblem {
    return {
      code: 'handlers/crashed',
      message: `The handlers can't run: ${message}. Reload the page to try again.`,
      severity: 'error',
      file: ENTRY[role],
    };
  }
}
