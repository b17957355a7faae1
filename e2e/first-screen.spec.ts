/** What a visit costs, and that it works without a network and without another host. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { savedProjectOf } from '../bench/documents.ts';
import { seedProjects } from './support/seed.ts';
import { Workbench } from './support/workbench.ts';

const BUDGET_KIB = 200;

/** In the page: notes the frame in which the palette and the whole widget stand. */
function watchFirstScreen(nodes: number): void {
  const look = (): void => {
    const stands =
      document.querySelectorAll('[aria-label="Canvas"] [data-node-id]').length === nodes &&
      document.querySelector('[data-drag-component="Badge"]') !== null;
    if (stands) Object.assign(globalThis, { firstScreenAt: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test('the first screen of a saved project of 200 nodes asks for at most 200 KiB of scripts', async ({
  page,
}) => {
  const workbench = new Workbench(page);
  await workbench.open();
  await seedProjects(page, [savedProjectOf(200)]);

  // Watched from the page's start: by the time a test could ask, more has been fetched.
  await page.addInitScript(watchFirstScreen, 200);
  await page.reload();
  const seen = await page.waitForFunction(
    () => (globalThis as { firstScreenAt?: number }).firstScreenAt,
  );
  await workbench.drag('Badge', workbench.element('Text').first(), { x: 0.5, y: 0.9 });
  await expect(workbench.canvas.locator('[data-node-id]')).toHaveCount(201);
  const until = await page.evaluate(
    (at = 0) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime <= at && /\.m?js$/.test(new URL(name).pathname))
        .map(({ name }) => name),
    await seen.jsonValue(),
  );
  const bodies = await Promise.all(until.map(async (url) => (await page.request.get(url)).body()));
  const total = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
  console.log(
    `scripts until the palette can be used: ${total.toFixed(1)} KiB in ${until.length} files`,
  );
  expect(until).not.toEqual([]);
  expect(total).toBeLessThanOrEqual(BUDGET_KIB);
  workbench.expectNoComplaints();
});

test('asks no other host, and works offline after the first visit', async ({ page, context }) => {
  const workbench = new Workbench(page);
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  await workbench.open();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.active?.state;
      }),
    )
    .toBe('activated');
  await context.setOffline(true);
  await page.reload();
  await expect(workbench.canvas).toBeVisible();
  await workbench.openTemplate('Edit todo');
  await workbench.setMode('Try');
  await workbench.thread.getByRole('button', { name: 'Save' }).click();
  await expect(workbench.thread.getByText('Saved')).toBeVisible();
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});
