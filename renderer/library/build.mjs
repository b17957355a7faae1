// Builds the renderer to dist-renderer/: code, one sheet, types, package.json and README.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, 'dist-renderer');
const emitted = join(root, 'node_modules/.cache/renderer-types');

await build({ configFile: join(root, 'renderer/library/vite.config.ts'), logLevel: 'warn' });
emitTypes();
copyTypes('renderer/index.d.ts');
copyFileSync(join(root, 'renderer/library/package.json'), join(out, 'package.json'));
copyFileSync(join(root, 'renderer/README.md'), join(out, 'README.md'));
copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
console.log(`The renderer as a library is in ${relative(process.cwd(), out) || '.'}/.`);

function emitTypes() {
  rmSync(emitted, { recursive: true, force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'renderer/library/tsconfig.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Copies a declaration and those it names, with addresses that hold outside of this project. */
function copyTypes(entry) {
  const waiting = [entry];
  const seen = new Set(waiting);
  for (const file of waiting) {
    const text = readFileSync(join(emitted, file), 'utf8').replace(
      /(from |import\()(['"])(#core\/|\.)([^'"]*)\.tsx?\2/g,
      (_, before, quote, start, rest) => {
        const target =
          start === '#core/'
            ? `src/core/${rest}`
            : posix.join(posix.dirname(file), `${start}${rest}`);
        if (!seen.has(`${target}.d.ts`)) {
          seen.add(`${target}.d.ts`);
          waiting.push(`${target}.d.ts`);
        }
        const address = posix.relative(posix.dirname(file), target);
        return `${before}${quote}${address.startsWith('.') ? '' : './'}${address}.js${quote}`;
      },
    );
    const target = join(out, 'types', file);
    mkdirSync(dirname(target), { recursive: true });
    // Sheets are imported from the package beside the code, not through its types.
    writeFileSync(target, text.replace(/^import '[^']*\.css';\n/gm, ''));
  }
}
