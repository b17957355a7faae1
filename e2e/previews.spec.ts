/**
 * What designers keep in `.widget` files as their preview is drawn without a placeholder and without
 * a word on the console: our own fixtures, and a collection of files beside the repository if there
 * is one.
 */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { isJsonObject, isWidgetJson } from '#core/json.ts';
import { GalleryPage, THEMES } from './support/gallery-page.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FOLDERS = [folder('../src/codec/widget-file/fixtures'), folder('../../shared/corpus')].filter(
  existsSync,
);

/** Holds a component that nobody has, on purpose. */
const STRANGE = 'preview-only.widget';

function previewsIn(path: string): { title: string; widget: object }[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.widget') && name !== STRANGE)
    .flatMap((title) => {
      const file: unknown = JSON.parse(readFileSync(join(path, title), 'utf8'));
      const widget = isJsonObject(file) ? file['outputJsonPreview'] : null;
      return isWidgetJson(widget) ? [{ title, widget }] : [];
    });
}

for (const path of FOLDERS) {
  for (const theme of THEMES) {
    test(`previews of ${path.split('/').slice(-2).join('/')}, ${theme}`, async ({ page }) => {
      const previews = previewsIn(path);
      expect(previews.length).toBeGreaterThan(0);
      // Pictures of other hosts are not fetched; a small one stands for each.
      await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) =>
        route.fulfill({
          contentType: 'image/svg+xml',
          body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
        }),
      );
      const gallery = new GalleryPage(page);
      await gallery.open({ theme, given: previews });
      await expect(page.locator('.kw-widget')).toHaveCount(previews.length);
      await expect(page.locator('[data-fault]')).toHaveCount(0);
      // Nothing sticks out of its card.
      const wide = await page
        .locator('.kw-widget')
        .evaluateAll((widgets) =>
          widgets.flatMap((widget) =>
            widget.scrollWidth > widget.clientWidth + 1
              ? [widget.closest('figure')?.querySelector('figcaption')?.textContent]
              : [],
          ),
        );
      expect(wide).toEqual([]);
      expect(gallery.complaints).toEqual([]);
    });
  }
}
