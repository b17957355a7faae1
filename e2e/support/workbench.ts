/** What a person does in the workbench, in the words of the product. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export class Workbench {
  readonly page: Page;
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens the app and waits until the canvas can be used. */
  async open(): Promise<void> {
    await this.page.goto('./');
    await expect(this.canvas).toBeVisible();
  }

  get banner(): Locator {
    return this.page.getByRole('banner');
  }
  get canvas(): Locator {
    return this.page.getByRole('region', { name: 'Canvas' });
  }
  get palette(): Locator {
    return this.page.getByRole('region', { name: 'Components' });
  }
  get layers(): Locator {
    return this.page.getByRole('tree', { name: 'Layers' });
  }
  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Inspector' });
  }
  get editors(): Locator {
    return this.page.getByRole('region', { name: 'Editors' });
  }
  get activity(): Locator {
    return this.page.getByRole('region', { name: 'Activity' });
  }
  get thread(): Locator {
    return this.page.getByRole('log', { name: 'Thread' });
  }

  element(type: string): Locator {
    return this.canvas.locator(`[data-component="${type}"]`);
  }

  field(prop: string): Locator {
    return this.inspector.getByLabel(prop, { exact: true });
  }

  async setMode(mode: 'Design' | 'Try'): Promise<void> {
    await this.banner.getByRole('radio', { name: mode }).click();
  }

  async openTemplate(name: string): Promise<void> {
    await this.banner.getByRole('button', { name: 'Templates' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Templates' });
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async showTab(region: Locator, tab: string): Promise<void> {
    const button = region.getByRole('tab', { name: tab });
    if ((await button.getAttribute('aria-selected')) !== 'true') await button.click();
  }

  /** Replaces the text of an editor tab. */
  async writeInEditor(tab: string, text: string): Promise<void> {
    await this.showTab(this.editors, tab);
    const area = this.editors.getByRole('textbox', { name: tab });
    await area.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** Text of an export, as Copy gives it. */
  async copyExport(tab: string): Promise<string> {
    const dialog = this.page.getByRole('dialog', { name: 'Export' });
    if (!(await dialog.isVisible())) {
      await this.banner.getByRole('button', { name: 'Export' }).click();
    }
    await this.showTab(dialog, tab);
    await expect(dialog.getByRole('region', { name: 'Export preview' })).not.toBeEmpty();
    await dialog.getByRole('button', { name: 'Copy' }).click();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  expectNoComplaints(): void {
    expect(this.complaints).toEqual([]);
  }
}
