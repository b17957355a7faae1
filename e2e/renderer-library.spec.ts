/** Somebody else uses the renderer: the packed library in a page without any of the editor. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LibraryPage } from './support/library-page.ts';

const MAIN = `
import { createRoot } from 'react-dom/client';
import { WidgetView, type ActionRequest, type WidgetJson } from 'kitbench-renderer';
import 'kitbench-renderer/style.css';

const widget: WidgetJson = {
  type: 'Card',
  confirm: { label: 'Send', action: { type: 'send', payload: { id: 1 } } },
  asForm: true,
  children: [
    { type: 'Title', value: 'From the library' },
    { type: 'Icon', name: 'star' },
    { type: 'Icon', name: 'lucide:rocket' },
    { type: 'Input', name: 'words', defaultValue: 'kept' },
    { type: 'Select', name: 'size', placeholder: 'Size', options: [{ value: 's', label: 'Small' }] },
    { type: 'Markdown', value: '**Bold** words' },
    { type: 'Chart', xAxis: 'd', data: [{ d: 'Mon', v: 1 }], series: [{ type: 'bar', dataKey: 'v' }] },
  ],
};
const sent: ActionRequest['action'][] = [];
Object.assign(globalThis, { sent });
createRoot(document.getElementById('root')!).render(
  <WidgetView widget={widget} theme="dark" onAction={async ({ action }) => void sent.push(action)} />,
);
// @ts-expect-error -- the types are the renderer's own, not any
export const wrong = <WidgetView widget={{ value: 'no type' }} />;
`;
const MIME: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

test('the library draws, looks and acts in a page of its own', async ({ page }) => {
  const host = new LibraryPage();
  try {
    host.install();
    host.build(MAIN);
    const strangers = ['zustand', 'monaco', 'dnd-kit', 'data-drop-marker', 'indexedDB'];
    const code = host.textOf(host.built, '.js');
    expect(strangers.filter((word) => code.includes(word))).toEqual([]);
    const sheet = host.textOf(host.library, '.css');
    expect(sheet.match(/url\((?!data:|#)[^)]*\)/g)).toBeNull();

    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', async (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      const file = join(host.built, pathname === '/' ? 'index.html' : pathname);
      if (hostname !== 'host.example') elsewhere.push(route.request().url());
      if (!existsSync(file)) return route.fulfill({ status: 404 });
      const contentType = MIME[extname(file)] ?? 'application/octet-stream';
      return route.fulfill({ body: readFileSync(file), contentType });
    });

    await page.goto('http://host.example/');
    await expect(page.getByRole('heading', { name: 'From the library' })).toBeVisible();
    await expect(page.locator('[data-component="Icon"] path')).toHaveCount(5);
    await expect(page.locator('strong', { hasText: 'Bold' })).toBeVisible();
    await expect(page.locator('.recharts-bar-rectangle path')).toHaveCount(1);

    await page.getByRole('combobox', { name: 'Size' }).click();
    await page.getByRole('option', { name: 'Small' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { sent: unknown }).sent))
      .toEqual([{ type: 'send', payload: { id: 1, words: 'kept', size: 's' } }]);

    // The widget has its reset and its theme, and the page around keeps its own headings.
    await expect(page.locator('.kw-card')).toHaveCSS('background-color', 'rgb(33, 33, 33)');
    await expect(page.locator('.kw-title')).toHaveCSS('margin-top', '0px');
    await expect(page.locator('body > h1')).toHaveCSS('font-size', '32px');
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    host.remove();
  }
});
