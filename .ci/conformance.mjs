// `npm run conformance`: the official package for Python, installed for it, beside our server, and with our Python in it.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { officialPython } from './official-python.mjs';

const python = officialPython();
if (python === null) {
  console.log('Left out: there is no official server to compare with.');
  process.exit(0);
}
execFileSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'chatkit-node/conformance', 'codec/python/official'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, CHATKIT_PYTHON: python },
  },
);
