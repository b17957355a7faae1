import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';

const port = Number(process.env['KITBENCH_PORT'] ?? 4317);

export default defineConfig({
  testDir: '.',
  outputDir: '../node_modules/.cache/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env['CI'] ? [['list']] : [['line']],
  use: {
    baseURL: `http://127.0.0.1:${port}/kitbench/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_FLAGS },
    trace: 'retain-on-failure',
  },
  webServer: {
    // The built site under a sub-path, as users host it.
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --base /kitbench/`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/kitbench/`,
    reuseExistingServer: !process.env['CI'],
  },
});
