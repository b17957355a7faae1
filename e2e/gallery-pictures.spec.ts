/**
 * The gallery against pictures of it. They were taken with one major version of Chromium on Linux:
 * others draw letters otherwise, and compare nothing. `--update-snapshots` takes them anew.
 */
import { expect, test } from '@playwright/test';
import { COMPONENTS, GalleryPage, SCENES, THEMES } from './support/gallery-page.ts';

const CHROMIUM = '156';

test.beforeEach(({ browser }) => {
  const version = browser.version().split('.')[0];
  test.skip(
    version !== CHROMIUM || process.platform !== 'linux',
    `The pictures are of Chromium ${CHROMIUM} on Linux; this is ${version} on ${process.platform}.`,
  );
});

for (const theme of THEMES) {
  for (const group of [...SCENES, ...COMPONENTS]) {
    test(`${group}, ${theme}`, async ({ page }) => {
      const gallery = new GalleryPage(page);
      await gallery.open({ theme, group });
      await expect(page).toHaveScreenshot([theme, `${group}.png`], { fullPage: true });
      expect(gallery.complaints).toEqual([]);
    });
  }

  for (const width of [280, 1000]) {
    test(`Widgets at ${width} px, ${theme}`, async ({ page }) => {
      await new GalleryPage(page).open({ theme, group: 'Widgets', width });
      await expect(page).toHaveScreenshot([theme, `Widgets ${width}.png`], { fullPage: true });
    });
  }

  test(`open popups, ${theme}`, async ({ page }) => {
    await new GalleryPage(page).open({ theme, group: 'Fields' });
    const tile = page.locator('.gallery-tile', { has: page.getByText('Pickers', { exact: true }) });
    const { x, y } = (await tile.boundingBox())!;
    const clip = { x, y, width: 440, height: 560 };
    await page.getByRole('combobox', { name: 'Country' }).click();
    await expect(page.getByRole('option')).toHaveCount(17);
    await expect(page).toHaveScreenshot([theme, 'open list.png'], { clip });
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'When' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page).toHaveScreenshot([theme, 'open calendar.png'], { clip });
  });
}
