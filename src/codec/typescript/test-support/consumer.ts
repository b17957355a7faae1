/** A project that uses generated modules: checked by the compiler as strictly as it can, then run. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

const COMPILER_OPTIONS = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  customConditions: ['kitbench-source'],
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

export interface Consumer {
  /** Compiler messages, one a line; none where all is well. */
  readonly errors: readonly string[];
  /** The modules by file name, without `.ts`. */
  readonly modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * @param files texts by file name, without `.ts`
 * @param options compiler options that differ from the strictest
 */
export async function consume(
  files: Readonly<Record<string, string>>,
  options: Readonly<Record<string, boolean>> = {},
): Promise<Consumer> {
  // Inside node_modules, so that the workspace's packages are found from there.
  const parent = join(ROOT, 'node_modules', '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'typescript-export-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.ts`), files[name] ?? '');
    const entry = names.map((name, i) => `export * as m${i} from './${name}.ts';`).join('\n');
    writeFileSync(join(folder, 'all.ts'), entry);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...COMPILER_OPTIONS, ...options },
        files: names.map((name) => `${name}.ts`),
      }),
    );
    return { errors: check(folder), modules: await run(folder, names) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(folder: string): readonly string[] {
  try {
    execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return [];
  } catch (failure) {
    const { stdout } = failure as { readonly stdout?: string };
    if (!stdout) throw failure;
    return stdout.trim().split('\n');
  }
}

async function run(folder: string, names: readonly string[]): Promise<Consumer['modules']> {
  const file = join(folder, 'all.mjs');
  await build({
    input: join(folder, 'all.ts'),
    resolve: { conditionNames: ['kitbench-source', 'import'] },
    output: { file, format: 'esm' },
    logLevel: 'silent',
  });
  const all = (await import(pathToFileURL(file).href)) as Record<string, Record<string, unknown>>;
  return Object.fromEntries(names.map((name, i) => [name, all[`m${i}`] ?? {}]));
}
