// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addState } from '#core/edit/commands/states.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { JsonObject } from '#core/json.ts';
import { stateData } from '#core/project/project.ts';
import { discardTyped } from '#editor-host/use-typed-text.ts';
import { StoresProvider, openWidget } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { dataMarkers } from './use-data.ts';
import { DataEditor } from './DataEditor.tsx';
import { DataStatus } from './DataStatus.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  for (const state of ['default', 'other']) discardTyped(`data/widget/${state}.json`);
  vi.useRealTimers();
});

function open(data: JsonObject = { todo: { id: 'a' } }): TestStores {
  const stores = testStores(EMPTY_DOC, data);
  render(
    <StoresProvider value={stores}>
      <DataStatus />
      <DataEditor />
    </StoresProvider>,
  );
  return stores;
}

const area = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Data' });
async function type(value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(area(), { target: { value } });
    await vi.advanceTimersByTimeAsync(200);
  });
}
const data = ({ editor }: TestStores, state: string | null = null): JsonObject =>
  stateData(openWidget(editor.edit()), state);

describe('the data as text', () => {
  it('shows the open state, indented', () => {
    open();
    expect(area().value).toBe('{\n  "todo": {\n    "id": "a"\n  }\n}\n');
  });

  it('becomes the state, and stays as it was typed', async () => {
    const stores = open();
    await type('{"todo":{"id":"b"}}');
    expect(data(stores)).toEqual({ todo: { id: 'b' } });
    expect(area().value).toBe('{"todo":{"id":"b"}}');
  });

  it('is formatted again once the data comes from elsewhere', async () => {
    const stores = open();
    await type('{"todo":{"id":"b"}}');
    act(() => void stores.editor.undo());
    expect(area().value).toBe('{\n  "todo": {\n    "id": "a"\n  }\n}\n');
  });

  it.each([
    ['{"todo": }', 'A value is missing here.'],
    ['[1]', 'Data is an object: its keys are the names the view reads, such as { "todo": … }.'],
  ])('keeps %s, explains it, and keeps the last good data', async (text, message) => {
    const stores = open();
    const before = data(stores);
    await type(text);
    expect(area().value).toBe(text);
    expect(data(stores)).toBe(before);
    expect(screen.getByRole('status').textContent).toBe(message);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Back to the last good data' }));
    });
    expect(area().value).toContain('"id": "a"');
  });

  it('writes the state that is open, and keeps a refused text with its state', async () => {
    const stores = open();
    act(() => void stores.editor.run(addState('other', 'Other')));
    await type('{"only": "other"}');
    expect(data(stores)).toEqual({ todo: { id: 'a' } });
    expect(data(stores, 'other')).toEqual({ only: 'other' });
    await type('{"only": ');
    act(() => stores.editor.openState(null));
    expect(area().value).toContain('"id": "a"');
    act(() => stores.editor.openState('other'));
    expect(area().value).toBe('{"only": ');
  });
});

describe('marks in the text', () => {
  const TEXT = '{ "todo": { "id": 1, "id": 2, "more": true } }';
  const faults = [
    { path: ['todo', 'title'], keyword: 'required', message: 'todo.title is missing.' },
    { path: ['todo', 'more'], keyword: 'false', message: 'todo.more is not in the schema.' },
  ];

  it('stand at the value, or at the brace of what lacks one, with their mends', () => {
    const markers = dataMarkers(TEXT, faults, ({ keyword }) =>
      keyword === 'required' ? { title: 'Add todo.title', run: () => undefined } : null,
    );
    expect(markers.map(({ at, severity, code }) => [at, severity, code])).toEqual([
      [{ start: 21, end: 25 }, 'warning', undefined],
      [{ start: 10, end: 11 }, 'error', 'data/required'],
      [{ start: 38, end: 42 }, 'error', 'data/unknown-key'],
    ]);
    expect(markers.map(({ fixes }) => fixes?.().map(({ title }) => title) ?? [])).toEqual([
      [],
      ['Add todo.title'],
      [],
    ]);
  });

  it('are of the text alone while it is no data', () => {
    expect(dataMarkers('{ "todo": ', faults, () => null)).toMatchObject([{ severity: 'error' }]);
  });
});
