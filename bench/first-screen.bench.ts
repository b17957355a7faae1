/**
 * From navigation to a canvas and a palette that can be used, in a new browser context each time:
 * nothing kept but a saved project. Prints figures; it asserts outcomes, never times.
 */
import { expect, test } from '@playwright/test';
import { seedProjects } from '../e2e/support/seed.ts';
import { Workbench } from '../e2e/support/workbench.ts';
import { savedProjectOf } from './documents.ts';

const ROUNDS = 9;
const SIZES = [0, 200, 1000];

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

for (const size of SIZES) {
  test(`first screen with ${size} nodes`, async ({ browser, baseURL }) => {
    const usable: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        viewport: { width: 1440, height: 900 },
        // The second visit is to be as cold as the first.
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      const workbench = new Workbench(page);
      if (size > 0) {
        await workbench.open();
        await seedProjects(page, [savedProjectOf(size)]);
      }
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.clearBrowserCache');
      await page.goto('./', { waitUntil: 'commit' });
      const ready = await page.waitForFunction(
        (count) =>
          document.querySelectorAll('[aria-label="Canvas"] [data-node-id]').length === count &&
          document.querySelector('[data-drag-component="Badge"]') !== null &&
          performance.now(),
        size,
        { polling: 'raf' },
      );
      usable.push(Number(await ready.jsonValue()));
      await expect(workbench.palette).toBeVisible();
      await context.close();
    }
    console.log(
      `first screen, ${String(size).padStart(4)} nodes: usable after p50 ${middle(usable).toFixed(0)} ms, worst ${Math.max(...usable).toFixed(0)} ms (${ROUNDS} cold visits)`,
    );
  });
}
