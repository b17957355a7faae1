// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printView } from '#codec/jsx/print.ts';
import { build, button, card, text } from '#core/doc/build.ts';
import { setProp } from '#core/edit/commands/set-prop.ts';
import { literal } from '#core/doc/node.ts';
import { discardTyped } from '#editor-host/use-typed-text.ts';
import { StoresProvider, openWidget } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { ViewEditor } from './ViewEditor.tsx';
import { ViewStatus } from './ViewStatus.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  discardTyped('view/widget.jsx');
  vi.useRealTimers();
});

function open(): TestStores {
  const stores = testStores(build(card(text('A'), button('Save'))));
  render(
    <StoresProvider value={stores}>
      <ViewStatus />
      <ViewEditor />
    </StoresProvider>,
  );
  return stores;
}

const area = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'View' });
/** Types and lets the text rest; the parser comes by import, so a few turns of the loop pass. */
async function type(value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(area(), { target: { value } });
    await vi.advanceTimersByTimeAsync(200);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
  });
}
/** The text follows an edit once the page is idle. */
async function settle(edit: () => void): Promise<void> {
  await act(async () => {
    edit();
    await vi.advanceTimersByTimeAsync(100);
  });
}
const draft = (stores: TestStores): string | undefined => openWidget(stores.editor.edit()).draft;

describe('the view as text', () => {
  it('shows the document and follows it', async () => {
    const stores = open();
    expect(area().value).toBe(printView(stores.doc()));
    await settle(() => void stores.editor.run(setProp('text', 'value', literal('B'))));
    expect(area().value).toContain('value="B"');
  });

  it('becomes the document, keeping the ids of what is still there', async () => {
    const stores = open();
    const written = '<Card>\n  <Text value="New" />\n  <Spacer />\n</Card>';
    await type(written);
    expect(stores.doc().nodes['text']).toMatchObject({ props: { value: literal('New') } });
    expect(printView(stores.doc())).toBe(written);
    expect(area().value).toBe(written);
    expect(draft(stores)).toBeUndefined();
    expect(screen.getByText('In step with the canvas')).toBeTruthy();
  });

  it('is one undo step while typing goes on', async () => {
    const stores = open();
    const before = stores.doc();
    await type('<Card>\n  <Text value="N" />\n</Card>');
    await type('<Card>\n  <Text value="Ne" />\n</Card>');
    await settle(() => void stores.editor.undo());
    expect(stores.doc()).toBe(before);
    expect(area().value).toBe(printView(before));
  });

  it('keeps what does not parse, and the last good document on the canvas', async () => {
    const stores = open();
    const before = stores.doc();
    await type('<Card><Text value="A');
    expect(area().value).toBe('<Card><Text value="A');
    expect(draft(stores)).toBe('<Card><Text value="A');
    expect(stores.doc()).toBe(before);
    expect(screen.getByRole('status').textContent).toBe('1 problem');
  });

  it('goes back to the canvas when asked', async () => {
    const stores = open();
    await type('<Card><');
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Back to the canvas' }));
    });
    expect(draft(stores)).toBeUndefined();
    expect(area().value).toBe(printView(stores.doc()));
  });

  it('keeps the blank text of an empty view', async () => {
    const stores = open();
    await type('  \n');
    expect(stores.doc().root).toBeNull();
    expect(area().value).toBe('  \n');
  });

  it('is put into its fixed style by the button, as one step', async () => {
    const stores = open();
    await type('<Card><Text   value="A"/></Card>');
    const before = stores.doc();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Format' }));
      await vi.advanceTimersByTimeAsync(0);
      await vi.dynamicImportSettled();
      await vi.advanceTimersByTimeAsync(100);
    });
    expect(area().value).toBe('<Card>\n  <Text value="A" />\n</Card>');
    await settle(() => void stores.editor.undo());
    expect(stores.doc()).toBe(before);
  });

  it('never shows an older text once an edit on the canvas follows what was typed', async () => {
    const stores = open();
    const written = '<Card>\n  <Text value="Typed" />\n</Card>';
    await type(written);
    const shown: string[] = [];
    await act(async () => {
      stores.editor.run(setProp('text', 'size', literal('sm')));
      for (let i = 0; i < 10; i += 1) {
        await vi.advanceTimersByTimeAsync(10);
        shown.push(area().value);
      }
    });
    expect(shown.every((text) => text.includes('Typed'))).toBe(true);
    expect(area().value).toBe('<Card>\n  <Text value="Typed" size="sm" />\n</Card>');
  });

  it('hands on what was typed last when the tab is left at once', async () => {
    const stores = open();
    fireEvent.change(area(), { target: { value: '<Card />' } });
    cleanup();
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    expect(printView(stores.doc())).toBe('<Card />');
  });
});
