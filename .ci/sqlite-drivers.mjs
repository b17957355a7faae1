// What SQLite is for, with the drivers of a newer Node: its own, and better-sqlite3 as it comes built for it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['node@22.23.3', 'better-sqlite3@13.2.0'];
const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, 'node_modules/.cache/sqlite-drivers');
const node = join(home, 'node_modules/node/bin/node');
const driver = join(home, 'node_modules/better-sqlite3');

if (!existsSync(node) || !existsSync(driver)) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const args = ['install', '-E', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
  execFileSync('npm', args, { cwd: home, stdio: 'inherit' });
}
const drivers = ['node:sqlite', join(driver, 'lib/index.js')];
execFileSync(node, ['node_modules/vitest/vitest.mjs', 'run', 'sqlite', 'cli/serve/serve.test'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SQLITE_DRIVERS: drivers.join(','), NODE_NO_WARNINGS: '1' },
});
