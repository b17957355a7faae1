import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Project } from '../project/project.ts';
import { HISTORY_LIMIT, MERGE_WINDOW_MS, commit, redo, startHistory, undo } from './history.ts';
import type { History } from './history.ts';
import type { EditState, Transaction } from './transaction.ts';

const widget = {
  id: 'w',
  name: 'Widget',
  doc: { root: null, nodes: {} },
  schemaMode: 'jsonSchema' as const,
  schema: '',
  jsonSchema: {},
  defaultState: {},
  states: [],
};
const project: Project = { id: 'p', name: '', widgets: [widget], files: [] };
const start: EditState = { project, widget: 'w', state: null, selection: [] };

const rename = (name: string, mergeKey?: string): Transaction => ({
  label: `Rename to ${name}`,
  steps: [{ type: 'setProject', patch: { name } }],
  ...(mergeKey === undefined ? {} : { mergeKey }),
});

const step = (history: History | null): History => {
  if (!history) throw new Error('Not possible');
  return history;
};

describe('history', () => {
  it('keeps at least 200 steps', () => {
    let history = startHistory(start);
    for (let i = 0; i < 250; i++) history = commit(history, rename(`${i}`), i * 10_000);
    expect(history.past.length).toBe(250);
    expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(200);
    while (history.past.length > 0) history = step(undo(history));
    expect(history.present).toBe(start);
  });

  it('drops the oldest steps beyond its limit', () => {
    let history = startHistory(start);
    for (let i = 0; i < HISTORY_LIMIT + 5; i++) history = commit(history, rename(`${i}`), 0);
    expect(history.past.length).toBe(HISTORY_LIMIT);
  });

  it('makes a run of typing one step, and a pause ends it', () => {
    let history = startHistory(start);
    history = commit(history, rename('S', 'name'), 0);
    history = commit(history, rename('Sa', 'name'), 300);
    history = commit(history, rename('Sav', 'name'), 600);
    history = commit(history, rename('Save', 'name'), 600 + MERGE_WINDOW_MS + 1);
    expect(history.past.map(({ before }) => before.project.name)).toEqual(['', 'Sav']);
  });

  it('does not merge across another kind of edit', () => {
    let history = startHistory(start);
    history = commit(history, rename('A', 'name'), 0);
    history = commit(history, rename('B'), 1);
    history = commit(history, rename('C', 'name'), 2);
    expect(history.past).toHaveLength(3);
  });

  it('forgets what could be redone once something new is done', () => {
    let history = commit(commit(startHistory(start), rename('A'), 0), rename('B'), 0);
    history = commit(step(undo(history)), rename('C'), 0);
    expect(redo(history)).toBeNull();
    expect(history.present.project.name).toBe('C');
  });

  it('brings back the very same states, whatever was undone and redone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 20 }),
        fc.array(fc.boolean()),
        (names, moves) => {
          const states: EditState[] = [start];
          let history = startHistory(start);
          for (const name of names) {
            history = commit(history, rename(name), 0);
            states.push(history.present);
          }
          let at = names.length;
          for (const back of moves) {
            const next = back ? undo(history) : redo(history);
            const expected = back ? at - 1 : at + 1;
            expect(next === null).toBe(expected < 0 || expected > names.length);
            if (!next) continue;
            history = next;
            at = expected;
            expect(history.present).toBe(states[at]);
          }
        },
      ),
    );
  });
});
