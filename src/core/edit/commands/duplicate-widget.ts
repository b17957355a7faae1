import { freeTitle } from '../../project/naming.ts';
import type { Command } from '../transaction.ts';
import { addWidget } from './add-widget.ts';

/** Puts a copy after a widget and opens it. `newUuid` gives the ids of the copy and its states. */
export function duplicateWidget(id: string, newUuid: () => string): Command {
  return (state) => {
    const { widgets } = state.project;
    const index = widgets.findIndex((widget) => widget.id === id);
    const widget = widgets[index];
    if (!widget) return null;
    const copy = {
      ...widget,
      id: newUuid(),
      name: freeTitle(
        `${widget.name} copy`,
        widgets.map(({ name }) => name),
      ),
      states: widget.states.map((named) => ({ ...named, id: newUuid() })),
    };
    const transaction = addWidget(copy, index + 1)(state);
    return transaction && { ...transaction, label: `Duplicate ${widget.name}` };
  };
}
