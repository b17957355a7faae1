/** `virtual:chatkit-node-types`: the declarations of the SDK as the compiler writes them. */
import { execFile } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:chatkit-node-types';
const PROJECT = 'mock-server/chatkit-node';
const CACHE = 'node_modules/.cache/chatkit-node-types';

/** Node's own entry is for servers only and needs Node's types. */
const SERVER_ONLY = /^node(\.d\.ts|\/)/;

export function chatkitNodeTypes(): Plugin {
  let root = '.';
  return {
    name: 'kitbench:chatkit-node-types',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      await emit(root);
      const files: Record<string, string> = {};
      for (const path of await filesUnder(join(root, CACHE))) {
        if (path.endsWith('.d.ts') && !SERVER_ONLY.test(path)) {
          files[path] = await readFile(join(root, CACHE, path), 'utf8');
        }
      }
      if (!files['index.d.ts']) this.error(`The compiler wrote no declarations of ${PROJECT}`);
      for (const path of await filesUnder(join(root, PROJECT, 'src'))) {
        this.addWatchFile(join(root, PROJECT, 'src', path));
      }
      return `export default ${JSON.stringify(files)};`;
    },
  };
}

/** Type errors of the SDK are for `npm run check` to report: declarations are written all the same. */
async function emit(root: string): Promise<void> {
  await rm(join(root, CACHE), { recursive: true, force: true });
  const compiler = join(
    dirname(createRequire(join(root, 'package.json')).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const args = ['-p', PROJECT, '--emitDeclarationOnly', '--noEmit', 'false', '--outDir', CACHE];
  await new Promise<void>((resolve) => {
    execFile(process.execPath, [compiler, ...args], { cwd: root }, () => resolve());
  });
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
