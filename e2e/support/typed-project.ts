/** A strict TypeScript project that uses the packed chatkit-node, as a user's project would. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

export interface TypedProject {
  write(path: string, text: string): void;
  /** Type-checks everything and emits it. Throws with the compiler's words. */
  compile(): void;
  /** Runs an expression over the module compiled from `path`, bound to `exports`; gives its JSON. */
  evaluate(path: string, expression: string): unknown;
}

/** Packs the SDK, which builds it, unpacks it into a fresh project and sets the strictest common options. */
export function typedProject(): TypedProject {
  const folder = mkdtempSync(join(tmpdir(), 'kitbench-export-'));
  run('npm', ['pack', '-s', '-w', 'chatkit-node', '--pack-destination', folder], root);
  const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack wrote no tarball');
  run('tar', ['-xzf', tarball], folder);
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(folder, 'package'), join(folder, 'node_modules/chatkit-node'), { recursive: true });
  cpSync(join(root, 'node_modules/zod'), join(folder, 'node_modules/zod'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noUncheckedIndexedAccess: true,
        isolatedModules: true,
        target: 'ES2022',
        lib: ['ES2023', 'DOM'],
        types: [],
        module: 'NodeNext',
        rootDir: 'src',
        outDir: 'out',
      },
      include: ['src'],
    }),
  );
  mkdirSync(join(folder, 'src'));
  return {
    write: (path, text) => writeFileSync(join(folder, 'src', path), text),
    compile: () =>
      void run(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'],
        folder,
      ),
    evaluate(path, expression) {
      const url = pathToFileURL(join(folder, 'out', path.replace(/\.ts$/, '.js'))).href;
      const code = `const exports = await import(${JSON.stringify(url)});
process.stdout.write(JSON.stringify(${expression}));`;
      return JSON.parse(run(process.execPath, ['--input-type=module', '-e', code], folder));
    },
  };
}
