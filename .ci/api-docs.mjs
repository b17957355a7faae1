// `npm run docs:api`: the reference of chatkit-node as pages, out of its docstrings. The generator has a TypeScript of its own: it does not run on the one we compile with.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['typedoc@0.28.20', 'typescript@5.9.3'];
const ENTRIES = ['index', 'widgets', 'node', 'sqlite', 'template'];
const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, 'node_modules/.cache/api-docs');
const typedoc = join(home, 'node_modules/typedoc/bin/typedoc');
const source = join(root, 'mock-server/chatkit-node');
const out = join(root, 'dist-api-docs');

if (!existsSync(typedoc)) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', '-E', ...quiet, ...PACKAGES], { cwd: home, stdio: 'inherit' });
}
const options = {
  '--tsconfig': 'tsconfig.json',
  '--name': 'chatkit-node',
  '--readme': 'README.md',
  '--out': out,
  // Types that only other types name are shown where they are used.
  '--validation.notExported': 'false',
};
execFileSync(
  process.execPath,
  [
    typedoc,
    ...Object.entries(options).flat(),
    ...ENTRIES.flatMap((entry) => ['--entryPoints', `src/${entry}.ts`]),
    '--excludePrivate',
    '--treatWarningsAsErrors',
    '--logLevel',
    'Warn',
  ],
  { cwd: source, stdio: 'inherit' },
);
console.log(
  `The reference of chatkit-node is in ${relative(process.cwd(), out) || '.'}/index.html.`,
);
