/** Finds a Chrome or Chromium for the tests and, where there is none, gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Quiet flags: no sandbox helper is needed in containers, and the browser contacts no other host. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installed(): string | undefined {
  return [process.env['KITBENCH_BROWSER'], chromium.executablePath(), ...SYSTEM_PATHS].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Path of the browser's executable. Throws with what to do when none can be had. */
export function findBrowser(): string {
  const path = installed();
  if (!path) throw new Error('No Chrome or Chromium found. Set KITBENCH_BROWSER to its path.');
  return path;
}

/** Tries Playwright's download, then Debian's package when run as root. */
export function ensureBrowser(): string {
  const present = installed();
  if (present) return present;
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.log('No Chrome or Chromium found; getting one…');
  run('npx', 'playwright', 'install', 'chromium');
  if (!installed() && process.getuid?.() === 0) {
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', 'chromium');
  }
  return findBrowser();
}
