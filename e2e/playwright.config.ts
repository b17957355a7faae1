import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';

const port = Number(process.env['KITBENCH_PORT'] ?? 4317);
/** Address of a running app to test instead of the last build, such as that of `npm start`. */
const running = process.env['KITBENCH_URL'];
const url = running ?? `http://127.0.0.1:${port}/kitbench/`;

export default defineConfig({
  testDir: '.',
  outputDir: '../node_modules/.cache/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine of a CI may delay a journey; one that passes only then is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: {
    timeout: 30_000,
    // Less than a letter, and lines of five percent are seen.
    toHaveScreenshot: {
      maxDiffPixels: 20,
      threshold: 0.04,
      pathTemplate: '{testDir}/pictures/{arg}{ext}',
    },
  },
  reporter: process.env['CI'] ? [['list']] : [['line']],
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_FLAGS },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
  },
  ...(running === undefined && {
    webServer: {
      // The built site under a sub-path, as users host it.
      command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --base /kitbench/`,
      cwd: '..',
      url,
      reuseExistingServer: !process.env['CI'],
    },
  }),
});
