/** The handlers of the project in their sandbox: loaded when they changed, blamed when they fail. */
import type { CheckTypes, HandlerProblem, SourceFile } from '#mock-server/sandbox/compile.ts';
import { HandlersUnavailable } from '#mock-server/sandbox/host.ts';
import type { LoadReport, Sandbox } from '#mock-server/sandbox/host.ts';
import type { Batch } from './batch.ts';
import type { ServerStatus, SessionState } from './state.ts';

export interface Handlers {
  /** Loads what changed. Resolves in every case; `require` tells whether requests can be answered. */
  prepare(): Promise<void>;
  /** Rejects with HandlersUnavailable. */
  require(): Promise<void>;
}

interface Deps {
  readonly sandbox: Sandbox;
  readonly files: () => readonly SourceFile[];
  readonly batch: Batch<SessionState>;
  /** While a request is under way the program is not replaced under it. */
  readonly isBusy: () => boolean;
  /** The user has agreed that this project's code runs. Loading a module runs it. */
  readonly mayRun: () => boolean;
  readonly beforeRun: () => void;
  readonly checkTypes: CheckTypes;
}

interface Loaded {
  readonly files: readonly SourceFile[];
  readonly report: Promise<LoadReport>;
}

export function createHandlers(deps: Deps): Handlers {
  const { sandbox, files, batch, isBusy, mayRun, beforeRun, checkTypes } = deps;
  let loaded: Loaded | null = null;

  const tellTypes = async (mine: Loaded): Promise<void> => {
    // A compiler that broke tells of it when it is to emit.
    const types = await checkTypes(mine.files).catch(() => []);
    if (loaded !== mine || types.length === 0) return;
    batch.now((state) => ({ ...state, problems: [...state.problems, ...types] }));
  };

  const load = (): Promise<LoadReport> => {
    const current = files();
    if (loaded && (isBusy() || isSame(loaded.files, current))) return loaded.report;
    beforeRun();
    batch.now((state) => ({ ...state, server: { phase: 'starting' } }));
    const report = sandbox.load(current).catch((error: unknown): LoadReport => {
      // Not remembered: the compiler may load the next time.
      loaded = null;
      return { kind: 'failed', problems: [compilerProblem(error)] };
    });
    const mine: Loaded = { files: current, report };
    loaded = mine;
    void report.then((result) => {
      if (loaded !== null && loaded !== mine) return;
      const { problems } = result;
      batch.now((state) => ({ ...state, problems, server: statusOf(result) }));
      // A file that does not parse has more wrong with it than its types.
      if (loaded === mine && result.kind !== 'refused') void tellTypes(mine);
    });
    return report;
  };

  return {
    async prepare() {
      if (mayRun()) await load();
    },
    async require() {
      if (!mayRun()) throw new HandlersUnavailable(CONSENT);
      const report = await load();
      if (report.kind !== 'ready') throw new HandlersUnavailable(worst(report.problems));
    },
  };
}

const CONSENT: HandlerProblem = {
  code: 'handlers/consent',
  message: 'The handlers of this project wait for your consent. Choose Run handlers.',
  severity: 'warning',
};

function statusOf({ kind, problems }: LoadReport): ServerStatus {
  return kind === 'ready' ? { phase: 'ready' } : { phase: 'refused', problem: worst(problems) };
}

function worst(problems: readonly HandlerProblem[]): HandlerProblem {
  const found = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (!found) throw new Error('Files that do not load have a problem');
  return found;
}

function compilerProblem(error: unknown): HandlerProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'handlers/compiler',
    message: `The TypeScript compiler did not start: ${reason}`,
    severity: 'error',
  };
}

function isSame(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ path, text }, i) => path === b[i]?.path && text === b[i]?.text)
  );
}
