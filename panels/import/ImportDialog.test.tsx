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
