/** The sandbox of the app; loaded with the first thing that runs, and its runtime with the worker. */
import type { CheckTypes, Compile, CompileResult, HandlerProblem } from './compile.ts';
import { cachedCheck, cachedCompile } from './compile-cache.ts';
import type { Cache, Kept } from './compile-cache.ts';
import { createSandbox } from './host.ts';
import type { SandboxMaker } from './host.ts';

/** `frameUrl`: where sandbox.html is. */
export function browserSandbox(compile: Compile, frameUrl: string): SandboxMaker {
  const remembered = cachedCompile(compile, inBrowser<CompileResult>('kitbench.emit'));
  const runtime = async (): Promise<string> => (await import('virtual:sandbox-runtime')).default;
  return (deps) => createSandbox({ ...deps, compile: remembered, frameUrl, runtime });
}

/** Type errors of the last program are known without a compiler. */
export function browserCheck(check: CheckTypes): CheckTypes {
  return cachedCheck(check, inBrowser<readonly HandlerProblem[]>('kitbench.types'));
}

/** Grows when what the compiler answers changes, so that older answers are not used. */
const VERSION = 2;

/** The last answer, in this browser. */
function inBrowser<T>(key: string): Cache<T> {
  return {
    async read() {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      const isOurs = typeof kept === 'object' && kept !== null && 'version' in kept;
      // Written below, by this version of this file.
      return isOurs && kept.version === VERSION ? (kept as unknown as Kept<T>) : null;
    },
    async write({ files, result }) {
      localStorage.setItem(key, JSON.stringify({ version: VERSION, files, result }));
    },
  };
}
