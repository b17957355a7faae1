/** The same form as with the mouse, by keyboard alone, with one drag between containers. */
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { WidgetJson } from '#core/json.ts';
import { EDIT_TODO, HANDLER, TODO } from './support/edit-todo.ts';
import { Keyboard } from './support/keyboard.ts';
import { savedView } from './support/seed.ts';
import { Workbench } from './support/workbench.ts';

test('builds, runs and takes back the Edit Todo form by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  const workbench = new Workbench(page);
  const keys = new Keyboard(page);
  await workbench.open();

  const insert = async (type: string): Promise<void> => {
    await keys.retype(type);
    await keys.press('Enter');
    await expect(workbench.element(type).last()).toBeVisible();
  };
  const selectLayer = async (layer: Locator): Promise<void> => {
    await keys.toRegion(page.getByRole('region', { name: 'Layers' }));
    await keys.tabInto(workbench.layers);
    await keys.press('Home');
    await keys.arrowTo(layer);
    await expect(layer).toHaveAttribute('aria-selected', 'true');
  };
  const fill = async (prop: string, text: string): Promise<void> => {
    await keys.toRegion(workbench.inspector);
    await keys.tabTo(workbench.field(prop));
    await keys.retype(text);
  };
  const bind = async (prop: string, path: string): Promise<void> => {
    await keys.toRegion(workbench.inspector);
    await keys.tabTo(
      workbench.inspector.getByRole('button', { name: `Bind ${prop}`, exact: true }),
    );
    await keys.press('Enter');
    await expect(page.getByRole('dialog', { name: `Bind ${prop}` })).toBeVisible();
    await keys.type(path);
    await keys.press('Enter');
    await keys.press('Escape');
  };
  const turnOn = async (name: string): Promise<void> => {
    const control = workbench.inspector.getByRole('switch', { name, exact: true });
    await keys.toRegion(workbench.inspector);
    await keys.tabTo(control);
    await keys.press('Space');
    await expect(control).toBeChecked();
  };
  const choose = async (name: string): Promise<void> => {
    await keys.press('ControlOrMeta+K');
    await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
    await keys.type(name);
    await keys.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  const writeIn = async (tab: string, text: string): Promise<void> => {
    await choose(`${tab} editor`);
    await keys.toRegion(workbench.editors);
    await keys.tabTo(workbench.editors.getByRole('textbox', { name: tab }));
    await keys.retype(text);
  };
  const texts = workbench.layers.getByRole('treeitem', { name: /^Text/ });

  await test.step('compose', async () => {
    await keys.press('/');
    for (const type of ['Form', 'Title', 'Text', 'Text', 'Text', 'Text']) await insert(type);
    // The button goes beside the form first, and is then dragged into it.
    await selectLayer(workbench.layer(/^Form/));
    await keys.press('ArrowUp');
    await expect(workbench.layer(/^Card/)).toHaveAttribute('aria-selected', 'true');
    await keys.press('/');
    await insert('Button');
    await expect(workbench.layer(/^Button/)).toHaveAttribute('aria-level', '2');
  });

  await test.step('drag the button into the form', async () => {
    await selectLayer(workbench.layer(/^Button/));
    await keys.press('Space');
    const spoken = page.getByRole('status', { name: 'Dragging' });
    await expect(spoken).toContainText('Picked up Button');
    for (let step = 0; step < 12; step++) {
      if (/in(to)? Form/.test(await spoken.innerText())) break;
      await keys.press('ArrowUp');
    }
    await expect(spoken).toContainText('Form');
    await keys.press('Enter');
    await expect(workbench.layer(/^Button/)).toHaveAttribute('aria-level', '3');
    await expect(workbench.layers.getByRole('treeitem').last()).toHaveAccessibleName(/^Button/);
  });

  await test.step('fill the props', async () => {
    await selectLayer(workbench.layer(/^Button/));
    await fill('label', 'Save');
    await turnOn('submit');
    await selectLayer(workbench.layer(/^Title/));
    await fill('value', 'Edit Todo');
    for (const [index, label] of ['Title', 'Description'].entries()) {
      await selectLayer(texts.nth(2 * index));
      await fill('value', label);
      await fill('color', 'secondary');
      await keys.tabTo(
        workbench.inspector
          .getByRole('radiogroup', { name: 'size' })
          .getByRole('radio', { name: 'xs' }),
      );
      await keys.press('ArrowRight');
      await selectLayer(texts.nth(2 * index + 1));
      await turnOn('editable on');
      await fill('name', label.toLowerCase());
    }
  });

  await test.step('bind it to data', async () => {
    await writeIn('Data', JSON.stringify(TODO, null, 2));
    await selectLayer(texts.nth(1));
    await bind('value', 'todo.title');
    await turnOn('required');
    await selectLayer(texts.nth(3));
    await bind('value', 'todo.description');
    await selectLayer(workbench.layer(/^Form/));
    await keys.toRegion(workbench.inspector);
    await keys.tabTo(workbench.inspector.getByRole('button', { name: 'Add action' }));
    await keys.press('Enter');
    await keys.toRegion(workbench.inspector);
    await keys.tabTo(workbench.inspector.getByRole('combobox', { name: 'type', exact: true }));
    await keys.retype('update_todo');
    await keys.tabTo(workbench.inspector.getByRole('button', { name: 'Add key' }));
    await keys.press('Enter');
    await keys.toRegion(workbench.inspector);
    await fill('key key1', 'id');
    await keys.press('Enter');
    await bind('payload.id', 'todo.id');
  });

  await test.step('the widget is the one the mouse builds', async () => {
    await choose('Export');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await keys.tabTo(dialog.getByRole('tab', { name: 'TypeScript' }));
    for (const _ of ['.widget', 'JSON']) await keys.press('ArrowRight');
    await expect(dialog.getByRole('tab', { name: 'JSON' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    const text = await dialog.getByRole('region', { name: 'Export preview' }).innerText();
    await keys.press('Escape');
    const json = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as WidgetJson;
    expect(normalizeWidget(json)).toEqual(normalizeWidget(EDIT_TODO));
  });

  await test.step('write its handler and try it', async () => {
    await writeIn('Server', HANDLER);
    await choose('Try');
    const field = workbench.thread.getByRole('textbox', { name: 'title' });
    const save = workbench.thread.getByRole('button', { name: 'Save' });
    await expect(field).toHaveValue('Buy groceries');
    await keys.tabTo(field);
    await keys.press('ControlOrMeta+A', 'Delete');
    await keys.tabTo(save);
    await keys.press('Enter');
    await expect(field).toBeFocused();
    await keys.type('Buy bread');
    await keys.tabTo(save);
    await keys.press('Enter');
    await expect(workbench.thread.getByText('Saved Buy bread')).toBeVisible();
  });

  await test.step('undo to the empty canvas, and redo', async () => {
    await choose('Design');
    const composed = await savedView(page);
    await keys.toRegion(page.getByRole('region', { name: 'Layers' }));
    const undo = workbench.banner.getByRole('button', { name: 'Undo' });
    const redo = workbench.banner.getByRole('button', { name: 'Redo' });
    while ((await undo.getAttribute('aria-disabled')) !== 'true')
      await keys.press('ControlOrMeta+Z');
    await expect.poll(() => savedView(page)).toEqual({ view: '', data: {} });
    while ((await redo.getAttribute('aria-disabled')) !== 'true')
      await keys.press('ControlOrMeta+Shift+Z');
    await expect.poll(() => savedView(page)).toEqual(composed);
  });
  workbench.expectNoComplaints();
});
