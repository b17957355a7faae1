// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import { setWidget } from '#core/edit/commands/set-widget.ts';
import type { JsonObject } from '#core/json.ts';
import { jsonSchemaOf } from '#core/project/infer-schema.ts';
import type { Widget } from '#core/project/project.ts';
import { discardTyped } from '#editor-host/use-typed-text.ts';
import type { EvaluateSchema } from '#mock-server/sandbox/schema.ts';
import { SchemasProvider } from '#state/schema/context.tsx';
import { createSchemas } from '#state/schema/schemas.ts';
import { StoresProvider, openWidget } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { jsonKey, zodKey } from './schema-keys.ts';
import { SchemaEditor } from './SchemaEditor.tsx';
import { SchemaStatus } from './SchemaStatus.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  for (const key of [jsonKey('widget'), zodKey('widget')]) discardTyped(key);
  vi.useRealTimers();
});

const COUNT: JsonObject = { type: 'object', properties: { count: { type: 'integer' } } };

/** Sources that hold `bad` fail at line 3; all others give `given`. */
const evaluator =
  (given: JsonObject): EvaluateSchema =>
  async (source) =>
    source.includes('bad')
      ? {
          ok: false,
          problems: [{ code: 'schema/threw', message: 'bad is not defined.', line: 3 }],
        }
      : { ok: true, jsonSchema: given };

async function open(patch: Partial<Widget> = {}, given: JsonObject = COUNT): Promise<TestStores> {
  const stores = testStores(EMPTY_DOC, { count: 1 });
  stores.editor.run(setWidget(patch, 'Set up'));
  const schemas = createSchemas({
    editor: stores.editor,
    evaluate: evaluator(given),
    session: createStore(() => ({ trust: 'trusted' as const })),
  });
  await act(async () => {
    render(
      <StoresProvider value={stores}>
        <SchemasProvider value={schemas}>
          <SchemaStatus />
          <SchemaEditor />
        </SchemasProvider>
      </StoresProvider>,
    );
    await vi.advanceTimersByTimeAsync(0);
  });
  return stores;
}

const area = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Schema' });
const infer = (): HTMLElement => screen.getByRole('button', { name: 'Infer from data' });
const widget = ({ editor }: TestStores): Widget => openWidget(editor.edit());
async function type(value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(area(), { target: { value } });
    await vi.advanceTimersByTimeAsync(200);
  });
}
async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await vi.advanceTimersByTimeAsync(0);
  });
}
const form = (name: string): HTMLElement => screen.getByRole('radio', { name });

describe('as JSON Schema', () => {
  it('is written as it is typed', async () => {
    const stores = await open();
    await type('{"type": "object"}');
    expect(widget(stores).jsonSchema).toEqual({ type: 'object' });
  });

  it('is inferred from the data, once', async () => {
    const stores = await open();
    await press(infer());
    const schema = jsonSchemaOf([{ count: 1 }]);
    expect(widget(stores).jsonSchema).toEqual(schema);
    expect(area().value).toBe(`${JSON.stringify(schema, null, 2)}\n`);
    expect(infer().getAttribute('aria-disabled')).toBe('true');
  });

  it('refuses what is no schema object and says why', async () => {
    const stores = await open();
    await type('"object"');
    expect(widget(stores).jsonSchema).toEqual({});
    expect(screen.getByRole('status').textContent).toContain('A JSON Schema is an object');
    expect(form('zod').getAttribute('aria-disabled')).toBe('true');
  });

  it('becomes zod source, in one step', async () => {
    const stores = await open({ jsonSchema: COUNT });
    await press(form('zod'));
    expect(widget(stores)).toMatchObject({ schemaMode: 'zod', jsonSchema: COUNT });
    expect(area().value).toContain('count: z.int().optional()');
    act(() => void stores.editor.undo());
    expect(widget(stores)).toMatchObject({ schemaMode: 'jsonSchema', schema: '' });
  });

  it('says what zod can not', async () => {
    const stores = await open({ jsonSchema: { ...COUNT, minProperties: 1 } });
    await press(form('zod'));
    expect(stores.workbench.getState().toast?.text).toContain('minProperties of the data');
  });
});

describe('as zod source', () => {
  const ZOD = { schemaMode: 'zod', schema: '// mine\nz' } as const;

  it('is run as it is typed, and its schema is written', async () => {
    const stores = await open({ ...ZOD, jsonSchema: {} });
    await type('z.strictObject({})');
    expect(widget(stores)).toMatchObject({ schema: 'z.strictObject({})', jsonSchema: COUNT });
    expect(screen.getByRole('status').textContent).toContain('Schema is valid');
  });

  it('keeps a text that fails, with its reason, and the last good schema', async () => {
    const stores = await open({ ...ZOD, jsonSchema: COUNT });
    await type('bad');
    expect(widget(stores)).toMatchObject({ schema: 'bad', jsonSchema: COUNT });
    await press(screen.getByRole('button', { name: 'bad is not defined.' }));
    expect(stores.workbench.getState().reveal).toMatchObject({ tab: 'Schema', line: 3 });
  });

  it('becomes JSON Schema and comes back with its own words', async () => {
    const stores = await open({ ...ZOD, jsonSchema: COUNT });
    await press(form('JSON'));
    expect(area().value).toBe(`${JSON.stringify(COUNT, null, 2)}\n`);
    await press(form('zod'));
    expect(widget(stores)).toMatchObject(ZOD);
    expect(area().value).toBe('// mine\nz');
  });

  it('is written anew after the JSON Schema was edited', async () => {
    const stores = await open({ ...ZOD, jsonSchema: COUNT });
    await press(form('JSON'));
    await type('{"type": "object", "properties": {"done": {"type": "boolean"}}}');
    await press(form('zod'));
    expect(widget(stores).schema).toContain('done: z.boolean().optional()');
  });

  it('that disagrees with the schema of its file leaves the choice', async () => {
    const file = { type: 'object', properties: { other: {} } };
    const stores = await open({ ...ZOD, jsonSchema: file });
    expect(widget(stores).jsonSchema).toEqual(file);
    await press(screen.getByRole('button', { name: 'Use this source' }));
    expect(widget(stores)).toMatchObject({ ...ZOD, jsonSchema: COUNT });
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is inferred from the data', async () => {
    const stores = await open({ ...ZOD, jsonSchema: {} }, jsonSchemaOf([{ count: 1 }]));
    await press(infer());
    expect(area().value).toContain('z.strictObject({\n  count: z.int(),\n})');
    expect(widget(stores)).toMatchObject({ schemaMode: 'zod' });
    expect(infer().getAttribute('aria-disabled')).toBe('true');
  });
});
