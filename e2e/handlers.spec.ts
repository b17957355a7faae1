/** Handlers go wrong in every way while they are written: the place is told and nothing is lost. */
import { expect as base, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { faulty, todoServer } from './support/todo-server.ts';
import { Workbench } from './support/workbench.ts';

// The first run of a page loads the compiler, which a busy machine takes its time for.
const expect = base.configure({ timeout: 45_000 });
test.setTimeout(180_000);

const MENDED = todoServer('');

class Trial extends Workbench {
  /** The template "Edit todo" with this handler, in Try. */
  async begin(server: string): Promise<void> {
    await this.open();
    await this.openTemplate('Edit todo');
    await this.writeInEditor('Server', server);
    await this.setMode('Try');
    await expect(this.title).toHaveValue('Buy groceries');
  }

  get title() {
    return this.thread.getByRole('textbox', { name: 'title', exact: true });
  }

  /** Types into the form and submits it. */
  async save(title: string): Promise<void> {
    await this.title.fill(title);
    await this.thread.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** Code and text of each row of Problems. */
  async expectProblems(...rows: readonly { code: string; place: string }[]): Promise<void> {
    await this.showTab(this.activity, 'Problems');
    const items = this.activity.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    await expect(items).toHaveCount(rows.length);
    for (const [index, { code, place }] of rows.entries()) {
      const item = items.nth(index);
      await expect(item).toHaveAttribute('data-code', code);
      await expect(item.getByText(place, { exact: true })).toBeVisible();
    }
  }

  /** Ids of what the server has stored: the thread and its items. */
  async stored(): Promise<string[]> {
    await this.showTab(this.activity, 'Store');
    const rows = this.activity.locator('[data-stored]');
    await expect(rows.first()).toBeVisible();
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-stored') ?? ''));
  }

  /** The page answers: text can be typed, the form can be filled in, the mode can be changed. */
  async expectUsable(): Promise<void> {
    const message = this.page.getByRole('textbox', { name: 'Message', exact: true });
    await message.fill('Still here');
    await expect(message).toHaveValue('Still here');
    await message.fill('');
    await expect(this.thread.locator('[data-busy]')).toHaveCount(0);
    await this.title.fill('Typed after the fault');
    await expect(this.title).toHaveValue('Typed after the fault');
    await this.setMode('Design');
    await expect(this.element('Form')).toBeVisible();
    await this.setMode('Try');
    await expect(this.title).toBeVisible();
  }

  /** With the handler mended, the same thread goes on and its store holds everything. */
  async expectMends(before: readonly string[]): Promise<void> {
    await this.writeInEditor('Server', MENDED);
    await this.save('Buy bread');
    await expect(this.thread.getByText('Saved Buy bread')).toBeVisible();
    await this.showTab(this.activity, 'Problems');
    await expect(this.activity.getByText('No problems')).toBeVisible();
    const after = await this.stored();
    expect(after.slice(0, before.length)).toEqual(before);
    // What the handler noted this time.
    expect(after).toHaveLength(before.length + 1);
    await this.page.getByRole('button', { name: 'Reload thread' }).click();
    await expect(this.thread.getByRole('alert')).toHaveCount(0);
    await expect(this.thread.getByText('Saved Buy bread')).toBeVisible();
  }
}

const start = (page: Page): Trial => new Trial(page);

const FAULTS = [
  {
    name: 'an endless loop',
    body: '    while (true) {} /* here */',
    code: 'handlers/endless-loop',
  },
  {
    name: 'an endless loop that waits',
    body: '    while (true) await null; /* here */',
    code: 'handlers/endless-loop',
  },
  {
    name: 'a throw',
    body: "    if (thread.id !== '')\n      throw new Error('No stock'); /* here */",
    code: 'handlers/threw',
  },
];

for (const { name, body, code } of FAULTS) {
  test(`${name} is told at its line, and the next action of the mended handler works`, async ({
    page,
  }) => {
    const { text, place } = faulty(body);
    const trial = start(page);
    await trial.begin(text);
    const before = await trial.stored();

    await trial.save('Buy milk');
    await trial.expectProblems({ code, place });
    await trial.expectUsable();
    const kept = await trial.stored();
    expect(kept).toEqual([...before, expect.stringMatching(/^msg_/)]);

    await trial.expectMends(kept);
    trial.expectNoComplaints();
  });
}

test('with a syntax error nothing runs and everything stays', async ({ page }) => {
  const { text, place } = faulty('    const title = = action.payload.title; /* here */');
  const trial = start(page);
  await trial.begin(MENDED);
  const before = await trial.stored();
  await trial.writeInEditor('Server', text);
  await trial.expectProblems({ code: 'ts/1109', place });
  await trial.showTab(trial.activity, 'Console');
  await trial.activity.getByRole('button', { name: 'Clear console' }).click();

  await trial.save('Buy milk');
  await expect(trial.thread.getByRole('alert')).toContainText(place);
  await expect(trial.activity.locator('[data-level]')).toHaveCount(0);
  await trial.expectProblems({ code: 'ts/1109', place });
  await trial.expectUsable();
  expect(await trial.stored()).toEqual(before);

  await trial.expectMends(before);
  trial.expectNoComplaints();
});

test('a type error is told at its line and the handler still runs', async ({ page }) => {
  const { text, place } = faulty(
    "    const copies: number = 'one'; /* here */\n    console.log(copies);",
  );
  const trial = start(page);
  await trial.begin(text);
  await trial.expectProblems({ code: 'ts/2322', place });
  await trial.save('Buy milk');
  await expect(trial.thread.getByText('Saved Buy milk')).toBeVisible();
  await trial.expectProblems({ code: 'ts/2322', place });
  const kept = await trial.stored();

  await trial.writeInEditor('Server', MENDED);
  await trial.showTab(trial.activity, 'Problems');
  await expect(trial.activity.getByText('No problems')).toBeVisible();
  await page.getByRole('button', { name: 'New thread' }).click();
  await trial.save('Buy bread');
  await expect(trial.thread.getByText('Saved Buy bread')).toBeVisible();
  expect(await trial.stored()).toEqual(expect.arrayContaining(kept));
  trial.expectNoComplaints();
});

test.describe('the handlers of the templates run', () => {
  const tried = async (page: Page, template: string): Promise<Trial> => {
    const trial = start(page);
    await trial.open();
    await trial.openTemplate(template);
    await trial.setMode('Try');
    return trial;
  };
  const click = (trial: Trial, name: string): Promise<void> =>
    trial.thread.getByRole('button', { name, exact: true }).click();

  test('Edit todo', async ({ page }) => {
    const trial = await tried(page, 'Edit todo');
    await trial.save('Buy bread');
    await expect(trial.thread.getByText('Saved', { exact: true })).toBeVisible();
    await expect(trial.thread.getByText('Buy bread')).toBeVisible();
    trial.expectNoComplaints();
  });

  test('Example button', async ({ page }) => {
    const trial = await tried(page, 'Example button');
    await click(trial, 'Example');
    await expect(trial.thread.getByText('Done. I saw that you did a thing.')).toBeVisible();
    trial.expectNoComplaints();
  });

  test('Client button', async ({ page }) => {
    const trial = await tried(page, 'Client button');
    await click(trial, 'Example');
    await expect(trial.thread.getByText('Complete', { exact: true })).toBeVisible();
    trial.expectNoComplaints();
  });

  test('Typed actions', async ({ page }) => {
    const trial = await tried(page, 'Typed actions');
    await click(trial, 'Add one');
    await expect(trial.thread.getByText('2', { exact: true })).toBeVisible();
    await click(trial, 'Reset');
    await expect(trial.thread.getByText('0', { exact: true })).toBeVisible();
    trial.expectNoComplaints();
  });

  test('Long-running button', async ({ page }) => {
    const trial = await tried(page, 'Long-running button');
    await click(trial, 'This may take a while…');
    const busy = trial.thread.locator('[data-busy="container"]');
    await expect(busy).toBeVisible();
    await expect(busy).toHaveJSProperty('inert', true);
    await expect(trial.thread.getByText('Ready', { exact: true })).toBeVisible();
    await expect(busy).toHaveCount(0);
    trial.expectNoComplaints();
  });
});
