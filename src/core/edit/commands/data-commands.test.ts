import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../json.ts';
import { newWidget } from '../../project/new-project.ts';
import { commit, redo, startHistory, undo } from '../history.ts';
import type { History } from '../history.ts';
import { editing, run } from '../test-support/editing.ts';
import type { Command, EditState } from '../transaction.ts';
import { addWidget } from './add-widget.ts';
import { makeDefaultState, moveState } from './arrange-states.ts';
import { moveWidget, renameWidget } from './arrange-widgets.ts';
import { addDataKey, changeDataAt, removeDataAt, setDataAt } from './data.ts';
import { convertSchema, setEvaluated, setJsonSchema, setZodSource } from './schema.ts';
import { addState } from './states.ts';

function after(state: EditState, ...commands: readonly Command[]): EditState {
  return commands.reduce((now, command) => {
    const next = run(now, command);
    if (!next) throw new Error('The command was not possible');
    return next;
  }, state);
}
const widgetOf = (state: EditState) => {
  const [widget] = state.project.widgets;
  if (!widget) throw new Error('No widget');
  return widget;
};
const DATA: JsonObject = { todo: { title: 'A', tags: ['x', 'y'] }, user: { name: 'B' } };
const start = after(
  editing(null),
  setDataAt({ widget: 'w1', state: null }, [], DATA),
  addState('s1', 'Long title'),
  addState('s2', 'Empty', {}),
);
const of = { widget: 'w1', state: 's1' };

describe('data', () => {
  test('changes at one place; the rest and the other states keep their identity', () => {
    const next = widgetOf(after(start, setDataAt(of, ['todo', 'title'], 'Long')));
    expect(next.states[0]?.state).toEqual({
      todo: { title: 'Long', tags: ['x', 'y'] },
      user: { name: 'B' },
    });
    expect(next.states[0]?.state['user']).toBe(DATA['user']);
    expect(next.defaultState).toBe(DATA);
    expect(next.states[1]).toBe(widgetOf(start).states[1]);
  });

  test('loses keys and items, and has lists changed by what they are', () => {
    const next = widgetOf(
      after(
        start,
        removeDataAt(of, ['user']),
        removeDataAt(of, ['todo', 'tags', 0]),
        changeDataAt(of, ['todo', 'tags'], (now) => (Array.isArray(now) ? [...now, 'z'] : now)),
      ),
    );
    expect(next.states[0]?.state).toEqual({ todo: { title: 'A', tags: ['y', 'z'] } });
  });

  test('gets a key with a first value, in the order of its schema', () => {
    const root = {
      type: 'object',
      properties: { user: {}, count: { type: 'integer', minimum: 2 }, todo: {} },
    };
    const next = widgetOf(after(start, addDataKey(of, ['count'], root))).states[0]?.state ?? {};
    expect(Object.entries(next).map(([key]) => key)).toEqual(['count', 'todo', 'user']);
    expect(next['count']).toBe(2);
    expect(addDataKey(of, ['user'], root)(start)).toBeNull();
    expect(addDataKey(of, ['gone', 'a'], root)(start)).toBeNull();
  });

  test('typing at one place is one undo step, at another place another', () => {
    const key = (path: readonly string[]) => setDataAt(of, path, 'Q')(start)?.mergeKey;
    expect(key(['todo', 'title'])).toBe(key(['todo', 'title']));
    expect(key(['todo', 'title'])).not.toBe(key(['user', 'name']));
    expect(removeDataAt(of, ['user'])(start)?.mergeKey).toBeUndefined();
  });

  test('stays an object, and is not touched for nothing', () => {
    expect(setDataAt(of, [], 'text')(start)).toBeNull();
    expect(setDataAt(of, ['todo', 'title'], 'A')(start)).toBeNull();
    expect(setDataAt({ widget: 'w1', state: 'gone' }, ['a'], 1)(start)).toBeNull();
    expect(setDataAt({ widget: 'gone', state: null }, ['a'], 1)(start)).toBeNull();
  });
});

