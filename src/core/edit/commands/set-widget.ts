import type { Widget } from '../../project/project.ts';
import type { Command } from '../transaction.ts';

/**
 * Changes facts of the open widget: its name, data or schema. Typing in one of them is one undo
 * step, unless another `mergeKey` is given.
 */
export function setWidget(
  patch: Partial<Omit<Widget, 'id' | 'doc'>>,
  label: string,
  mergeKey?: string,
): Command {
  return (state) => ({
    label,
    steps: [{ type: 'setWidget', widget: state.widget, patch }],
    mergeKey: mergeKey ?? `widget:${state.widget}:${Object.keys(patch).join()}`,
  });
}
