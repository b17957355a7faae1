/** The order and the names of a project's widgets. */
import { moveItem } from '../../schema/at-path.ts';
import type { Command } from '../transaction.ts';

export function moveWidget(id: string, to: number): Command {
  return ({ project: { widgets } }) => {
    const from = widgets.findIndex((widget) => widget.id === id);
    const widget = widgets[from];
    if (!widget || moveItem(widgets, from, to) === widgets) return null;
    return {
      label: `Move ${widget.name}`,
      steps: [
        { type: 'removeWidget', widget: id },
        { type: 'addWidget', value: widget, index: to },
      ],
    };
  };
}

/** Null for a name without letters, or the one it has. */
export function renameWidget(id: string, name: string): Command {
  return ({ project: { widgets } }) => {
    const widget = widgets.find((one) => one.id === id);
    const next = name.trim();
    if (!widget || next === '' || next === widget.name) return null;
    return {
      label: 'Rename widget',
      steps: [{ type: 'setWidget', widget: id, patch: { name: next } }],
    };
  };
}
