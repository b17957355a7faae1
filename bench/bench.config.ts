import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

/** One worker, no retries: figures want a quiet machine. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../node_modules/.cache/bench',
  // A trace takes a snapshot of the page at every step, which is what would be measured.
  use: { ...base.use, trace: 'off' },
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  reporter: [['line']],
});
