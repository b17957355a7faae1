// `npm run conformance`: the same requests to our server and to the official one in Python, which is installed for it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'openai-chatkit==1.6.5';
const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, 'node_modules/.cache/conformance', PACKAGE);
const windows = process.platform === 'win32';
const python = join(home, windows ? 'Scripts/python.exe' : 'bin/python');

const works = () => existsSync(python) && run(python, ['-c', 'import chatkit.server']);
const run = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

if (!works()) {
  console.log(`Installing ${PACKAGE}…`);
  const made = run(windows ? 'python' : 'python3', ['-m', 'venv', '--clear', home]);
  if (!made || !run(python, ['-m', 'pip', 'install', '-q', PACKAGE]) || !works()) {
    console.log(
      `Left out: ${PACKAGE} can't be installed here. It needs Python 3.10 with venv and pip.`,
    );
    process.exit(0);
  }
}
execFileSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'chatkit-node/conformance'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHATKIT_PYTHON: python },
  },
);
