import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { setZodSource } from '#core/edit/commands/schema.ts';
import type { SchemaResult } from '#mock-server/sandbox/schema.ts';
import type { SessionState } from '../session/state.ts';
import { openWidget } from '../stores.tsx';
import { testStores } from '../test-support/stores.ts';
import { createSchemas } from './schemas.ts';

const W = 'widget';

/** A sandbox that answers when it is told to. */
function start(trust: SessionState['trust'] = 'trusted') {
  const stores = testStores();
  const { editor } = stores;
  const session = createStore(() => ({ trust }));
  const runs: string[] = [];
  const waiting: ((result: SchemaResult | Error) => void)[] = [];
  const schemas = createSchemas({
    editor,
    session,
    evaluate: (source) =>
      new Promise((resolve, reject) => {
        runs.push(source);
        waiting.push((result) => (result instanceof Error ? reject(result) : resolve(result)));
      }),
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    editor,
    session,
    runs,
    schemas,
    async answer(result: SchemaResult | Error) {
      waiting.shift()?.(result);
      await settle();
    },
    settle,
    write(source: string) {
      editor.run(setZodSource(W, source));
      schemas.apply(W);
    },
    seen: () => schemas.state.getState().evaluations[W],
    widget: () => openWidget(editor.edit()),
  };
}

const given = (title: string): SchemaResult => ({ ok: true, jsonSchema: { title } });

describe('a zod source', () => {
  it('is run, and what it gives joins the step that wrote it', async () => {
    const { write, seen, answer, widget, editor } = start();
    write('a');
    expect(seen()).toEqual({ phase: 'running', source: 'a' });
    await answer(given('A'));
    expect(seen()).toEqual({ phase: 'given', source: 'a', jsonSchema: { title: 'A' } });
    expect(widget()).toMatchObject({ schemaMode: 'zod', schema: 'a', jsonSchema: { title: 'A' } });
    editor.undo();
    expect(widget()).toMatchObject({ schema: '', jsonSchema: {} });
    editor.redo();
    expect(widget()).toMatchObject({ schema: 'a', jsonSchema: { title: 'A' } });
  });

  it('that fails leaves the JSON Schema as it was', async () => {
    const { write, seen, answer, widget } = start();
    write('a');
    await answer(given('A'));
    write('b');
    const problems = [{ code: 'schema/threw', message: 'No', line: 3, column: 1 }];
    await answer({ ok: false, problems });
    expect(seen()).toEqual({ phase: 'refused', source: 'b', problems });
    expect(widget()).toMatchObject({ schema: 'b', jsonSchema: { title: 'A' } });
  });

  it('that can not be run at all says why, and is tried again', async () => {
    const { write, seen, answer, schemas, runs } = start();
    write('a');
    await answer(new Error('Failed to fetch'));
    expect(seen()).toMatchObject({
      phase: 'refused',
      problems: [{ message: 'The schema could not be run. Failed to fetch' }],
    });
    schemas.look(W);
    expect(runs).toEqual(['a', 'a']);
  });

  it('typed on meanwhile runs once more, the newest only, and the older answer counts for nothing', async () => {
    const { write, runs, answer, widget, seen } = start();
    write('a');
    write('ab');
    write('abc');
    expect(runs).toEqual(['a']);
    await answer(given('A'));
    expect(widget().jsonSchema).toEqual({});
    expect(runs).toEqual(['a', 'abc']);
    await answer(given('ABC'));
    expect(widget().jsonSchema).toEqual({ title: 'ABC' });
    expect(seen()).toMatchObject({ phase: 'given', source: 'abc' });
  });

  it('looked at is run once, and the project is not changed', async () => {
    const { editor, schemas, runs, answer, widget, seen } = start();
    editor.run(setZodSource(W, 'a'));
    schemas.look(W);
    await answer(given('A'));
    schemas.look(W);
    expect(runs).toEqual(['a']);
    expect(seen()).toMatchObject({ phase: 'given', jsonSchema: { title: 'A' } });
    expect(widget().jsonSchema).toEqual({});
    await expect(schemas.resultOf('a')).resolves.toEqual(given('A'));
  });

  it('of a project from elsewhere runs when somebody lets it', async () => {
    const { editor, schemas, runs, session, seen, settle } = start('ask');
    editor.run(setZodSource(W, 'a'));
    schemas.apply(W);
    await settle();
    expect(runs).toEqual([]);
    expect(seen()).toEqual({ phase: 'ask', source: 'a' });
    await expect(schemas.resultOf('a')).resolves.toBeNull();
    session.setState({ trust: 'trusted' });
    expect(runs).toEqual(['a']);
  });
});
