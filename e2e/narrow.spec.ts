/** Under 1,200 px the left side shows one region at a time, and the bar's words go into More. */
import { expect, test } from '@playwright/test';
import { Workbench } from './support/workbench.ts';

test.use({ viewport: { width: 1024, height: 700 } });

test('a narrow window shows one region at a time', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open();
  const regions = {
    Library: page.getByRole('navigation', { name: 'Library' }),
    Add: workbench.palette,
    Layers: page.getByRole('region', { name: 'Layers' }),
  };
  for (const [tab, region] of Object.entries(regions)) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(region).toBeVisible();
    for (const other of Object.values(regions)) {
      if (other !== region) await expect(other).toHaveCount(0);
    }
  }
  await workbench.banner.getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Import' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Templates' }).click();
  await page
    .getByRole('dialog', { name: 'Templates' })
    .getByRole('button', { name: 'Edit todo', exact: true })
    .click();
  await expect(workbench.element('Form')).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  workbench.expectNoComplaints();
});
