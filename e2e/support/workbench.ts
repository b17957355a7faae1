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

  layer(name: string | RegExp): Locator {
    return this.layers.getByRole('treeitem', { name });
  }

  timelineRow(kind: string): Locator {
    return this.activity.locator(`[data-kind="${kind}"]`).last();
  }

  /** Text field of a prop. */
  field(prop: string): Locator {
    return this.inspector.getByRole('textbox', { name: prop, exact: true });
  }

  /** Drags a component from the palette to a point of an element: fractions of its box. */
  async drag(type: string, target: Locator, at: { x: number; y: number }): Promise<void> {
    const item = this.palette.getByRole('button', { name: type, exact: true });
    await item.scrollIntoViewIfNeeded();
    const from = await boxOf(item);
    const to = await boxOf(target);
    await this.page.mouse.move(from.x + 20, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width * at.x, to.y + to.height * at.y, { steps: 10 });
    await expect(this.page.locator('[data-drop-marker]')).toBeVisible();
    await this.page.mouse.up();
    await expect(this.page.locator('[data-drop-marker]')).toHaveCount(0);
  }

  async setSwitch(name: string, on: boolean): Promise<void> {
    const control = this.inspector.getByRole('switch', { name, exact: true });
    if ((await control.isChecked()) !== on) await control.click();
    await expect(control).toBeChecked({ checked: on });
  }

  async choose(prop: string, option: string): Promise<void> {
    await this.inspector
      .getByRole('radiogroup', { name: prop, exact: true })
      .getByRole('radio', { name: option, exact: true })
      .click();
  }

  /** Text of the View editor, as a reader of the whole document sees it. */
  async hydrated(): Promise<unknown> {
    const text = await this.copyExport('JSON');
    await this.closeDialog();
    return JSON.parse(text) as unknown;
  }

  async bind(prop: string, path: string): Promise<void> {
    await this.inspector.getByRole('button', { name: `Bind ${prop}`, exact: true }).click();
    const popover = this.page.getByRole('dialog', { name: `Bind ${prop}` });
    // The option also says the live value.
    const option = new RegExp(`^${path.replaceAll('.', '\\.')}( |$)`);
    await popover.getByRole('option', { name: option }).click();
    if (await popover.isVisible()) await this.page.keyboard.press('Escape');
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

async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not on screen`);
  return box;
}
