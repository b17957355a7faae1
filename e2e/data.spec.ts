/** Data and its schema: written, checked, mended, and seen in several states. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { Keyboard } from './support/keyboard.ts';
import { savedView } from './support/seed.ts';
import { Workbench } from './support/workbench.ts';

const VIEW = `<Card>
  <Title value={todo.title} />
  <Text value={\`\${todo.count} left\`} />
  {todo.tags.map((tag) => <Badge key={tag} label={tag} />)}
</Card>`;
const DATA = { todo: { title: 'Milk', count: 2, tags: ['home'] } };

const form = (workbench: Workbench): Locator =>
  workbench.editors.getByRole('form', { name: 'Data' });
const library = (workbench: Workbench): Locator =>
  workbench.page.getByRole('tree', { name: 'Library' });
const state = (workbench: Workbench, name: string): Locator =>
  library(workbench).getByRole('treeitem', { name, exact: true });

/** What an editor shows, line by line. */
async function code(page: Page): Promise<string> {
  const lines = await page.locator('.monaco-editor .view-line').evaluateAll((found) =>
    found
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' ')),
  );
  return lines.join('\n');
}

async function start(page: Page): Promise<Workbench> {
  const workbench = new Workbench(page);
  await workbench.open();
  await workbench.writeInEditor('Data', JSON.stringify(DATA));
  await workbench.writeInEditor('View', VIEW);
  await expect(workbench.element('Title')).toHaveText('Milk');
  return workbench;
}

