/**
 * What axe finds in every component and every open popup, in both themes: nothing serious but the
 * contrast of the palette's own colours, which are listed. A colour that no longer fails, fails here.
 */
import { expect, test, type Page } from '@playwright/test';
import { seriousFindings } from './support/axe.ts';
import { GalleryPage, COMPONENTS, SCENES, THEMES } from './support/gallery-page.ts';
import { FAINT } from './support/faint-colors.ts';

/** Contrast by name and figure, such as `Badge success soft 4.03`; all else by rule and place. */
async function findings(page: Page): Promise<string[]> {
  const violations = await seriousFindings(page);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => ({
      id,
      place: String(target[0]),
      // axe's own data of this one rule.
      ratio: (any[0]?.data as { contrastRatio?: number } | null | undefined)?.contrastRatio,
    })),
  );
  return Promise.all(
    found.map(async ({ id, place, ratio }) =>
      id === 'color-contrast' ? `${await colorName(page, place)} ${ratio}` : `${id}: ${place}`,
    ),
  );
}

/** What the author chose: a component's colour and variant, or a text's colour. */
function colorName(page: Page, place: string): Promise<string> {
  return page.locator(place).evaluate((node) => {
    const box = node.closest<HTMLElement>('[data-component]');
    const { component = '', color, variant } = box?.dataset ?? {};
    if (color !== undefined) return `${component} ${color} ${variant}`;
    if (node.closest('[data-placeholder], [data-selected="false"]')) return 'placeholder';
    const style = box?.style.color ?? '';
    const [, token, percent] = /--(?:color-text-)?([\w-]+)\)(?: (\d+)%)?/.exec(style) ?? [];
    if (percent !== undefined) return `text alpha-${percent}`;
    return `text ${token ?? getComputedStyle(node).color}`;
  });
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].toSorted();

for (const theme of THEMES) {
  test(`every scene, ${theme}`, async ({ page }) => {
    const gallery = new GalleryPage(page);
    const found: string[] = [];
    for (const group of SCENES) {
      await gallery.open({ theme, group });
      found.push(...(await findings(page)));
    }
    expect(unique(found)).toEqual(FAINT[theme]);
    expect(gallery.complaints).toEqual([]);
  });

  test(`every value of every prop, ${theme}`, async ({ page }) => {
    test.setTimeout(300_000);
    const gallery = new GalleryPage(page);
    const found: string[] = [];
    for (const group of COMPONENTS) {
      await gallery.open({ theme, group });
      // Any text stands on any background here.
      const violations = await seriousFindings(page, { without: ['color-contrast'] });
      found.push(...violations.map(({ id, nodes }) => `${group}: ${id}, ${nodes[0]?.html}`));
    }
    expect(found).toEqual([]);
    expect(gallery.complaints).toEqual([]);
  });

  test(`open popups, ${theme}`, async ({ page }) => {
    const gallery = new GalleryPage(page);
    await gallery.open({ theme, group: 'Fields' });
    const faint = new Set(FAINT[theme]);
    const others = async (): Promise<string[]> =>
      (await findings(page)).filter((name) => !faint.has(name));

    await page.getByRole('combobox', { name: 'Country' }).click();
    await expect(page.getByRole('option')).toHaveCount(17);
    expect(await others()).toEqual([]);
    await page.keyboard.type('zz');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    expect(await others()).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('combobox', { name: 'outline' }).click();
    await expect(page.getByRole('option')).toHaveCount(1);
    expect(await others()).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('combobox', { name: 'When' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await others()).toEqual([]);
    expect(gallery.complaints).toEqual([]);
  });
}
