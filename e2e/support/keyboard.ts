/** A person who uses the keyboard alone: nothing here clicks, fills or sets the focus. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const MOST_STOPS = 160;

export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce(
      (before, key) => before.then(() => this.page.keyboard.press(key)),
      Promise.resolve(),
    );
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Replaces the text of the field that has the focus. */
  async retype(text: string): Promise<void> {
    await this.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** F6 until the focus is in the region. */
  async toRegion(region: Locator): Promise<void> {
    await this.until(region, 'F6', (element) => element.contains(document.activeElement));
  }

  /** Tab, or Shift+Tab where it lies before, until the control has the focus. */
  async tabTo(control: Locator): Promise<void> {
    const lies = (element: Element): 'here' | 'before' | 'after' => {
      const active = document.activeElement ?? document.body;
      if (element === active) return 'here';
      const { DOCUMENT_POSITION_PRECEDING } = Node;
      const before = active.compareDocumentPosition(element) & DOCUMENT_POSITION_PRECEDING;
      return before && active !== document.body ? 'before' : 'after';
    };
    await expect(control).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const place = await control.evaluate(lies);
      if (place === 'here') return;
      await this.page.keyboard.press(place === 'before' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not lead to ${String(control)}`);
  }

  /** Tab until something in it has the focus. */
  async tabInto(widget: Locator): Promise<void> {
    await this.until(widget, 'Tab', (element) => element.contains(document.activeElement));
  }

  /** Arrows along a tree until the item has the focus. */
  async arrowTo(item: Locator, key = 'ArrowDown'): Promise<void> {
    await this.until(item, key, (element) => element === document.activeElement);
  }

  private async until(
    target: Locator,
    key: string,
    reached: (element: Element) => boolean,
  ): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await target.evaluate(reached)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${String(target)}`);
  }
}
