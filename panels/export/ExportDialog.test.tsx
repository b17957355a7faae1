// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { build, button, card, text } from '#core/doc/build.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { bound } from '#core/doc/node.ts';
import type { JsonObject } from '#core/json.ts';
import { addState } from '#core/edit/commands/states.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { RunFiles } from '#state/session/run-files.ts';

afterEach(cleanup);

const title = bound({ type: 'name', name: 'title' });

async function open(
  doc: Doc = build(card(text(title), button('Save'))),
  run?: RunFiles,
  data: JsonObject = { title: 'One' },
) {
  const stores = testStores(doc, data);
  stores.editor.run(addState('two', 'Second', { title: 'Two' }));
  stores.editor.openState(null);
  const onClose = vi.fn();
  await act(async () => {
    render(
      <StoresProvider value={stores}>
        <ExportDialog onClose={onClose} {...(run && { run })} />
      </StoresProvider>,
    );
  });
  return { stores, onClose };
}

const preview = (): string => screen.getByRole('region', { name: 'Export preview' }).textContent;
const tab = (name: string): Promise<void> => userEvent.click(screen.getByRole('tab', { name }));

describe('Export', () => {
  it('shows the widget of the open state as JSON', async () => {
    await open();
    await tab('JSON');
    expect(JSON.parse(preview())).toEqual({
      type: 'Card',
      children: [
        { type: 'Text', value: 'One' },
        { type: 'Button', label: 'Save' },
      ],
    });
    expect(screen.getByText('edit-todo.json')).toBeTruthy();
  });

  it('shows the widget of another state', async () => {
    await open();
    await tab('JSON');
    await userEvent.click(screen.getByRole('combobox', { name: 'State' }));
    await userEvent.click(screen.getByRole('option', { name: 'Second' }));
    expect(JSON.parse(preview())).toMatchObject({ children: [{ value: 'Two' }, {}] });
  });

  it('shows code that builds the widget, as a function or with the data put in', async () => {
    await open();
    await screen.findByText('edit-todo.ts');
    expect(preview()).toContain('export function editTodo(');
    expect(preview()).toContain('from "chatkit-node/widgets"');
    expect(screen.queryByRole('combobox', { name: 'State' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Literal' }));
    await waitFor(() => expect(preview()).toContain('"One"'));
    expect(screen.getByRole('combobox', { name: 'State' })).toBeTruthy();
  });

  it('shows the view as JSX', async () => {
    await open();
    await tab('JSX');
    expect(preview()).toBe(
      '<Card>\n  <Text value={title} />\n  <Button label="Save" />\n</Card>\n',
    );
  });

  it('copies all of the text', async () => {
    await open();
    await tab('JSX');
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(preview());
  });

  it('says what to do where there is nothing to export', async () => {
    await open(EMPTY_DOC);
    expect(preview()).toContain('The view is empty.');
    const copy = screen.getByRole('button', { name: 'Copy' });
    expect(copy.getAttribute('aria-disabled')).toBe('true');
  });

  it('writes the .widget file with its template and its source', async () => {
    await open();
    await tab('.widget');
    await waitFor(() => expect(preview()).toContain('"template"'));
    expect(JSON.parse(preview())).toMatchObject({
      version: '1.0',
      template: expect.stringContaining('{{ (title | default(none)) | tojson }}') as string,
      outputJsonPreview: { type: 'Card', children: [{ value: 'One' }, { label: 'Save' }] },
    });
    expect(screen.getByText('edit-todo.widget')).toBeTruthy();
    expect(screen.getByText('npx kitbench check edit-todo.widget')).toBeTruthy();
  });

  it('writes Python that loads the .widget file', async () => {
    await open();
    await tab('Python');
    await waitFor(() =>
      expect(preview()).toContain('WidgetTemplate.from_file("edit-todo.widget")'),
    );
    expect(screen.getByText('edit_todo.py')).toBeTruthy();
  });

  it('says what a Python server can’t render, and leads to the element', async () => {
    const self = bound({ type: 'name', name: 'self' });
    const { stores, onClose } = await open(build(card(text(title), button(self))), undefined, {
      title: 'One',
      self: 'x',
    });
    await tab('.widget');
    const refusal = await screen.findByRole('alert');
    expect(refusal.textContent).toContain('A Python server can’t render this view');
    expect(within(refusal).getByRole('listitem').dataset['code']).toBe('jinja/self');
    expect(screen.getByRole('button', { name: 'Copy' }).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(within(refusal).getByRole('button', { name: 'Show' }));
    expect(stores.editor.edit().selection).toEqual(['button']);
    expect(onClose).toHaveBeenCalled();
  });

  it('warns of problems and exports all the same', async () => {
    await open(build(card(button({ kind: 'literal', value: '' }, { iconStart: 'trash' }))));
    await tab('JSX');
    const codes = screen.getAllByRole('listitem').map((item) => item.dataset['code']);
    expect(codes.length).toBeGreaterThan(0);
    expect(preview()).toContain('iconStart="trash"');
  });

  it('says on which states the code was run and gave the preview', async () => {
    const ran: string[] = [];
    const run: RunFiles = async (files) => {
      ran.push(...files.map(({ path }) => path));
      return ['One', 'Wrong'].map((value, index) => ({
        type: 'client_effect',
        name: 'built',
        data: {
          index,
          widget: {
            type: 'Card',
            children: [
              { type: 'Text', value },
              { type: 'Button', label: 'Save' },
            ],
          },
        },
      }));
    };
    await open(undefined, run);
    await screen.findByText('Verified on 1 of 2 states');
    expect(ran).toEqual(['export/edit-todo.ts', 'server.ts']);
    const states = within(screen.getByRole('region', { name: 'Proof' }));
    expect(states.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Default3 elements',
      'Secondchildren[0].value: the code gives "Wrong", the preview "Two".',
    ]);
  });

  it('claims nothing when the code could not be run', async () => {
    await open(undefined, () => Promise.reject(new Error('The sandbox did not start.')));
    await screen.findByText('Not verified');
    expect(screen.getByText('The sandbox did not start.')).toBeTruthy();
  });

  it('proves code only', async () => {
    await open(undefined, () => Promise.resolve([]));
    await tab('JSON');
    expect(screen.queryByRole('region', { name: 'Proof' })).toBeNull();
  });

  it('closes', async () => {
    const { onClose } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
