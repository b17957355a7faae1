import type { Command } from '../transaction.ts';

/** Deletes a widget; a project keeps at least one. The next one is opened when it was open. */
export function removeWidget(id: string): Command {
  return (state) => {
    const { widgets } = state.project;
    const index = widgets.findIndex((widget) => widget.id === id);
    const widget = widgets[index];
    const next = widgets[index + 1] ?? widgets[index - 1];
    if (!widget || !next) return null;
    return {
      label: `Delete ${widget.name}`,
      steps: [{ type: 'removeWidget', widget: id }],
      ...(state.widget === id && { selection: [], open: { widget: next.id, state: null } }),
    };
  };
}
