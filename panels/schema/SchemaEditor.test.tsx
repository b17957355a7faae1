// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import { setWidget } from '#core/edit/commands/set-widget.ts';
import { jsonSchemaOf } from '#core/project/infer-schema.ts';
import { discardTyped } from '#editor-host/use-typed-text.ts';
import { StoresProvider, openWidget } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { schemaKey } from './schema-key.ts';
import { SchemaEditor } from './SchemaEditor.tsx';
import { SchemaStatus } from './SchemaStatus.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  discardTyped(schemaKey('widget'));
  vi.useRealTimers();
});

function open(): TestStores {
  const stores = testStores(EMPTY_DOC, { count: 1 });
  render(
    <StoresProvider value={stores}>
      <SchemaStatus />
      <SchemaEditor />
    </StoresProvider>,
  );
  return stores;
}

const area = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Schema' });
const infer = (): HTMLElement => screen.getByRole('button', { name: 'Infer from data' });
const widget = ({ editor }: TestStores) => openWidget(editor.edit());

it('writes the JSON Schema', async () => {
  const stores = open();
  await act(async () => {
    fireEvent.change(area(), { target: { value: '{"type": "object"}' } });
    await vi.advanceTimersByTimeAsync(200);
  });
  expect(widget(stores).jsonSchema).toEqual({ type: 'object' });
});

it('infers the schema from the data, once', async () => {
  const stores = open();
  await act(async () => void fireEvent.click(infer()));
  const schema = jsonSchemaOf([{ count: 1 }]);
  expect(widget(stores).jsonSchema).toEqual(schema);
  expect(area().value).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  expect(infer().getAttribute('aria-disabled')).toBe('true');
});

it('keeps a zod source beside a schema that is edited as JSON', async () => {
  const stores = open();
  act(() => {
    stores.editor.run(setWidget({ schemaMode: 'zod', schema: 'export default z' }, 'Set zod'));
  });
  expect(screen.getByText(/zod source of this schema is kept/)).toBeTruthy();
  await act(async () => void fireEvent.click(infer()));
  expect(widget(stores)).toMatchObject({ schemaMode: 'jsonSchema', schema: 'export default z' });
});

it('refuses what is no schema object and says why', async () => {
  const stores = open();
  await act(async () => {
    fireEvent.change(area(), { target: { value: '"object"' } });
    await vi.advanceTimersByTimeAsync(200);
  });
  expect(widget(stores).jsonSchema).toEqual({});
  expect(screen.getByRole('status').textContent).toContain('A JSON Schema is an object');
});
