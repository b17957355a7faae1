/** Composing with a finger: a held press drags, a quick one scrolls, a tap selects. */
import { expect, test } from '@playwright/test';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { Workbench } from './support/workbench.ts';

test.use({ hasTouch: true });

/** One finger on the glass. */
class Finger {
  readonly #cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<void> {
    const touchPoints = at ? [{ x: at.x, y: at.y, id: 1 }] : [];
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  press(at: Point): Promise<void> {
    return this.#send('touchStart', at);
  }
  async slide(from: Point, to: Point): Promise<void> {
    for (let step = 1; step <= 10; step++) {
      const part = step / 10;
      await this.#send('touchMove', {
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
      });
    }
  }
  lift(): Promise<void> {
    return this.#send('touchEnd');
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function at(target: Locator, x = 0.5, y = 0.5): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

test('drags from the palette, moves on the canvas and selects by a tap', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open();
  const finger = await Finger.on(page);
  const drag = async (from: Point, to: Point): Promise<void> => {
    await finger.press(from);
    // It is picked up when the finger has stayed.
    await expect(page.getByText('Esc cancel')).toBeVisible();
    await finger.slide(from, to);
    await expect(page.locator('[data-drop-marker]')).toBeVisible();
    await finger.lift();
    await expect(page.locator('[data-drop-marker]')).toHaveCount(0);
  };
  const item = (type: string): Locator =>
    workbench.palette.getByRole('button', { name: type, exact: true });

  await drag(await at(item('Title')), await at(workbench.canvas));
  await expect(workbench.layer(/^Card/)).toBeVisible();
  const card = workbench.element('Card');
  await drag(await at(item('Badge')), await at(card, 0.5, 0.95));
  await expect(workbench.element('Title')).toBeVisible();
  const order = (): Promise<string[]> =>
    card
      .locator('[data-component]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-component') ?? ''));
  expect(await order()).toEqual(['Title', 'Badge']);

  await drag(
    await at(workbench.element('Badge'), 0.3),
    await at(workbench.element('Title'), 0.5, 0.1),
  );
  expect(await order()).toEqual(['Badge', 'Title']);

  await finger.press(await at(workbench.element('Title')));
  await finger.lift();
  await expect(workbench.inspector.getByRole('heading', { name: 'Title' })).toBeVisible();
  workbench.expectNoComplaints();
});

test('a quick swipe over the palette drags nothing', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open();
  const finger = await Finger.on(page);
  const from = await at(workbench.palette.getByRole('button', { name: 'Row', exact: true }));
  await finger.press(from);
  await finger.slide(from, { x: from.x, y: from.y - 160 });
  await finger.lift();
  await expect(page.locator('[data-drop-marker]')).toHaveCount(0);
  await expect(workbench.element('Row')).toHaveCount(0);
  workbench.expectNoComplaints();
});
