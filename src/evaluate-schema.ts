/** Where a data schema written with zod is read. Loads with the first one. */
import type { EvaluateSchema } from '#mock-server/sandbox/schema.ts';

let loading: Promise<EvaluateSchema> | null = null;

async function load(): Promise<EvaluateSchema> {
  const [{ schemaEvaluator }, { compile }, { systemClock }] = await Promise.all([
    import('#mock-server/sandbox/schema.ts'),
    import('#editor-host/compile.ts'),
    import('#mock-server/transport/clock.ts'),
  ]);
  return schemaEvaluator({
    compile,
    clock: systemClock,
    frameUrl: new URL('sandbox.html', document.baseURI).href,
    runtime: async () => (await import('virtual:sandbox-runtime')).default,
  });
}

export const evaluateSchema: EvaluateSchema = async (source) => {
  loading ??= load().catch((error: unknown) => {
    // Perhaps only the network failed.
    loading = null;
    throw error;
  });
  return (await loading)(source);
};
