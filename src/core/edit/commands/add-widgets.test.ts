import { describe, expect, it } from 'vitest';
import { newWidget } from '#core/project/new-project.ts';
import type { EditState } from '../transaction.ts';
import { addWidgets } from './add-widgets.ts';

const widget = (id: string, name: string) => newWidget({ id, name });
const state: EditState = {
  project: { id: 'p', name: 'P', widgets: [widget('a', 'Order')], files: [] },
  widget: 'a',
  state: null,
  selection: [],
};

describe('adding widgets', () => {
  it('is one step that opens the first, each with a name of its own', () => {
    const transaction = addWidgets([widget('b', 'Order'), widget('c', 'Order')])(state);
    expect(transaction).toMatchObject({ label: 'Add 2 widgets', open: { widget: 'b' } });
    expect(transaction?.steps.map((step) => 'index' in step && step.index)).toEqual([1, 2]);
    expect(transaction?.steps.map((step) => step.type === 'addWidget' && step.value.name)).toEqual([
      'Order 2',
      'Order 3',
    ]);
  });

  it('is not possible with none, or with an id that is taken', () => {
    expect(addWidgets([])(state)).toBeNull();
    expect(addWidgets([widget('a', 'X')])(state)).toBeNull();
    expect(addWidgets([widget('b', 'X'), widget('b', 'Y')])(state)).toBeNull();
  });
});
