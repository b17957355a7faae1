import type { Widget } from '../../project/project.ts';
import type { Command } from '../transaction.ts';

/** Adds a widget at the end, or at an index, and opens it. */
export function addWidget(value: Widget, index?: number): Command {
  return ({ project }) => {
    if (project.widgets.some(({ id }) => id === value.id)) return null;
    return {
      label: `Add ${value.name}`,
      steps: [{ type: 'addWidget', value, index: index ?? project.widgets.length }],
      selection: [],
      open: { widget: value.id, state: null },
    };
  };
}
