/** The named sets of data that a widget is seen with. The default one has the id null. */
import type { JsonObject } from '../../json.ts';
import { freeTitle } from '../../project/naming.ts';
import { stateData } from '../../project/project.ts';
import type { NamedState } from '../../project/project.ts';
import type { Command, Transaction } from '../transaction.ts';
import type { EditState } from '../transaction.ts';
import { openWidget } from './context.ts';

/** Replaces the data of a state. Typing in one state is one undo step. */
export function setStateData(id: string | null, state: JsonObject, mergeKey?: string): Command {
  return (edit) => {
    const widget = openWidget(edit);
    const key = mergeKey ?? `state:${edit.widget}:${id ?? ''}`;
    if (id === null) {
      return change(edit, { defaultState: state }, 'Edit data', { mergeKey: key });
    }
    const index = widget.states.findIndex((named) => named.id === id);
    const named = widget.states[index];
    if (!named) return null;
    const states = widget.states.with(index, { ...named, state });
    return change(edit, { states }, `Edit ${named.name}`, { mergeKey: key });
  };
}

/** Adds a state with the data that is open now, or with other data, and opens it. */
export function addState(id: string, name = 'State', state?: JsonObject): Command {
  return (edit) => {
    const widget = openWidget(edit);
    const data = state ?? stateData(widget, edit.state);
    const added: NamedState = { id, name: freeStateName(edit, name), state: data };
    return change(edit, { states: [...widget.states, added] }, `Add ${added.name}`, {
      open: { state: id },
    });
  };
}

/** Puts a copy of a state after it and opens it. */
export function duplicateState(source: string | null, id: string): Command {
  return (edit) => {
    const widget = openWidget(edit);
    const index = widget.states.findIndex((named) => named.id === source);
    const from = widget.states[index];
    if (source !== null && !from) return null;
    const name = freeStateName(edit, `${from?.name ?? 'Default'} copy`);
    const copy: NamedState = { id, name, state: stateData(widget, source) };
    const states = widget.states.toSpliced(index + 1, 0, copy);
    return change(edit, { states }, `Duplicate ${from?.name ?? 'Default'}`, {
      open: { state: id },
    });
  };
}

export function renameState(id: string, name: string): Command {
  return (edit) => {
    const { states } = openWidget(edit);
    const index = states.findIndex((named) => named.id === id);
    const named = states[index];
    if (!named || named.name === name || name.trim() === '') return null;
    const renamed = states.with(index, { ...named, name });
    return change(edit, { states: renamed }, 'Rename state', { mergeKey: `rename:${id}` });
  };
}

/** Deletes a state. The default state is always there. */
export function removeState(id: string): Command {
  return (edit) => {
    const { states } = openWidget(edit);
    const named = states.find((state) => state.id === id);
    if (!named) return null;
    const left = states.filter((state) => state !== named);
    const open = edit.state === id ? { open: { state: null } } : {};
    return change(edit, { states: left }, `Delete ${named.name}`, open);
  };
}

function freeStateName(edit: EditState, name: string): string {
  return freeTitle(name, ['Default', ...openWidget(edit).states.map((state) => state.name)]);
}

function change(
  edit: EditState,
  patch: { readonly defaultState: JsonObject } | { readonly states: readonly NamedState[] },
  label: string,
  rest: Pick<Transaction, 'mergeKey' | 'open'>,
): Transaction {
  return { label, steps: [{ type: 'setWidget', widget: edit.widget, patch }], ...rest };
}
