/** Widgets that people already have: by button, drop on the window and paste on the canvas. */
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { Workbench } from './support/workbench.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../src/codec/widget-file/fixtures/${name}`, import.meta.url), 'utf8');

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Import' });
const widgets = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Library' }).locator('[role="treeitem"][aria-level="1"]');

test('a .widget file opens by the button, and comes out of Export as it went in', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.banner.getByRole('button', { name: 'Import' }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Choose files' }).click();
  const file = fixture('newest.widget');
  await (
    await chooser
  ).setFiles({ name: 'parcels.widget', mimeType: '', buffer: Buffer.from(file) });
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Widget name' })).toHaveValue('Parcels');
  await expect(workbench.element('ListViewItem').first()).toBeVisible();
  const written = JSON.parse(await workbench.copyExport('.widget')) as Record<string, unknown>;
  const read = JSON.parse(file) as Record<string, unknown>;
  expect(written['template']).toBe(read['template']);
  expect(written['jsonSchema']).toEqual(read['jsonSchema']);
  expect(source(written)).toEqual(source(read));
  await workbench.closeDialog();
  workbench.expectNoComplaints();
});

/** What of the inner source has to survive. */
function source(file: Record<string, unknown>): unknown {
  const text = Buffer.from(String(file['encodedWidget']), 'base64url').toString();
  const { id, view, defaultState, states, schemaMode } = JSON.parse(text) as Record<
    string,
    unknown
  >;
  return { id, view, defaultState, states, schemaMode };
}

test('a folder opens its widgets in one step, and says what it could not read', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'widgets-'));
  await writeFile(join(folder, 'a.widget'), fixture('newest.widget'));
  await writeFile(join(folder, 'b.widget'), fixture('no-source.widget'));
  await writeFile(join(folder, 'broken.widget'), fixture('newest.widget').slice(0, 200));
  await writeFile(join(folder, 'photo.png'), 'x');
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.banner.getByRole('button', { name: 'Import' }).click();
  await dialog(page).locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(dialog(page).getByRole('status')).toHaveText(
    '2 widgets can be opened, 1 can’t be read.',
  );
  await expect(dialog(page)).toContainText('The view was rebuilt from the template.');
  await expect(dialog(page)).toContainText('1 other file was left out.');
  await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(widgets(page)).toHaveCount(3);
  await workbench.canvas.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(widgets(page)).toHaveCount(1);
  workbench.expectNoComplaints();
});

test('a file dropped on the window and a file pasted on the canvas open', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open();
  const send = (type: 'drop' | 'paste', name: string, text: string): Promise<void> =>
    page.evaluate(
      ([kind, fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        const init = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        );
      },
      [type, name, text] as const,
    );
  await send('drop', 'stock.jsx', '<Card><Title value="Dropped" /></Card>');
  await expect(workbench.element('Title')).toHaveText('Dropped');
  await expect(page.getByRole('textbox', { name: 'Widget name' })).toHaveValue('Stock');
  await send(
    'paste',
    'tree.json',
    '{"type": "Basic", "children": [{"type": "Text", "value": "Pasted"}]}',
  );
  await expect(workbench.element('Text')).toHaveText('Pasted');
  await expect(widgets(page)).toHaveCount(3);
  workbench.expectNoComplaints();
});

test('text pasted on the canvas opens as a widget, with the keyboard alone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = new Workbench(page);
  await workbench.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), fixture('no-source.widget'));
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog(page)).toContainText('The view was rebuilt from the template.');
  await page.keyboard.press('Tab');
  while (!(await focusedName(page)).startsWith('Open')) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(widgets(page)).toHaveCount(2);
  workbench.expectNoComplaints();
});

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

test('what can’t be read stays in the field, with its place', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.banner.getByRole('button', { name: 'Import' }).click();
  const area = dialog(page).getByRole('textbox', { name: 'Paste a widget' });
  await area.fill('{\n  "type": "Card",\n}');
  await dialog(page).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Line 3, column 1');
  await expect(area).toHaveValue('{\n  "type": "Card",\n}');
  await expect(widgets(page)).toHaveCount(1);
  await workbench.closeDialog();
  workbench.expectNoComplaints();
});
