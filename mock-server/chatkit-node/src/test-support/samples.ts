/** Reads the samples out of Markdown, compiles them and runs them, as their reader would. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The first code block of each section of a Markdown file, by its heading. */
export async function samplesOf(file: URL): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8');
  const blocks = text.matchAll(/^## (.+)\n(?:(?!^## )[^])*?```ts\n([^]*?)```/gm);
  return new Map(Array.from(blocks, ([, name = '', code = '']) => [name, code]));
}

/** A folder from which packages resolve as they do for a user of the package. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'samples-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const COMPILER_OPTIONS = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  customConditions: ['kitbench-source'],
  types: ['node'],
  strict: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler has to say about the samples; empty when they compile. */
export function compileErrors(
  samples: ReadonlyMap<string, string>,
  ambient: string,
): Promise<string> {
  return inFolder(async (folder) => {
    const config = { compilerOptions: COMPILER_OPTIONS, include: ['*.ts'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await writeFile(join(folder, 'ambient.d.ts'), ambient);
    for (const [name, code] of samples) {
      await writeFile(join(folder, `${name.replaceAll(' ', '-')}.ts`), code);
    }
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    return promisify(execFile)(process.execPath, [tsc, '-p', folder]).then(
      () => '',
      (failure: { stdout: string }) => failure.stdout,
    );
  });
}

/** The module a sample is, with types stripped and packages bundled in from their source. */
export function run(code: string): Promise<Record<string, unknown>> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'sample.ts'), code);
    const bundle = await rolldown({
      input: join(folder, 'sample.ts'),
      resolve: { conditionNames: ['kitbench-source', 'import'] },
      platform: 'node',
    });
    const { output } = await bundle.generate({ format: 'esm' });
    const file = join(folder, 'sample.mjs');
    await writeFile(file, output[0].code);
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
  });
}
