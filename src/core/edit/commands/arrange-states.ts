/** The order of a widget's states, and which of them is the default. */
import { freeTitle } from '../../project/naming.ts';
import { moveItem } from '../../schema/at-path.ts';
import type { Command } from '../transaction.ts';

/** Moves a named state to another index among the named ones. */
export function moveState(widgetId: string, id: string, to: number): Command {
  return ({ project }) => {
    const states = project.widgets.find((widget) => widget.id === widgetId)?.states ?? [];
    const from = states.findIndex((named) => named.id === id);
    const named = states[from];
    const moved = moveItem(states, from, to);
    if (!named || moved === states) return null;
    return {
      label: `Move ${named.name}`,
      steps: [{ type: 'setWidget', widget: widgetId, patch: { states: moved } }],
    };
  };
}

/**
 * The data of a named state becomes the default. The default data until now takes that state's
 * place, under a name of its own, so that nothing is lost. The default state is opened.
 */
export function makeDefaultState(widgetId: string, id: string): Command {
  return ({ project }) => {
    const widget = project.widgets.find((one) => one.id === widgetId);
    const index = widget?.states.findIndex((named) => named.id === id) ?? -1;
    const named = widget?.states[index];
    if (!widget || !named) return null;
    const others = widget.states.filter((state) => state !== named);
    const name = freeTitle('Former default', ['Default', ...others.map((state) => state.name)]);
    const states = widget.states.with(index, { ...named, name, state: widget.defaultState });
    const patch = { defaultState: named.state, states };
    return {
      label: `Make ${named.name} the default`,
      steps: [{ type: 'setWidget', widget: widgetId, patch }],
      open: { widget: widgetId, state: null },
    };
  };
}
