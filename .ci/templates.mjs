// `npm run templates`: jinja2 itself judges our templates, over generated documents and over every real file.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { jinjaPython } from './official-python.mjs';

const python = jinjaPython();
if (python === null) {
  console.error('There is no Python with jinja2 to judge templates; install python3 with venv.');
  process.exit(1);
}
execFileSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--disable-console-intercept=true',
    'src/codec/jinja/laws',
    'src/codec/widget-file/corpus',
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, KITBENCH_PYTHON: python },
  },
);
