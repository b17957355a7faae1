/** From an empty project to a running form, with the mouse. */
import { expect, test } from '@playwright/test';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { WidgetJson } from '#core/json.ts';
import { EDIT_TODO, HANDLER, TODO } from './support/edit-todo.ts';
import { sentActions } from './support/requests.ts';
import { savedView } from './support/seed.ts';
import { Workbench } from './support/workbench.ts';

test('builds, runs and takes back the Edit Todo form', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const workbench = new Workbench(page);
  await workbench.open();
  const form = workbench.element('Form');

  await test.step('compose', async () => {
    await workbench.drag('Form', workbench.canvas, { x: 0.5, y: 0.25 });
    await expect(workbench.layer(/^Card/)).toBeVisible();
    await workbench.drag('Title', form, { x: 0.5, y: 0.5 });
    await workbench.field('value').fill('Edit Todo');
    for (const label of ['Title', 'Description']) {
      await workbench.drag('Text', form, { x: 0.5, y: 0.99 });
      await workbench.field('value').fill(label);
      await workbench.field('color').fill('secondary');
      await workbench.choose('size', 'sm');
      await workbench.drag('Text', form, { x: 0.5, y: 0.99 });
      await workbench.setSwitch('editable on', true);
      await workbench.field('name').fill(label.toLowerCase());
    }
    await workbench.drag('Button', form, { x: 0.5, y: 0.99 });
    await workbench.field('label').fill('Save');
    await workbench.setSwitch('submit', true);
  });

  await test.step('bind it to data', async () => {
    await workbench.writeInEditor('Data', JSON.stringify(TODO, null, 2));
    const [title, description] = [
      form.locator('> [data-component="Text"]').nth(1),
      form.locator('> [data-component="Text"]').nth(3),
    ];
    await title.click();
    await workbench.bind('value', 'todo.title');
    await workbench.setSwitch('required', true);
    await description.click();
    await workbench.bind('value', 'todo.description');
    await workbench.layer(/^Form/).click();
    await workbench.inspector.getByRole('button', { name: 'Add action' }).click();
    await workbench.inspector
      .getByRole('combobox', { name: 'type', exact: true })
      .fill('update_todo');
    await workbench.inspector.getByRole('button', { name: 'Add key' }).click();
    await workbench.field('key key1').fill('id');
    await page.keyboard.press('Enter');
    await workbench.bind('payload.id', 'todo.id');
    expect(normalizeWidget((await workbench.hydrated()) as WidgetJson)).toEqual(
      normalizeWidget(EDIT_TODO),
    );
  });

  await test.step('write its handler and try it', async () => {
    await workbench.writeInEditor('Server', HANDLER);
    await workbench.setMode('Try');
    const field = workbench.thread.getByRole('textbox', { name: 'title' });
    await expect(field).toHaveValue('Buy groceries');
    const sent = sentActions(workbench);

    await field.fill('');
    await workbench.thread.getByRole('button', { name: 'Save' }).click();
    await expect(field).toBeFocused();
    await expect(workbench.timelineRow('validation')).toBeVisible();
    expect(await sent()).toEqual([]);

    await field.fill('Buy bread');
    await workbench.thread.getByRole('button', { name: 'Save' }).click();
    await expect(workbench.thread.getByText('Saved Buy bread')).toBeVisible();
    expect(await sent()).toEqual([
      {
        type: 'update_todo',
        payload: { id: '123', title: 'Buy bread', description: 'Get milk, eggs, bread' },
      },
    ]);
  });

  await test.step('undo to the empty canvas, and redo', async () => {
    await workbench.setMode('Design');
    const composed = await savedView(page);
    const undo = workbench.banner.getByRole('button', { name: 'Undo' });
    const redo = workbench.banner.getByRole('button', { name: 'Redo' });
    while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
    await expect(form).toHaveCount(0);
    await expect.poll(() => savedView(page)).toEqual({ view: '', data: {} });
    while ((await redo.getAttribute('aria-disabled')) !== 'true') await redo.click();
    await expect.poll(() => savedView(page)).toEqual(composed);
  });
  workbench.expectNoComplaints();
});
