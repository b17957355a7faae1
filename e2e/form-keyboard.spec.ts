/** A form with every control, filled and sent by keyboard alone; each stop shows that it has the focus. */
import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { widgetToDoc } from '#codec/json/widget.ts';
import type { WidgetJson } from '#core/json.ts';
import { saveProject } from '#persist/save-project.ts';
import { Keyboard } from './support/keyboard.ts';
import { seedProjects } from './support/seed.ts';
import { Workbench } from './support/workbench.ts';

const COUNTRIES =
  'Austria Belgium Chile Denmark Egypt France Ghana Hungary Italy Japan Kenya Laos Mexico Norway Oman Peru'.split(
    ' ',
  );
const options = (...labels: readonly string[]): { label: string; value: string }[] =>
  labels.map((label) => ({ label, value: label.toLowerCase() }));

const WIDGET: WidgetJson = {
  type: 'Card',
  children: [
    {
      type: 'Form',
      onSubmitAction: { type: 'send', payload: { id: 7 }, loadingBehavior: 'none' },
      children: [
        { type: 'Label', value: 'Title', fieldName: 'todo.title' },
        { type: 'Input', name: 'todo.title', required: true },
        { type: 'Textarea', name: 'todo.note', placeholder: 'Note' },
        {
          type: 'Select',
          name: 'priority',
          placeholder: 'Priority',
          options: options('Low', 'Medium', 'High'),
        },
        {
          type: 'Select',
          name: 'country',
          placeholder: 'Country',
          options: options(...COUNTRIES, 'Qatar'),
        },
        { type: 'DatePicker', name: 'due', placeholder: 'Due', defaultValue: '2026-12-04' },
        { type: 'Checkbox', name: 'remind', label: 'Remind me' },
        { type: 'RadioGroup', name: 'size', ariaLabel: 'Size', options: options('S', 'M', 'L') },
        { type: 'Text', value: 'Old words', editable: { name: 'words' } },
        { type: 'Button', label: 'Send it', submit: true },
      ],
    },
  ],
};

const SERVER = `import { ChatKitServer } from 'chatkit-node';
export default class Echo extends ChatKitServer {
  async *action(thread, action) {
    yield { type: 'notice', level: 'info', message: JSON.stringify(action.payload) };
  }
}
`;

test('fills a form with every control by keyboard alone', async ({ page }) => {
  const workbench = new Workbench(page);
  const keys = new Keyboard(page);
  await workbench.open();
  let next = 0;
  const project = saveProject({
    id: 'form',
    name: 'Form',
    widgets: [
      {
        id: 'form-widget',
        name: 'Form',
        doc: widgetToDoc(WIDGET, () => `n${next++}`),
        schemaMode: 'jsonSchema',
        schema: '',
        jsonSchema: {},
        defaultState: {},
        states: [],
      },
    ],
    files: [{ path: 'server.ts', text: SERVER }],
  });
  await seedProjects(page, [project]);
  await page.reload();
  await keys.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await keys.type('Try');
  await keys.press('Enter');

  const { thread } = workbench;
  const named = (role: Parameters<Locator['getByRole']>[0], name: string): Locator =>
    thread.getByRole(role, { name, exact: true });
  const box = (control: Locator): Locator =>
    control.locator('xpath=ancestor-or-self::*[@data-component][1]');
  /** One Tab onwards, where the control shows the focus by looking otherwise than before. */
  const stepTo = async (control: Locator): Promise<void> => {
    const before = await box(control).screenshot({ animations: 'disabled' });
    await keys.press('Tab');
    await expect(control).toBeFocused();
    const after = await box(control).screenshot({ animations: 'disabled' });
    expect(after.equals(before)).toBe(false);
  };

  const title = named('textbox', 'Title');
  await keys.tabTo(named('button', 'Send it'));
  await keys.press('Enter');
  await expect(title).toBeFocused();
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await keys.type('Bread');
  await expect(title).not.toHaveAttribute('aria-invalid', 'true');

  await stepTo(named('textbox', 'Note'));
  await keys.type('One');
  await keys.press('Enter');
  await keys.type('Two');

  const priority = named('combobox', 'Priority');
  await stepTo(priority);
  await keys.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await keys.type('me');
  await keys.press('Enter');
  await expect(priority).toHaveText('Medium');

  const country = named('combobox', 'Country');
  await stepTo(country);
  await keys.press('Space');
  await expect(page.getByRole('combobox', { name: 'Search choices' })).toBeFocused();
  await keys.type('jap');
  await keys.press('Enter');
  await expect(country).toHaveText('Japan');
  await expect(country).toBeFocused();

  const due = named('combobox', 'Due');
  await stepTo(due);
  await keys.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Friday, December 4, 2026' })).toBeFocused();
  await keys.press('ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter');
  await expect(due).toHaveText('Dec 13, 2026');
  await expect(due).toBeFocused();

  await stepTo(named('checkbox', 'Remind me'));
  await keys.press('Space');
  await expect(named('checkbox', 'Remind me')).toBeChecked();

  await stepTo(named('radio', 'S'));
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(named('radio', 'L')).toBeChecked();

  await stepTo(named('textbox', 'words'));
  await keys.retype('Not these');
  await keys.press('Escape');
  await keys.tabTo(named('textbox', 'words'));
  await keys.retype('New words');

  await stepTo(named('button', 'Send it'));
  await keys.press('Space');
  const sent = {
    id: 7,
    todo: { title: 'Bread', note: 'One\nTwo' },
    priority: 'medium',
    country: 'japan',
    due: '2026-12-13',
    remind: true,
    size: 'l',
    words: 'New words',
  };
  const notice = thread.getByText('"id":7');
  await expect(notice).toBeVisible();
  expect(JSON.parse((await notice.textContent()) ?? '')).toEqual(sent);
  workbench.expectNoComplaints();
});
