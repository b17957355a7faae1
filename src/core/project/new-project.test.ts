import { describe, expect, test } from 'vitest';
import { consume } from '#codec/typescript/test-support/consumer.ts';
import { ids } from '../edit/test-support/editing.ts';
import { initialClient, initialServer } from './handlers.ts';
import { newProject, newWidget } from './new-project.ts';

describe('a new project', () => {
  const project = newProject({ newUuid: ids() });

  test('has one empty widget and its handler files, each with an id of its own', () => {
    expect(project).toMatchObject({ id: 'new1', name: 'Untitled' });
    expect(project.widgets).toMatchObject([
      { id: 'new2', name: 'Untitled', doc: { root: null }, defaultState: {}, states: [] },
    ]);
    expect(project.files.map(({ path }) => path)).toEqual(['server.ts', 'client.ts']);
  });

  test('gives its widgets names that are free', () => {
    expect(newWidget({ id: 'w', taken: ['Untitled'] }).name).toBe('Untitled 2');
    expect(newWidget({ id: 'w', name: 'Todo', taken: ['Untitled'] }).name).toBe('Todo');
  });
});

test('a fresh client compiles, and takes actions', async () => {
  const client = `interface Options {
  widgets: { onAction(action: { type: string; payload?: unknown }): Promise<void> };
}
export const taken: Options[] = [];
const chatKit = {
  setOptions(options: Options): void {
    taken.push(options);
  },
};
${initialClient()}`;
  const { errors, modules } = await consume({ client });
  expect(errors).toEqual([]);
  expect(modules['client']?.['taken']).toHaveLength(1);
}, 60_000);

test('a fresh server compiles, and answers an action with nothing', async () => {
  const { errors, modules } = await consume(
    { server: initialServer('Edit todo') },
    { noUnusedParameters: false },
  );
  expect(errors).toEqual([]);
  const Server = modules['server']?.['default'] as new () => {
    action(...args: readonly unknown[]): AsyncGenerator<unknown>;
  };
  expect(Server.name).toBe('EditTodoServer');
  const events = new Server().action({}, { type: 'a', payload: null }, null, {});
  expect(await events.next()).toEqual({ done: true, value: undefined });
}, 60_000);
