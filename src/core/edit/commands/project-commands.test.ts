import { describe, expect, test } from 'vitest';
import { card, text } from '../../doc/build.ts';
import { EMPTY_DOC } from '../../doc/doc.ts';
import { newWidget } from '../../project/new-project.ts';
import { editing, ids, run } from '../test-support/editing.ts';
import type { EditState } from '../transaction.ts';
import { addWidget } from './add-widget.ts';
import { duplicateWidget } from './duplicate-widget.ts';
import { removeWidget } from './remove-widget.ts';
import { renameProject } from './rename-project.ts';
import { setDoc } from './set-doc.ts';
import { renameFile, setFile } from './set-file.ts';
import { setWidget } from './set-widget.ts';
import { addState, duplicateState, removeState, renameState, setStateData } from './states.ts';

const start = editing(card(text('A')), 'text');
const widgetOf = (state: EditState | null) => {
  const widget = state?.project.widgets.find(({ id }) => id === state.widget);
  if (!widget) throw new Error('The command was not possible');
  return widget;
};
const names = (state: EditState | null) => state?.project.widgets.map(({ name }) => name);

describe('widgets', () => {
  const added = run(start, addWidget(newWidget({ id: 'w2', taken: ['Untitled'] })));

  test('are added and opened', () => {
    expect(names(added)).toEqual(['Widget', 'Untitled 2']);
    expect(added).toMatchObject({ widget: 'w2', state: null, selection: [] });
    expect(addWidget(newWidget({ id: 'w1' }))(start)).toBeNull();
  });

  test('are copied beside the original', () => {
    const copied = added && run(added, duplicateWidget('w1', ids()));
    expect(names(copied)).toEqual(['Widget', 'Widget copy', 'Untitled 2']);
    expect(widgetOf(copied).doc).toBe(widgetOf(start).doc);
    expect(
      names(
        copied &&
          run(
            copied,
            duplicateWidget('w1', () => 'w9'),
          ),
      ),
    ).toEqual(['Widget', 'Widget copy 2', 'Widget copy', 'Untitled 2']);
  });

  test('go, but for the last', () => {
    const left = added && run(added, removeWidget('w2'));
    expect(left).toMatchObject({ widget: 'w1' });
    expect(names(left)).toEqual(['Widget']);
    expect(removeWidget('w1')(start)).toBeNull();
    expect(removeWidget('gone')(start)).toBeNull();
  });

  test('have facts that change, typing in one being one step', () => {
    const command = setWidget({ name: 'Todo' }, 'Rename widget');
    expect(widgetOf(run(start, command)).name).toBe('Todo');
    expect(command(start)?.mergeKey).toBe(
      setWidget({ name: 'Tod' }, 'Rename widget')(start)?.mergeKey,
    );
    expect(command(start)?.mergeKey).not.toBe(
      setWidget({ schema: '' }, 'Edit schema')(start)?.mergeKey,
    );
  });

  test('take a new document from code, or keep the text that does not parse', () => {
    const draft = run(start, setDoc(widgetOf(start).doc, '<Card'));
    expect(widgetOf(draft)).toMatchObject({ draft: '<Card', doc: { root: 'card' } });
    const whole = draft && run(draft, setDoc(EMPTY_DOC));
    expect(widgetOf(whole)).not.toHaveProperty('draft');
    expect(whole?.selection).toEqual([]);
  });
});

describe('states', () => {
  const one = run(start, setStateData(null, { a: 1 }));
  const two = one && run(one, addState('s1', 'Long title'));
  const three = two && run(two, duplicateState('s1', 's2'));

  test('begin with the data that is open, and are opened', () => {
    expect(widgetOf(two)).toMatchObject({
      defaultState: { a: 1 },
      states: [{ id: 's1', name: 'Long title', state: { a: 1 } }],
    });
    expect(two?.state).toBe('s1');
  });

  test('have names of their own', () => {
    expect(widgetOf(three).states.map(({ name }) => name)).toEqual([
      'Long title',
      'Long title copy',
    ]);
    const again = three && run(three, addState('s3', 'Default'));
    expect(widgetOf(again).states.at(-1)?.name).toBe('Default 2');
    const copy = three && run(three, duplicateState(null, 's4'));
    expect(widgetOf(copy).states[0]).toMatchObject({ id: 's4', name: 'Default copy' });
  });

  test('change their data and their name', () => {
    const edited = two && run(two, setStateData('s1', { a: 2 }));
    expect(widgetOf(edited)).toMatchObject({
      defaultState: { a: 1 },
      states: [{ state: { a: 2 } }],
    });
    expect(widgetOf(two && run(two, renameState('s1', 'Short'))).states[0]?.name).toBe('Short');
    expect(two && renameState('s1', ' ')(two)).toBeNull();
    expect(setStateData('gone', {})(start)).toBeNull();
    expect(duplicateState('gone', 's9')(start)).toBeNull();
  });

  test('go; the default one is shown then', () => {
    const left = three && run(three, removeState('s2'));
    expect(widgetOf(left).states).toHaveLength(1);
    expect(left?.state).toBeNull();
    expect(removeState('gone')(start)).toBeNull();
  });
});

describe('files', () => {
  test('are made, written, renamed and deleted', () => {
    const made = run(start, setFile('server.ts', 'a'));
    expect(made?.project.files).toEqual([{ path: 'server.ts', text: 'a' }]);
    const moved = made && run(made, renameFile('server.ts', 'lib/server.ts'));
    expect(moved?.project.files).toEqual([{ path: 'lib/server.ts', text: 'a' }]);
    const gone = moved && run(moved, setFile('lib/server.ts', null));
    expect(gone?.project.files).toEqual([]);
    expect(setFile('server.ts', null)(start)).toBeNull();
    expect(made && setFile('server.ts', 'a')(made)).toBeNull();
    expect(made && renameFile('server.ts', 'server.ts')(made)).toBeNull();
  });

  test('typing is one step, making a file is its own', () => {
    const made = run(start, setFile('a.ts', 'a'));
    expect(setFile('a.ts', 'a')(start)?.mergeKey).toBeUndefined();
    expect(made && setFile('a.ts', 'b')(made)?.mergeKey).toBe('file:a.ts');
  });
});

test('a project has a name', () => {
  expect(run(start, renameProject('Todo'))?.project.name).toBe('Todo');
  expect(renameProject('')(start)).toBeNull();
});
