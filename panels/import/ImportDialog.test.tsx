// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { printView } from '#codec/jsx/print.ts';
import { build, card } from '#core/doc/build.ts';
import { StoresProvider, openWidget } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { ImportDialog } from './ImportDialog.tsx';

afterEach(cleanup);

function open() {
  const stores = testStores(build(card()));
  const onClose = vi.fn();
  render(
    <StoresProvider value={stores}>
      <ImportDialog onClose={onClose} />
    </StoresProvider>,
  );
  return { stores, onClose };
}

const area = (): HTMLElement => screen.getByRole('textbox', { name: 'Paste a widget' });
const paste = (value: string): boolean => fireEvent.change(area(), { target: { value } });
const press = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

it('opens what was pasted as a new widget, and one undo takes it back', async () => {
  const { stores, onClose } = open();
  paste('<Card>\n  <Spacer />\n</Card>');
  await press('Open');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(openWidget(stores.editor.edit()).name).toBe('Imported widget');
  expect(printView(stores.doc())).toContain('<Spacer />');
  stores.editor.undo();
  expect(stores.editor.edit().project.widgets).toHaveLength(1);
});

it('keeps the text and says what is wrong with it', async () => {
  const { stores, onClose } = open();
  paste('<Card>');
  await press('Open');
  await screen.findByRole('alert');
  expect(area()).toMatchObject({ value: '<Card>' });
  expect(onClose).not.toHaveBeenCalled();
  expect(stores.editor.edit().project.widgets).toHaveLength(1);
  paste('<Card />');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('opens a dropped file under its own name', async () => {
  const { stores, onClose } = open();
  const file = new File(['{"type": "Card"}'], 'order-status.json');
  await act(async () => {
    fireEvent.drop(area(), { dataTransfer: { files: [file], getData: () => '' } });
  });
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(openWidget(stores.editor.edit()).name).toBe('Order status');
});

it('does nothing without a text', async () => {
  open();
  await press('Open');
  expect(screen.queryByRole('alert')).toBeNull();
});

const WIDGET_FILE = JSON.stringify({
  version: '1.0',
  name: 'Greeting',
  template: '{"type":"Card","children":[{"type":"Text","value":{{ (name) | tojson }}}]}',
  jsonSchema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
});

async function drop(...files: readonly File[]): Promise<void> {
  await act(async () => {
    fireEvent.drop(area(), { dataTransfer: { items: [], files, getData: () => '' } });
  });
}

it('says what was rebuilt before it opens a file', async () => {
  const { stores, onClose } = open();
  await drop(new File([WIDGET_FILE], 'greeting.widget'));
  expect(await screen.findByText('The view was rebuilt from the template.')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  await press('Open');
  expect(onClose).toHaveBeenCalledOnce();
  expect(openWidget(stores.editor.edit()).name).toBe('Greeting');
  expect(printView(stores.doc())).toContain('value={name}');
});

it('opens several files in one step and names those it cannot read', async () => {
  const { stores, onClose } = open();
  await drop(
    new File(['<Card />'], 'one.jsx'),
    new File(['{"type": "Card"'], 'two.json'),
    new File(['<Basic />'], 'three.jsx'),
  );
  expect(await screen.findByText('2 widgets can be opened, 1 can’t be read.')).toBeTruthy();
  await press('Open');
  expect(onClose).toHaveBeenCalledOnce();
  expect(stores.editor.edit().project.widgets.map(({ name }) => name)).toEqual([
    'Edit todo',
    'One',
    'Three',
  ]);
  stores.editor.undo();
  expect(stores.editor.edit().project.widgets).toHaveLength(1);
});

it('takes the template where the person chooses it', async () => {
  const view = '<Card><Text value="From the view" /></Card>';
  const encoded = { id: 'w', name: 'Greeting', view, defaultState: { name: 'Ada' }, states: [] };
  const encodedWidget = Buffer.from(JSON.stringify(encoded)).toString('base64url');
  const { stores } = open();
  await drop(
    new File([JSON.stringify({ ...JSON.parse(WIDGET_FILE), encodedWidget })], 'greeting.widget'),
  );
  await userEvent.click(await screen.findByRole('radio', { name: 'Template' }));
  await press('Open');
  expect(printView(stores.doc())).toContain('value={name}');
});

it('reads what waits for it', async () => {
  const stores = testStores(build(card()));
  const onClose = vi.fn();
  stores.workbench.setState({ incoming: { kind: 'text', text: '<Basic />' } });
  render(
    <StoresProvider value={stores}>
      <ImportDialog onClose={onClose} />
    </StoresProvider>,
  );
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(stores.workbench.getState().incoming).toBeNull();
  expect(printView(stores.doc())).toContain('<Basic />');
});