describe('states', () => {
  const names = (state: EditState) => widgetOf(state).states.map(({ name }) => name);

  test('change their order', () => {
    expect(names(after(start, moveState('w1', 's2', 0)))).toEqual(['Empty', 'Long title']);
    expect(moveState('w1', 's2', 1)(start)).toBeNull();
    expect(moveState('w1', 's2', 2)(start)).toBeNull();
    expect(moveState('w1', 'gone', 0)(start)).toBeNull();
  });

  test('become the default, whose data is kept in their place', () => {
    const next = after(start, makeDefaultState('w1', 's2'));
    expect(next.state).toBeNull();
    expect(widgetOf(next).defaultState).toEqual({});
    expect(widgetOf(next).states[1]).toEqual({ id: 's2', name: 'Former default', state: DATA });
    expect(names(after(next, makeDefaultState('w1', 's1')))).toEqual([
      'Former default 2',
      'Former default',
    ]);
    expect(makeDefaultState('w1', 'gone')(start)).toBeNull();
  });
});

describe('widgets', () => {
  const two = after(start, addWidget(newWidget({ id: 'w2', name: 'Order' })));
  const names = (state: EditState) => state.project.widgets.map(({ name }) => name);

  test('change their order; what is open stays open', () => {
    const moved = after(two, moveWidget('w2', 0));
    expect(names(moved)).toEqual(['Order', 'Widget']);
    expect(moved.widget).toBe('w2');
    expect(after(moved, moveWidget('w1', 0)).widget).toBe('w2');
    expect(moveWidget('w2', 2)(two)).toBeNull();
  });

  test('get another name', () => {
    expect(names(after(two, renameWidget('w1', ' Todo ')))).toEqual(['Todo', 'Order']);
    expect(renameWidget('w1', ' ')(two)).toBeNull();
    expect(renameWidget('w1', 'Widget')(two)).toBeNull();
  });
});

describe('the schema', () => {
  const JSON_SCHEMA = { type: 'object' };
  const zod = after(start, setZodSource('w1', 'a'));

  test('is zod source with what it gave, or JSON Schema beside a kept source', () => {
    expect(widgetOf(after(zod, setEvaluated('w1', 'a', JSON_SCHEMA)))).toMatchObject({
      schemaMode: 'zod',
      schema: 'a',
      jsonSchema: JSON_SCHEMA,
    });
    expect(widgetOf(after(zod, setJsonSchema('w1', JSON_SCHEMA)))).toMatchObject({
      schemaMode: 'jsonSchema',
      schema: 'a',
      jsonSchema: JSON_SCHEMA,
    });
    expect(setZodSource('w1', 'a')(zod)).toBeNull();
    expect(setJsonSchema('w1', {})(start)).toBeNull();
  });

  test('what an older source gave is no longer of use', () => {
    expect(setEvaluated('w1', 'b', JSON_SCHEMA)(zod)).toBeNull();
    expect(setEvaluated('w1', 'a', {})(zod)).toBeNull();
    expect(setEvaluated('w1', 'a', JSON_SCHEMA)(start)).toBeNull();
  });

  test('changes its form in one step', () => {
    const command = convertSchema('w1', { schemaMode: 'jsonSchema' }, 'Edit as JSON Schema');
    expect(widgetOf(after(zod, command))).toMatchObject({ schemaMode: 'jsonSchema', schema: 'a' });
    expect(command(start)).toBeNull();
  });

  test('what a source gives belongs to the step that wrote it', () => {
    const commitAll = (history: History, ...commands: readonly Command[]): History =>
      commands.reduce((now, command) => {
        const transaction = command(now.present);
        return transaction ? commit(now, transaction, 0) : now;
      }, history);
    const written = commitAll(
      startHistory(start),
      setZodSource('w1', 'a'),
      setEvaluated('w1', 'a', JSON_SCHEMA),
    );
    expect(written.past).toHaveLength(1);
    const undone = undo(written);
    expect(undone?.present).toBe(start);
    expect(undone && redo(undone)?.present).toBe(written.present);
    // What comes late, after an undo, leaves the way forward open.
    const late = undone && commit(undone, { label: '', steps: [], joins: true }, 0);
    expect(late?.future).toBe(undone?.future);
  });
});
