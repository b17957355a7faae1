/** The sandbox of the app; loaded with the first thing that runs, and its runtime with the worker. */
import type { Compile } from './compile.ts';
import { cachedCompile } from './compile-cache.ts';
import type { CachedEmit, EmitCache } from './compile-cache.ts';
import { createSandbox } from './host.ts';
import type { SandboxMaker } from './host.ts';

/** `frameUrl`: where sandbox.html is. */
export function browserSandbox(compile: Compile, frameUrl: string): SandboxMaker {
  const remembering = cachedCompile(compile, lastEmit);
  const runtime = async (): Promise<string> => (await import('virtual:sandbox-runtime')).default;
  return (deps) => createSandbox({ ...deps, compile: remembering, frameUrl, runtime });
}

const KEY = 'kitbench.emit';
/** Grows when what the compiler emits changes, so that older emits are not used. */
const VERSION = 1;

/** The last program, in this browser. */
const lastEmit: EmitCache = {
  async read() {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const isOurs = typeof kept === 'object' && kept !== null && 'version' in kept;
    // Written below, by this version of this file.
    return isOurs && kept.version === VERSION ? (kept as unknown as CachedEmit) : null;
  },
  async write({ files, result }) {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, files, result }));
  },
};
