/** Code and canvas are one: what is written shows, what is dragged is written, and nothing is lost between. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { Workbench } from './support/workbench.ts';

const VIEW = `<Card>
  <Title value="Todo" />
  <Row>
    <Text value="Bread" />
  </Row>
</Card>`;

const area = (workbench: Workbench): Locator =>
  workbench.editors.getByRole('textbox', { name: 'View' });

/** What the editor shows, line by line. */
async function code(page: Page): Promise<string> {
  const lines = await page.locator('.monaco-editor .view-line').evaluateAll((found) =>
    found
      .map((line) => ({
        top: Number.parseFloat((line as HTMLElement).style.top),
        text: line.textContent.replaceAll('\u00a0', ' '),
      }))
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  return lines.join('\n');
}

async function start(page: Page): Promise<Workbench> {
  const workbench = new Workbench(page);
  await workbench.open();
  await area(workbench).focus();
  await page.locator('.monaco-editor .view-lines').waitFor();
  await workbench.writeInEditor('View', VIEW);
  await expect(workbench.element('Text')).toHaveText('Bread');
  return workbench;
}

/** Puts the caret behind the first occurrence of a piece of the text, with the keyboard. */
async function caretBehind(page: Page, text: string, piece: string): Promise<void> {
  const before = text.slice(0, text.indexOf(piece) + piece.length).split('\n');
  await page.keyboard.press('ControlOrMeta+Home');
  for (let line = 1; line < before.length; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  const column = before.at(-1)?.length ?? 0;
  const indent = /^ */.exec(text.split('\n')[before.length - 1] ?? '')?.[0].length ?? 0;
  // Home goes to the first letter, then to the margin; wherever it is, the margin is in reach.
  for (let i = 0; i < indent; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Home');
  for (let line = 1; line < before.length; line += 1) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < column; i += 1) await page.keyboard.press('ArrowRight');
}

test('code and canvas are one', async ({ page }) => {
  const workbench = await start(page);

  await test.step('the caret selects its element, the selection tints its code', async () => {
    await caretBehind(page, VIEW, '<Text va');
    await expect(workbench.element('Text')).toHaveAttribute('data-selected', /.*/);
    await workbench.element('Title').click();
    await expect(
      page.locator('.monaco-editor .view-overlays [class*="marked"]').first(),
    ).toBeVisible();
    await expect(workbench.layers.locator('[aria-selected="true"]')).toContainText('Title');
  });

  await test.step('what is dragged is written', async () => {
    await workbench.drag('Badge', workbench.element('Row'), { x: 0.9, y: 0.5 });
    await expect.poll(() => code(page)).toContain('<Badge');
    await expect(workbench.element('Badge')).toBeVisible();
  });

  await test.step('broken code keeps its text and the last good canvas', async () => {
    await area(workbench).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Backspace');
    await expect(workbench.editors.getByText('1 problem')).toBeVisible();
    await expect(workbench.element('Badge')).toBeVisible();
    expect(await code(page)).toMatch(/<\/Card$/);
    await page.keyboard.type('>');
    await expect(workbench.editors.getByText('In step with the canvas')).toBeVisible();
  });

  await test.step('undo goes back over both', async () => {
    await page.keyboard.press('Escape');
    const undo = workbench.banner.getByRole('button', { name: 'Undo' });
    while ((await workbench.element('Badge').count()) > 0) await undo.click();
    await expect.poll(() => code(page)).not.toContain('<Badge');
    await workbench.banner.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => code(page)).toContain('<Badge');
  });
  workbench.expectNoComplaints();
});

test('completion, quick fixes and format by keyboard', async ({ page }) => {
  const workbench = await start(page);
  await workbench.writeInEditor('Data', '{ "todo": { "title": "Milk", "done": false } }');
  await workbench.showTab(workbench.editors, 'View');
  await area(workbench).focus();
  const suggestions = page.locator('.suggest-widget.visible');

  await test.step('a component with its required prop, bound to data', async () => {
    await caretBehind(page, VIEW, '<Text value="Bread" />');
    await page.keyboard.press('Enter');
    await page.keyboard.type('<Cap');
    await expect(suggestions.getByRole('option').first()).toContainText('Caption');
    await page.keyboard.press('Enter');
    await expect.poll(() => code(page)).toContain('<Caption value="Caption" />');
    await expect(workbench.element('Caption')).toHaveText('Caption');
  });

  await test.step('a path of the data', async () => {
    const open = VIEW.replace('"Bread"', '{}');
    await workbench.writeInEditor('View', open);
    await caretBehind(page, open, 'value={');
    await page.keyboard.type('todo.');
    await expect(suggestions.getByRole('option').first()).toContainText('title');
    await page.keyboard.press('Enter');
    await expect(workbench.element('Text')).toHaveText('Milk');
  });

  await test.step('a slip is mended by its quick fix', async () => {
    await workbench.writeInEditor('View', VIEW.replace('<Row>', '<Row align="centre">'));
    await caretBehind(page, VIEW.replace('<Row>', '<Row align="centre">'), 'align="ce');
    await expect(page.locator('.monaco-editor .squiggly-error')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+.');
    await expect(page.locator('.action-widget').first()).toContainText('Use center');
    await page.keyboard.press('Enter');
    await expect.poll(() => code(page)).toContain('align="center"');
  });

  await test.step('lines are indented as they are written', async () => {
    await workbench.writeInEditor('View', '');
    await page.keyboard.type('<Card>\n<Row>\n<Text value="A" />\n</Row>\n</Card>');
    await expect(workbench.element('Text')).toHaveText('A');
    expect(await code(page)).toBe('<Card>\n  <Row>\n    <Text value="A" />\n  </Row>\n</Card>');
  });

  await test.step('the whole is put into its style', async () => {
    await workbench.writeInEditor('View', '<Card><Text   value="A"/></Card>');
    await expect(workbench.element('Text')).toHaveText('A');
    await page.keyboard.press('Shift+Alt+F');
    await expect.poll(() => code(page)).toBe('<Card>\n  <Text value="A" />\n</Card>');
  });
  workbench.expectNoComplaints();
});
