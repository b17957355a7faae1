/** The sandbox of the app; loaded with the first thing that runs, and its runtime with the worker. */
import type { Compile } from './compile.ts';
import { createSandbox } from './host.ts';
import type { SandboxMaker } from './host.ts';

/** `frameUrl`: where sandbox.html is. */
export function browserSandbox(compile: Compile, frameUrl: string): SandboxMaker {
  const runtime = async (): Promise<string> => (await import('virtual:sandbox-runtime')).default;
  return (deps) => createSandbox({ ...deps, compile, frameUrl, runtime });
}
