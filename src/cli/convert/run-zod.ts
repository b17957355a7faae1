/**
 * The JSON Schema that Zod source makes. The source is code: it runs in this process with all its
 * rights, which is why `--trust` has to be said.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import { isJsonObject } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import { InputError } from '../input-error.ts';

/** Rejects with an InputError that says what the source does wrong. */
export async function runZod(source: string, file: string): Promise<JsonObject> {
  const folder = await mkdtemp(join(tmpdir(), 'kitbench-schema-'));
  try {
    const written = join(folder, 'schema.ts');
    await writeFile(written, source);
    const schema = await load(written, join(folder, 'schema.mjs'));
    if (!(schema instanceof z.core.$ZodType)) {
      throw new InputError(
        `${file}: zod/export The Zod source exports no schema; write \`export default\` before it.`,
      );
    }
    const json: unknown = z.toJSONSchema(schema);
    return isJsonObject(json) ? json : {};
  } catch (error) {
    if (error instanceof InputError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new InputError(`${file}: zod/source The Zod source can’t be run: ${message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the source exports by default. Types are taken away, and its `zod` is ours. */
async function load(source: string, target: string): Promise<unknown> {
  const zod = pathToFileURL(createRequire(import.meta.url).resolve('zod')).href;
  const bundle = await rolldown({
    input: source,
    platform: 'node',
    external: [/^zod(\/|$)/],
  });
  await bundle.write({ file: target, format: 'esm', paths: { zod } });
  await bundle.close();
  const module = (await import(/* @vite-ignore */ pathToFileURL(target).href)) as object;
  return 'default' in module ? module.default : undefined;
}
