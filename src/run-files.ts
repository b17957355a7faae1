/** Where exported code is run to prove it. Loads with the first run. */
import type { RunFiles } from '#state/session/run-files.ts';

let loading: Promise<RunFiles> | null = null;

async function load(): Promise<RunFiles> {
  const [{ createRunFiles }, { createSandbox }, { compile }] = await Promise.all([
    import('#state/session/run-files.ts'),
    import('#mock-server/sandbox/host.ts'),
    import('#editor-host/compile.ts'),
  ]);
  const frameUrl = new URL('sandbox.html', document.baseURI).href;
  const runtime = async (): Promise<string> => (await import('virtual:sandbox-runtime')).default;
  // Without the memory of emits, which is for the project's own handlers.
  return createRunFiles((deps) => createSandbox({ ...deps, compile, frameUrl, runtime }));
}

export const runFiles: RunFiles = async (files) => {
  loading ??= load().catch((error: unknown) => {
    // Perhaps only the network failed.
    loading = null;
    throw error;
  });
  return (await loading)(files);
};