test('a schema from the data, as zod and as JSON Schema, and the faults it finds', async ({
  page,
}) => {
  const workbench = await start(page);
  const { editors, activity } = workbench;

  await test.step('inferred on request, as zod', async () => {
    await workbench.showTab(editors, 'Data');
    await expect(editors.getByText('No schema yet')).toBeVisible();
    await editors.getByRole('button', { name: 'Infer schema' }).click();
    await workbench.showTab(editors, 'Schema');
    // The first one loads the compiler.
    await expect(editors.getByText('Schema is valid')).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => code(page)).toContain('tags: z.array(z.string())');
    await expect(state(workbench, 'Default')).toHaveAttribute(
      'aria-description',
      'Fits the schema',
    );
  });

  await test.step('zod source is run as it is typed, in the sandbox', async () => {
    await workbench.writeInEditor(
      'Schema',
      `import { z } from "zod"
const Todo = z.strictObject({
  title: z.string().min(5), // long enough to read
  count: z.int(),
  tags: z.array(z.string()),
})
export default z.strictObject({ todo: Todo })`,
    );
    await expect(state(workbench, 'Default')).toHaveAttribute(
      'aria-description',
      'todo.title has 4 characters; the schema wants 5 or more.',
    );
    await expect(activity.getByRole('tab', { name: 'Problems' })).toHaveAttribute(
      'aria-description',
      '1',
    );
  });

  await test.step('a source that fails says where; the last good schema stays', async () => {
    await workbench.writeInEditor('Schema', 'import { z } from "zod"\n\nexport default z.sting()');
    await expect(editors.getByRole('status')).toContainText('sting');
    await expect(state(workbench, 'Default')).toHaveAttribute('aria-description', /4 characters/);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(editors.getByText('Schema is valid')).toBeVisible();
  });

  await test.step('converted to JSON Schema and back, with its own words', async () => {
    await editors.getByRole('radio', { name: 'JSON' }).click();
    await expect.poll(() => code(page)).toContain('"$schema"');
    await editors.getByRole('radio', { name: 'zod' }).click();
    await expect.poll(() => code(page)).toContain('// long enough to read');
  });

  await test.step('each fault is one press away from its place', async () => {
    await workbench.showTab(activity, 'Problems');
    const row = activity.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    await expect(row).toHaveCount(1);
    await expect(row).toHaveAttribute('data-code', 'data/minLength');
    await row.getByRole('button', { name: /4 characters/ }).click();
    await expect(editors.getByRole('tab', { name: 'Data' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(editors.getByRole('textbox', { name: 'Data' })).toBeFocused();
    // The caret stands before the value.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.insertText('Oat ');
    await expect(workbench.element('Title')).toHaveText('Oat Milk');
    await expect(row).toHaveCount(0);
    await expect(state(workbench, 'Default')).toHaveAttribute(
      'aria-description',
      'Fits the schema',
    );
  });
  workbench.expectNoComplaints();
});

test('the form writes the data, and what it says follows the schema', async ({ page }) => {
  const workbench = await start(page);
  const { editors } = workbench;
  await workbench.showTab(editors, 'Data');
  await editors.getByRole('button', { name: 'Infer schema' }).click();
  await editors.getByRole('radio', { name: 'Form' }).click();
  const fields = form(workbench);

  await fields.getByRole('textbox', { name: 'todo.title' }).fill('Bread');
  await expect(workbench.element('Title')).toHaveText('Bread');
  await fields.getByRole('textbox', { name: 'todo.count' }).fill('7');
  await expect(workbench.element('Text')).toHaveText('7 left');

  await fields.getByRole('button', { name: 'Add item to todo.tags' }).click();
  await expect(fields.getByRole('textbox', { name: 'todo.tags[1]' })).toBeFocused();
  await page.keyboard.type('errand');
  await expect(workbench.element('Badge')).toHaveText(['home', 'errand']);
  await fields.getByRole('button', { name: 'Move todo.tags[1] up' }).click();
  await expect(workbench.element('Badge')).toHaveText(['errand', 'home']);
  await fields.getByRole('button', { name: 'Remove todo.tags[1]' }).click();
  await expect(workbench.element('Badge')).toHaveText(['errand']);

  await fields.getByRole('textbox', { name: 'todo.count' }).fill('1.5');
  await expect(
    fields.getByText('todo.count is a number; the schema wants a whole number.'),
  ).toBeVisible();
  await workbench.banner.getByRole('button', { name: 'Undo' }).click();
  await expect(fields.getByRole('textbox', { name: 'todo.count' })).toHaveValue('7');
  await expect(editors.getByText('In step with the canvas')).toBeVisible();

  await editors.getByRole('radio', { name: 'JSON' }).click();
  await expect.poll(() => code(page)).toContain('"title": "Bread"');
  workbench.expectNoComplaints();
});

test('states are named, duplicated and put in order with the mouse', async ({ page }) => {
  const workbench = await start(page);
  await workbench.editors.getByRole('tab', { name: 'Data' }).click();
  await workbench.editors.getByRole('button', { name: 'Infer schema' }).click();
  const rows = library(workbench).getByRole('treeitem');

  await state(workbench, 'Untitled').hover();
  await page.getByRole('button', { name: 'More about Untitled' }).click();
  await page.getByRole('menuitem', { name: 'New state' }).click();
  await page.keyboard.type('Empty');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More about Empty', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.keyboard.type('Faulty');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText([/^Untitled/, /^Default/, /^Empty/, /^Faulty/]);

  await workbench.writeInEditor('Data', '{ "todo": { "title": "No tags", "count": "x" } }');
  await expect(state(workbench, 'Faulty')).toHaveAttribute('aria-description', /And 1 more\.$/);
  await expect(state(workbench, 'Empty')).toHaveAttribute('aria-description', 'Fits the schema');

  const from = await state(workbench, 'Faulty').boundingBox();
  const to = await state(workbench, 'Empty').boundingBox();
  if (!from || !to) throw new Error('The states are not on screen');
  await page.mouse.move(from.x + 60, from.y + 13);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 6, { steps: 5 });
  await page.mouse.up();
  await expect(rows).toHaveText([/^Untitled/, /^Default/, /^Faulty/, /^Empty/]);
  await expect(state(workbench, 'Faulty')).toHaveAttribute('aria-selected', 'true');

  await state(workbench, 'Empty').click();
  await expect(workbench.element('Title')).toHaveText('Milk');
  await workbench.banner.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveText([/^Untitled/, /^Default/, /^Empty/, /^Faulty/]);
  workbench.expectNoComplaints();
});

test('the canvas never goes white: what fails keeps its last good picture, and says why', async ({
  page,
}) => {
  const workbench = await start(page);
  const { editors, activity } = workbench;
  const note = workbench.canvas.getByRole('status', { name: 'Picture' });

  await test.step('data that a state lacks', async () => {
    await state(workbench, 'Untitled').hover();
    await page.getByRole('button', { name: 'More about Untitled' }).click();
    await page.getByRole('menuitem', { name: 'New state' }).click();
    await page.keyboard.type('Faulty');
    await page.keyboard.press('Enter');
    await workbench.writeInEditor('Data', '{ "todo": { "title": "Oats", "count": 3 } }');
    // What does not fail goes on; what does stays as it was.
    await expect(workbench.element('Title')).toHaveText('Oats');
    await expect(workbench.element('Badge')).toHaveText(['home']);
    await expect(note).toContainText('todo.tags is undefined here');
    await workbench.writeInEditor('Data', '{}');
    await expect(workbench.element('Title')).toHaveText('Oats');
    await expect(workbench.element('Text')).toHaveText('3 left');
    await note.getByRole('button', { name: 'Show problem' }).click();
    const row = activity.getByRole('button', { name: /todo\.title can't be read/ });
    await row.click();
    await expect(workbench.element('Title')).toHaveAttribute('data-selected', '');
  });

  await test.step('data that is no JSON', async () => {
    await state(workbench, 'Default').click();
    await expect(note).toBeEmpty();
    await workbench.writeInEditor('Data', '{ "todo": ');
    await expect(editors.getByRole('status')).toHaveText('The text ends before the data does.');
    await expect(page.locator('.monaco-editor .squiggly-error')).toBeVisible();
    await expect(workbench.element('Title')).toHaveText('Milk');
    await workbench.writeInEditor('Data', JSON.stringify(DATA));
  });

  await test.step('too many steps', async () => {
    const cube = VIEW.replace(
      '{todo.tags.map((tag) => <Badge key={tag} label={tag} />)}',
      '{todo.tags.map((a) => todo.tags.map((b) => todo.tags.map((c) => <Badge label={a + b + c} />)))}',
    );
    await workbench.writeInEditor('View', cube);
    await expect(workbench.element('Badge')).toHaveText(['homehomehome']);
    const tags = Array.from({ length: 100 }, (_, n) => `tag ${n}`);
    await workbench.writeInEditor('Data', JSON.stringify({ todo: { ...DATA.todo, tags } }));
    await expect(note).toContainText('This takes too many steps');
    await expect(workbench.element('Badge')).toHaveText(['homehomehome']);
    await workbench.writeInEditor('Data', JSON.stringify(DATA));
    await expect(note).toBeEmpty();
  });

  await test.step('a component that nobody has', async () => {
    await workbench.writeInEditor('View', VIEW.replace('<Text', '<Tex'));
    await expect(workbench.canvas.locator('[data-fault]')).toHaveText(/Unknown component Tex/);
    await expect(workbench.element('Title')).toHaveText('Milk');
  });

  await test.step('a page opened anew with data that is missing', async () => {
    await workbench.writeInEditor('View', VIEW);
    await workbench.writeInEditor('Data', '{}');
    await expect(note).toContainText('todo is undefined');
    await expect.poll(() => savedView(page)).toMatchObject({ data: {} });
    await page.reload();
    await expect(workbench.canvas.locator('[data-fault]')).toHaveText([
      /^Title can’t be drawn/,
      /^Text can’t be drawn/,
      /^Repeat can’t be drawn/,
    ]);
  });
  workbench.expectNoComplaints();
});

test('data, schema and states by keyboard alone', async ({ page }) => {
  const workbench = new Workbench(page);
  await workbench.open();
  const keyboard = new Keyboard(page);
  const { editors, activity } = workbench;

  await test.step('data as JSON, and its schema', async () => {
    await keyboard.toRegion(editors);
    await keyboard.tabTo(editors.getByRole('tab', { name: 'View' }));
    await keyboard.press('ArrowRight');
    await expect(editors.getByRole('tab', { name: 'Data' })).toBeFocused();
    await keyboard.tabTo(editors.getByRole('textbox', { name: 'Data' }));
    await page.locator('.monaco-editor .view-lines').waitFor();
    await keyboard.retype(JSON.stringify(DATA));
    await expect(editors.getByRole('button', { name: 'Infer schema' })).toBeVisible();
    // In the text Tab is a letter: Esc leaves it, and once more steps out to the tabs.
    await keyboard.press('Escape', 'Escape');
    await expect(editors.getByRole('tab', { name: 'Data' })).toBeFocused();
    await keyboard.tabTo(editors.getByRole('button', { name: 'Infer schema' }));
    await keyboard.press('Enter');
    await expect(state(workbench, 'Default')).toHaveAttribute(
      'aria-description',
      'Fits the schema',
    );
  });

  await test.step('a second state, by the keys of the library', async () => {
    await keyboard.toRegion(workbench.page.getByRole('navigation', { name: 'Library' }));
    await keyboard.tabInto(library(workbench));
    await keyboard.arrowTo(state(workbench, 'Default'));
    await keyboard.press('ControlOrMeta+D');
    await keyboard.type('Long title');
    await keyboard.press('Enter');
    await expect(state(workbench, 'Long title')).toBeFocused();
    await keyboard.press('ControlOrMeta+D');
    await keyboard.type('None');
    await keyboard.press('Enter', 'Alt+ArrowUp');
    await expect(library(workbench).getByRole('treeitem')).toHaveText([
      /^Untitled/,
      /^Default/,
      /^None/,
      /^Long title/,
    ]);
    await expect(state(workbench, 'None')).toBeFocused();
    await keyboard.press('Delete', 'Enter');
    await expect(state(workbench, 'Long title')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('its data in the form', async () => {
    await keyboard.toRegion(editors);
    await keyboard.tabTo(editors.getByRole('radio', { name: 'JSON' }));
    await keyboard.press('ArrowRight');
    await keyboard.tabTo(form(workbench).getByRole('textbox', { name: 'todo.count' }));
    await keyboard.retype('0.5');
    await expect(state(workbench, 'Long title')).toHaveAttribute(
      'aria-description',
      /a whole number/,
    );
    await keyboard.press('Tab');
    await expect(
      form(workbench).getByRole('button', { name: 'todo.tags', exact: true }),
    ).toBeFocused();
    await keyboard.press('Enter');
  });

  await test.step('from the problem to its place', async () => {
    await keyboard.toRegion(activity);
    await keyboard.tabInto(activity.getByRole('tablist'));
    await keyboard.press('End');
    const problem = activity.getByRole('button', { name: /a whole number/ });
    await keyboard.tabTo(problem);
    await keyboard.press('Enter');
    await expect(form(workbench).getByRole('textbox', { name: 'todo.count' })).toBeFocused();
    await keyboard.press('ArrowUp');
    await keyboard.retype('3');
    await expect(state(workbench, 'Long title')).toHaveAttribute(
      'aria-description',
      'Fits the schema',
    );
  });
  workbench.expectNoComplaints();
});
