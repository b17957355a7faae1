import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

/** One worker, no retries: figures want a quiet machine. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../node_modules/.cache/bench',
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  reporter: [['line']],
});
