/** What a checker for accessibility finds in the workbench, the palette of widgets' colours aside. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { seriousFindings } from './support/axe.ts';
import { Workbench } from './support/workbench.ts';

/** Serious findings as `rule: place`. Widgets keep the design system's colours, so they are left out. */
async function findings(page: Page): Promise<string[]> {
  const found = await seriousFindings(page, {
    exclude: ['[data-component]', '.monaco-editor'],
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`the workbench has no serious finding in ${theme}`, async ({ page }) => {
    const workbench = new Workbench(page);
    await workbench.open();
    await workbench.banner
      .getByRole('radiogroup', { name: 'Theme' })
      .getByRole('radio', { name: theme })
      .click();
    expect(await findings(page)).toEqual([]);
    await workbench.openTemplate('Edit todo');
    await workbench.layer(/^Form/).click();
    await expect(workbench.inspector.getByRole('heading', { name: 'Form' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await workbench.setMode('Try');
    await workbench.thread.getByRole('button', { name: 'Save' }).click();
    await expect(workbench.thread.getByText('Saved')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}
