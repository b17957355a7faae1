import { freeTitle } from '../../project/naming.ts';
import type { Widget } from '../../project/project.ts';
import type { Command } from '../transaction.ts';

/**
 * Adds widgets at the end in one step and opens the first. One whose name is taken gets a number.
 * Null without widgets, or when an id is taken.
 */
export function addWidgets(values: readonly Widget[]): Command {
  return ({ project }) => {
    const ids = new Set(project.widgets.map(({ id }) => id));
    const names = project.widgets.map(({ name }) => name);
    const added: Widget[] = [];
    for (const value of values) {
      if (ids.has(value.id)) return null;
      ids.add(value.id);
      const name = freeTitle(value.name, names);
      names.push(name);
      added.push({ ...value, name });
    }
    const [first] = added;
    if (!first) return null;
    return {
      label: added.length === 1 ? `Add ${first.name}` : `Add ${added.length} widgets`,
      steps: added.map((value, i) => ({
        type: 'addWidget',
        value,
        index: project.widgets.length + i,
      })),
      selection: [],
      open: { widget: first.id, state: null },
    };
  };
}
