/**
 * The page's front door to the sandbox: loads handler files, answers requests as a server would,
 * runs client handlers, and tells what happens meanwhile.
 */
import type { Store } from 'chatkit-node';
import type { Clock } from '../transport/clock.ts';
import type { ServerFetch } from '../transport/fetch.ts';
import type { CompiledModule, HandlerProblem, SourceFile } from './compile.ts';
import { createFetchRuns } from './fetch-runs.ts';
import { createFrame } from './frame-host.ts';
import type { Life } from './lifecycle.ts';
import { loadedProblems, thrownProblem } from './problems.ts';
import type { Compile } from './compile.ts';
import type { ConsoleLevel, FromWorker, Loaded, Role } from './protocol.ts';
import { createRealm } from './realm.ts';
import type { End, Realm } from './realm.ts';
import { runStoreCall } from './store-bridge.ts';
import { createStoreQuota } from './store-quota.ts';
import { SCHEME } from './stack.ts';
import { traceModules } from './trace.ts';
import type { HandlerFrame, HandlerPlace, Trace } from './trace.ts';

export interface SandboxConsole {
  readonly role: Role;
  /** The request it was printed in, where one was at work. */
  readonly run: number | null;
  readonly level: ConsoleLevel;
  readonly args: readonly unknown[];
  readonly place: HandlerPlace | null;
}

export interface SandboxThrown {
  readonly role: Role;
  readonly run: number | null;
  /** Name of the error's class. */
  readonly name: string;
  readonly problem: HandlerProblem;
  readonly frames: readonly HandlerFrame[];
}

export interface SandboxStoreCall {
  readonly run: number | null;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly failed: boolean;
  /** When it began, and how long it took in ms. */
  readonly at: number;
  readonly took: number;
  /** The server keeps its own store; the page's did not change. */
  readonly own: boolean;
}

export interface SandboxEvents {
  onConsole(line: SandboxConsole): void;
  onThrown(thrown: SandboxThrown): void;
  onStoreCall(call: SandboxStoreCall): void;
  /** `chatKit.sendAction(…)` and the like, called by client.ts. */
  onCommand(name: string, args: readonly unknown[]): Promise<unknown>;
  onLife(role: Role, life: Life): void;
  onEnd(role: Role, end: End): void;
}

export interface SandboxDeps {
  readonly compile: Compile;
  readonly store: Store;
  readonly clock: Clock;
  /** Where sandbox.html is. */
  readonly frameUrl: string;
  /** Text of the worker's script. */
  readonly runtime: () => Promise<string>;
  readonly seed: number;
  readonly events: SandboxEvents;
}

/** Makes a sandbox once it is known what the session brings. */
export type SandboxMaker = (
  deps: Pick<SandboxDeps, 'store' | 'clock' | 'seed' | 'events'>,
) => Sandbox;

/** What became of the files. */
export type LoadReport =
  /** A file does not parse; the program from before is gone. */
  | { readonly kind: 'refused'; readonly problems: readonly HandlerProblem[] }
  /** The server's module threw or hung when it was loaded. */
  | { readonly kind: 'failed'; readonly problems: readonly HandlerProblem[] }
  | {
      readonly kind: 'ready';
      readonly server: Extract<Loaded, { role: 'server' }>;
      /** There is a client.ts and it runs. */
      readonly client: boolean;
      readonly problems: readonly HandlerProblem[];
    };

export type ActOutcome =
  | { readonly kind: 'handled' }
  /** There is no client.ts, or it sets no onAction. */
  | { readonly kind: 'no-handler' }
  | { readonly kind: 'failed'; readonly problem: HandlerProblem };

