/** Typing in the View editor beside a canvas of 1,000 nodes, and editing beside it: long tasks and paints. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { seedProjects } from '../e2e/support/seed.ts';
import { Workbench } from '../e2e/support/workbench.ts';
import { savedProjectOf } from './documents.ts';

const SIZE = 1000;
const ROUNDS = 12;

const ms = (values: readonly number[]): string =>
  values.map((value) => value.toFixed(0)).join(' ') || 'none';

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: false });
  });
}

const takeLongTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));

test('typing beside the canvas', async ({ page }) => {
  const workbench = new Workbench(page);
  await page.goto('./');
  await seedProjects(page, [savedProjectOf(SIZE)]);
  await page.reload();
  await expect(workbench.canvas.locator('[data-node-id]')).toHaveCount(SIZE);
  const area = workbench.editors.getByRole('textbox', { name: 'View' });
  await area.focus();
  await page.waitForSelector('.monaco-editor .view-line');
  await page.waitForTimeout(3000);
  await area.focus();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(1000);
  await watchLongTasks(page);
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.type('x');
    await page.waitForTimeout(500);
  }
  await expect(workbench.element('Text').first()).toContainText('x'.repeat(ROUNDS));
  console.log(`\ntyping in View, long tasks (ms): ${ms(await takeLongTasks(page))}`);

  await workbench.element('Text').nth(3).click();
  const field = workbench.field('value');
  await field.click();
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
  await takeLongTasks(page);
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.type('y');
    await page.waitForTimeout(300);
  }
  console.log(`typing in the inspector, long tasks (ms): ${ms(await takeLongTasks(page))}`);
  await expect(workbench.element('Text').nth(3)).toContainText('y'.repeat(ROUNDS));
});
