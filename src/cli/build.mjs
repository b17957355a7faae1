// Bundles the command line to dist-cli/, or to the folder that is named, so that it starts at once and needs no TypeScript.
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = process.argv[2] ?? join(root, 'dist-cli');

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  input: { kitbench: join(root, 'src/cli/bin.ts') },
  platform: 'node',
  // Both are there where Kitbench is installed, and bring binaries or copies of themselves to find.
  external: [/^rolldown(\/|$)/, /^zod(\/|$)/],
  resolve: {
    conditionNames: ['kitbench-source', 'import', 'node', 'default'],
    // acorn-jsx asks for the CommonJS build, the parser for the module: one copy is enough.
    alias: { acorn: fileURLToPath(import.meta.resolve('acorn')) },
  },
});
await bundle.write({
  dir: out,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
});
await bundle.close();
chmodSync(join(out, 'kitbench.mjs'), 0o755);