export interface Sandbox {
  load(files: readonly SourceFile[]): Promise<LoadReport>;
  /** Numbers requests; none is used twice. */
  nextRun(): number;
  /** As `fetch` to the server's endpoint. Rejects with HandlersUnavailable when there is none. */
  readonly fetch: ServerFetch;
  /** The loaded server keeps a store of its own: it knows only the threads it is given. */
  readonly ownStore: boolean;
  /** Gives such a server a thread with its items; requests sent later find it. */
  plant(thread: object, items: readonly object[]): void;
  /** Gives an action with `handler: 'client'` to client.ts. */
  act(run: number, action: unknown, item: unknown): Promise<ActOutcome>;
  /** Lets client.ts hear an event of the ChatKit element. */
  emit(this: void, name: string, detail: unknown): void;
}

/** No answer can come: the handlers do not run, or ended while they worked on it. */
export class HandlersUnavailable extends Error {
  override readonly name = 'HandlersUnavailable';
  readonly problem: HandlerProblem;

  constructor(problem: HandlerProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A stopped request gets this long to come to its end before the worker is ended. */
const STOP_GRACE = 1_000;

export function createSandbox(deps: SandboxDeps): Sandbox {
  const { compile, store, clock, frameUrl, runtime, seed, events } = deps;
  const frame = createFrame({ url: frameUrl, runtime, clock });
  const quota = createStoreQuota();
  let lane = 0;
  let lastRun = 0;
  let hasClient = false;
  let ownStore = false;
  /** Requests of client.ts at work. */
  const acting = new Map<number, (outcome: ActOutcome) => void>();

  const hearCommon = (role: Role, realm: () => Realm, message: FromWorker): void => {
    const { trace } = realm();
    if (!trace) return;
    switch (message.type) {
      case 'console': {
        const [place = null] = trace.frames(message.stack);
        const { run, level } = message;
        const args = message.args.map((arg) => (isStack(arg) ? trace.readable(arg) : arg));
        return events.onConsole({ role, run, level, args, place });
      }
      case 'threw':
        return thrown(role, trace, message.run, message.thrown);
      default:
        return undefined;
    }
  };
  const thrown = (
    role: Role,
    trace: Trace,
    run: number | null,
    what: Parameters<typeof thrownProblem>[0],
  ): void =>
    events.onThrown({
      role,
      run,
      name: what.name,
      problem: thrownProblem(what, trace),
      frames: trace.frames(what.stack),
    });

  const shared = { frame, clock, seed, nextLane: () => ++lane };
  const server = createRealm({
    ...shared,
    role: 'server',
    hear(message) {
      if (runs.hear(message)) return undefined;
      switch (message.type) {
        case 'store':
          return void answerStore(message);
        case 'own-store': {
          const { run, method, args, failed } = message;
          const at = clock.now();
          return events.onStoreCall({ run, method, args, failed, at, took: 0, own: true });
        }
        default:
          return hearCommon('server', () => server, message);
      }
    },
    onLife: (life) => events.onLife('server', life),
    onEnd(end) {
      const again = end.lost.filter((run) => runs.lose(run));
      const problem = end.problem ?? stoppedProblem();
      for (const run of end.lost) {
        if (!again.includes(run)) runs.fail(run, new HandlersUnavailable(problem));
      }
      if (again.length > 0) void resend(again);
      events.onEnd('server', end);
    },
  });
  const runs = createFetchRuns({
    send: server.send,
    begin: server.begin,
    finish: server.finish,
    onAbort(run) {
      clock.after(STOP_GRACE, () => {
        if (server.life.phase === 'running' && server.life.runs.includes(run)) server.stop();
      });
    },
  });
  const resend = async (again: readonly number[]): Promise<void> => {
    const outcome = await server.open();
    for (const run of again) {
      if (outcome.kind === 'ready') runs.resend(run);
      else runs.fail(run, new HandlersUnavailable(outcome.problem));
    }
  };
  const answerStore = async (call: Extract<FromWorker, { type: 'store' }>): Promise<void> => {
    const { run, method, args } = call;
    const at = clock.now();
    const outcome = await runStoreCall(store, quota, method, args);
    const took = clock.now() - at;
    events.onStoreCall({ run, method, args, failed: !outcome.ok, at, took, own: false });
    server.send({ type: 'answer', call: call.call, outcome });
  };

  const client = createRealm({
    ...shared,
    role: 'client',
    hear(message) {
      switch (message.type) {
        case 'command':
          return void answerCommand(message);
        case 'acted': {
          const { run, missing, thrown: what } = message;
          client.finish(run);
          const problem = what && client.trace && thrownProblem(what, client.trace);
          if (what && client.trace) thrown('client', client.trace, run, what);
          acted(
            run,
            problem ? { kind: 'failed', problem } : { kind: missing ? 'no-handler' : 'handled' },
          );
          return undefined;
        }
        default:
          return hearCommon('client', () => client, message);
      }
    },
    onLife: (life) => events.onLife('client', life),
    onEnd(end) {
      const problem = end.problem ?? stoppedProblem();
      for (const run of end.lost) acted(run, { kind: 'failed', problem });
      events.onEnd('client', end);
    },
  });
  const acted = (run: number, outcome: ActOutcome): void => {
    acting.get(run)?.(outcome);
    acting.delete(run);
  };
  const answerCommand = async (call: Extract<FromWorker, { type: 'command' }>): Promise<void> => {
    const outcome = await events.onCommand(call.name, call.args).then(
      (value) => ({ ok: true, value }) as const,
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        return { ok: false, name, message } as const;
      },
    );
    client.send({ type: 'answer', call: call.call, outcome });
  };

  return {
    async load(files) {
      const compiled = await compile(files.filter(({ path }) => !path.endsWith('.json')));
      if (compiled.kind === 'refused') return compiled;
      const modules = [...compiled.modules, ...files.flatMap(jsonModule)];
      ownStore = false;
      hasClient = files.some(({ path }) => path === 'client.ts');
      const trace = traceModules(modules);
      const [main, second] = await Promise.all([
        server.load(trace),
        hasClient ? client.load(trace) : null,
      ]);
      const problems = [...compiled.problems];
      if (second?.kind === 'failed') problems.push(second.problem);
      if (main.kind === 'failed') return { kind: 'failed', problems: [main.problem, ...problems] };
      if (main.loaded.role !== 'server') throw new Error('The server is a server');
      ownStore = main.loaded.ownStore;
      problems.push(...loadedProblems(main.loaded));
      return { kind: 'ready', server: main.loaded, client: second?.kind === 'ready', problems };
    },
    nextRun: () => ++lastRun,
    async fetch(request) {
      if (!server.trace) throw new Error('Load the handlers before the first request');
      const outcome = await server.open();
      if (outcome.kind === 'failed') throw new HandlersUnavailable(outcome.problem);
      return runs.start(request);
    },
    get ownStore() {
      return ownStore;
    },
    plant: (thread, items) => server.send({ type: 'plant', thread, items }),
    async act(run, action, item) {
      if (!hasClient) return { kind: 'no-handler' };
      const outcome = await client.open();
      if (outcome.kind === 'failed') return { kind: 'failed', problem: outcome.problem };
      return new Promise((resolve) => {
        acting.set(run, resolve);
        client.begin(run);
        client.send({ type: 'act', run, action, item });
      });
    },
    emit(name, detail) {
      if (hasClient) client.send({ type: 'emit', name, detail });
    },
  };
}

/** An error is printed as its stack. */
function isStack(arg: unknown): arg is string {
  return typeof arg === 'string' && arg.includes(SCHEME);
}

/** A file of data, imported by its path. */
function jsonModule({ path, text }: SourceFile): CompiledModule[] {
  if (!path.endsWith('.json')) return [];
  return [{ path, code: `module.exports = ${text}`, map: '{"mappings":"AAAA"}' }];
}

function stoppedProblem(): HandlerProblem {
  return {
    code: 'handlers/stopped',
    message: 'The handlers were started afresh while this request was at work.',
    severity: 'warning',
  };
}
