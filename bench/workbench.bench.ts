/**
 * Opening, one edit to paint, undo and dragging at several sizes, against the production build.
 * Prints figures beside a calibration of the same run; it asserts outcomes, never times.
 */
import { expect, test } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { seedProjects } from '../e2e/support/seed.ts';
import { Workbench } from '../e2e/support/workbench.ts';
import { calibrate, quantile } from './calibrate.ts';
import { savedProjectOf } from './documents.ts';

const SIZES = [10, 200, 1000];
const EDITS = 30;
const UNDOS = 15;
const MOVES = 120;
/** Ms between keys: a fast typist. */
const TYPING_GAP = 100;

const ms = (value: number): string => value.toFixed(1).padStart(7);

/**
 * In the page: for each input, or each press of Z, the time from the event to the frame after it.
 * The presses of Ctrl and Shift before a Z change nothing and are not counted.
 */
async function watchPaints(page: Page, event: 'beforeinput' | 'keydown'): Promise<void> {
  await page.evaluate((type) => {
    const paints: number[] = [];
    Object.assign(globalThis, { paints });
    addEventListener(
      type,
      (event) => {
        if (event instanceof KeyboardEvent && event.key.toLowerCase() !== 'z') return;
        const start = event.timeStamp;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => paints.push(performance.now() - start);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  }, event);
}

const paints = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints);

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function open(page: Page, size: number): Promise<Workbench> {
  const workbench = new Workbench(page);
  await page.goto('./');
  await seedProjects(page, [savedProjectOf(size === 10 ? 20 : 10), savedProjectOf(size)]);
  await page.reload();
  await expect(workbench.canvas.locator('[data-node-id]')).toHaveCount(size);
  return workbench;
}

/** Opens a kept project from the Templates page; ms from the click to the painted canvas. */
async function openKept(page: Page, workbench: Workbench, size: number): Promise<number> {
  await workbench.banner.getByRole('button', { name: 'Templates' }).click();
  const row = page
    .getByRole('dialog', { name: 'Templates' })
    .getByRole('button', { name: new RegExp(`^Bench ${size}\\b`) });
  await row.waitFor();
  const took = page.evaluate(async (count) => {
    const start = await new Promise<number>((resolve) => {
      addEventListener('click', (event) => resolve(event.timeStamp), {
        once: true,
        capture: true,
      });
    });
    const drawn = (): number =>
      document.querySelectorAll('[aria-label="Canvas"] [data-node-id]').length;
    while (drawn() !== count) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, size);
  await row.click();
  return took;
}

for (const size of SIZES) {
  const other = size === 10 ? 20 : 10;
  test(`${size} nodes`, async ({ page }) => {
    const workbench = await open(page, size);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const calibration = await calibrate(page);
    console.log(`\n${size} nodes; calibration ${calibration.toFixed(1)} ms`);

    // Heap, Monaco closed.
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    console.log(`  heap               ${(usedSize / 1e6).toFixed(1)} MB`);

    // Opening: from the press in the list to the frame with the last element.
    const opens: number[] = [];
    for (let round = 0; round < 7; round++) {
      await openKept(page, workbench, other);
      opens.push(await openKept(page, workbench, size));
    }
    console.log(`  open          p50 ${ms(quantile(opens, 0.5))} ms  (${opens.length} runs)`);

    // One edit to paint.
    await workbench.element('Text').first().click();
    const field = workbench.field('value');
    await field.click();
    await page.keyboard.press('End');
    await watchPaints(page, 'beforeinput');
    for (let i = 0; i < EDITS; i++) {
      await page.keyboard.type('x');
      await page.waitForTimeout(TYPING_GAP);
    }
    await expect(workbench.element('Text').first()).toContainText('x'.repeat(EDITS));
    const edits = await paints(page);
    expect(edits).toHaveLength(EDITS);
    console.log(
      `  edit to paint p50 ${ms(quantile(edits, 0.5))} ms  p95 ${ms(quantile(edits, 0.95))} ms`,
    );

    // Undo of the whole run of typing and redo, with the focus on the canvas: in the field the keys
    // would be the browser's own.
    await workbench.canvas.getByRole('group', { name: 'Widget' }).focus();
    await watchPaints(page, 'keydown');
    for (let i = 0; i < UNDOS; i++) {
      for (const keys of ['Control+Z', 'Control+Shift+Z']) {
        await page.keyboard.press(keys);
        await page.waitForTimeout(TYPING_GAP);
      }
    }
    const undos = await paints(page);
    expect(undos).toHaveLength(2 * UNDOS);
    await expect(workbench.element('Text').first()).toContainText('x'.repeat(EDITS));
    console.log(
      `  undo/redo     p50 ${ms(quantile(undos, 0.5))} ms  p95 ${ms(quantile(undos, 0.95))} ms`,
    );

    // Dragging: frames while flooded at 60 Hz, then main thread per awaited move.
    const from = (await workbench.palette
      .getByRole('button', { name: 'Badge', exact: true })
      .boundingBox())!;
    const area = (await workbench.canvas.boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(area.x + 60, area.y + 60, { steps: 4 });
    const path = (i: number): [number, number] => [
      area.x + area.width * (0.35 + 0.3 * Math.abs(Math.sin((i / MOVES) * 9))),
      area.y + 40 + ((area.height - 80) * i) / MOVES,
    ];
    // Main thread: each move handled before the next comes.
    const before = await taskMs(cdp);
    for (let i = 0; i < MOVES; i++) await page.mouse.move(...path(i));
    const perMove = ((await taskMs(cdp)) - before) / MOVES;
    // Frames: moves at 60 Hz, whether they are handled or not.
    const frames = page.evaluate(async (count) => {
      const gaps: number[] = [];
      let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      for (let i = 0; i < count; i++) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    }, MOVES);
    const moves: Promise<void>[] = [];
    for (let i = 0; i < MOVES; i++) {
      moves.push(page.mouse.move(...path(i)));
      await new Promise((resolve) => setTimeout(resolve, 1000 / 60));
    }
    await Promise.all(moves);
    const gaps = await frames;
    await page.keyboard.press('Escape');
    await page.mouse.up();
    console.log(
      `  drag          ${ms(perMove)} ms of main thread a move; frames p95 ${ms(quantile(gaps, 0.95))} ms, longest ${ms(Math.max(...gaps))} ms, over 25 ms: ${gaps.filter((gap) => gap > 25).length}`,
    );
    await expect(workbench.canvas.locator('[data-node-id]')).toHaveCount(size);
  });
}
