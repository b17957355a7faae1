// A Python with the official openai-chatkit, and so with the jinja2 that it renders with. It is installed
// into node_modules/.cache: the system's own packages are left alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'openai-chatkit==1.6.5';
const home = fileURLToPath(
  new URL(`../node_modules/.cache/conformance/${PACKAGE}`, import.meta.url),
);
const windows = process.platform === 'win32';
const python = join(home, windows ? 'Scripts/python.exe' : 'bin/python');

const run = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const works = () => existsSync(python) && run(python, ['-c', 'import chatkit.server']);

/** The path of the Python; null, with the reason printed, where it can't be had. */
export function officialPython() {
  if (works()) return python;
  console.log(`Installing ${PACKAGE}…`);
  const made = run(windows ? 'python' : 'python3', ['-m', 'venv', '--clear', home]);
  if (made && run(python, ['-m', 'pip', 'install', '-q', PACKAGE]) && works()) return python;
  console.log(`${PACKAGE} can't be installed here. It needs Python 3.10 with venv and pip.`);
  return null;
}

/** A Python with jinja2: the one that KITBENCH_PYTHON names, the official one, or the system's. */
export function jinjaPython() {
  const able = (command) => run(command, ['-c', 'import jinja2']);
  const given = process.env.KITBENCH_PYTHON;
  if (given) return given;
  return officialPython() ?? ['python3', 'python'].find(able) ?? null;
}
