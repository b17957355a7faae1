/** What can be done with a row: in its menu, by its keys. One list for both. */
import { moveState, makeDefaultState } from '#core/edit/commands/arrange-states.ts';
import { moveWidget, renameWidget } from '#core/edit/commands/arrange-widgets.ts';
import { duplicateWidget } from '#core/edit/commands/duplicate-widget.ts';
import { removeWidget } from '#core/edit/commands/remove-widget.ts';
import { addState, duplicateState, removeState, renameState } from '#core/edit/commands/states.ts';
import type { Command } from '#core/edit/transaction.ts';
import { keyLabel } from '#state/key-label.ts';
import type { Stores } from '#state/stores.tsx';
import type { MenuItem } from '#ui/Menu.tsx';
import type { Row, StateRow } from './rows.ts';
import { stateKey } from './rows.ts';

export interface RowHost {
  readonly stores: Stores;
  readonly count: number;
  /** Starts the typing of a row's name. */
  readonly startRename: (key: string) => void;
  readonly focus: (key: string) => void;
}

type Item = Exclude<MenuItem, 'line'> & { readonly keys?: string };

export function rowItems(row: Row, host: RowHost): readonly (Item | 'line')[] {
  const items = row.kind === 'widget' ? widgetItems(row, host) : stateItems(row, host);
  return items.map((item) =>
    item === 'line' || item.keys === undefined ? item : { ...item, shortcut: keyLabel(item.keys) },
  );
}

/** The item that a key stands for; undefined for other keys. */
export function itemOfKey(row: Row, host: RowHost, keys: string): Item | undefined {
  return rowItems(row, host).find((item): item is Item => item !== 'line' && item.keys === keys);
}

export function rename(row: Row, name: string, { editor }: Stores): void {
  if (row.kind === 'widget') editor.run(renameWidget(row.widget.id, name));
  else if (row.state !== null) {
    open(row, editor);
    editor.run(renameState(row.state, name.trim()));
  }
}

function open({ widget, state }: StateRow, editor: Stores['editor']): void {
  const now = editor.edit();
  if (now.widget !== widget || now.state !== state) editor.openWidget(widget, state);
}

function widgetItems(
  row: Extract<Row, { kind: 'widget' }>,
  { stores, count, startRename, focus }: RowHost,
): readonly (Item | 'line')[] {
  const { editor, newUuid } = stores;
  const { id, name } = row.widget;
  const index = editor.edit().project.widgets.findIndex((widget) => widget.id === id);
  return [
    {
      label: 'New state',
      icon: 'plus',
      onSelect() {
        const added = newUuid();
        if (editor.edit().widget !== id) editor.openWidget(id);
        if (editor.run(addState(added))) startRename(stateKey(id, added));
      },
    },
    'line',
    ...arrange(index, count, (to) => editor.run(moveWidget(id, to)) && focus(row.key)),
    {
      label: 'Duplicate',
      icon: 'copy',
      keys: 'Mod+D',
      onSelect: () => void editor.run(duplicateWidget(id, newUuid)),
    },
    { label: 'Rename', icon: 'pencil', keys: 'F2', onSelect: () => startRename(row.key) },
    {
      label: 'Delete',
      icon: 'trash',
      keys: 'Delete',
      danger: true,
      reason: count < 2 ? 'A project keeps at least one widget.' : undefined,
      onSelect: () => remove(stores, removeWidget(id), name),
    },
  ];
}

const ALWAYS = 'Every widget has its default state.';

function stateItems(
  row: StateRow,
  { stores, startRename, focus }: RowHost,
): readonly (Item | 'line')[] {
  const { editor, newUuid } = stores;
  const { widget, state, name, index } = row;
  const states = editor.edit().project.widgets.find(({ id }) => id === widget)?.states ?? [];
  const named = state !== null;
  return [
    ...arrange(
      index,
      states.length,
      (to) => state !== null && editor.run(moveState(widget, state, to)) && focus(row.key),
      named ? undefined : 'The default state comes first.',
    ),
    {
      label: 'Make it the default',
      icon: 'check',
      reason: named ? undefined : 'It is the default.',
      onSelect: () => void (state !== null && editor.run(makeDefaultState(widget, state))),
    },
    'line',
    {
      label: 'Duplicate',
      icon: 'copy',
      keys: 'Mod+D',
      onSelect() {
        open(row, editor);
        const copy = newUuid();
        if (editor.run(duplicateState(state, copy))) startRename(stateKey(widget, copy));
      },
    },
    {
      label: 'Rename',
      icon: 'pencil',
      keys: 'F2',
      reason: named ? undefined : ALWAYS,
      onSelect: () => startRename(row.key),
    },
    {
      label: 'Delete',
      icon: 'trash',
      keys: 'Delete',
      danger: true,
      reason: named ? undefined : ALWAYS,
      onSelect() {
        if (state === null) return;
        open(row, editor);
        const next = states[index + 1] ?? states[index - 1];
        if (remove(stores, removeState(state), name)) focus(stateKey(widget, next?.id ?? null));
      },
    },
  ];
}

function arrange(
  index: number,
  count: number,
  move: (to: number) => unknown,
  fixed?: string,
): readonly Item[] {
  return [
    {
      label: 'Move up',
      icon: 'arrow-up',
      keys: 'Alt+ArrowUp',
      reason: fixed ?? (index === 0 ? 'It is the first.' : undefined),
      onSelect: () => void move(index - 1),
    },
    {
      label: 'Move down',
      icon: 'arrow-down',
      keys: 'Alt+ArrowDown',
      reason: fixed ?? (index === count - 1 ? 'It is the last.' : undefined),
      onSelect: () => void move(index + 1),
    },
  ];
}

function remove({ editor, workbench }: Stores, command: Command, name: string): boolean {
  if (!editor.run(command)) return false;
  workbench.setState(({ toast }) => ({
    toast: { text: `Deleted ${name}`, undo: true, nonce: (toast?.nonce ?? 0) + 1 },
  }));
  return true;
}
