/** What can be done with the selection, as the entries of a menu: on the canvas and in the layers alike. */
import { COMPONENTS, lookup } from '#core/catalogue/registry.ts';
import { canWrap, wrapIn } from '#core/edit/commands/wrap-in.ts';
import type { ElementNode } from '#core/doc/node.ts';
import { literal } from '#core/doc/node.ts';
import { keyLabel } from './key-label.ts';
import { canRunShortcut, runShortcut, shortcut } from './shortcuts.ts';
import { openWidget } from './stores.tsx';
import type { Stores } from './stores.tsx';

/** Fits the menu of the house. */
export type SelectionMenuItem =
  | 'line'
  | {
      readonly label: string;
      readonly shortcut?: string;
      readonly icon?: 'copy' | 'trash' | 'pencil';
      readonly danger?: true;
      readonly reason?: string;
      readonly onSelect: () => void;
    };

export function selectionMenu(stores: Stores): readonly SelectionMenuItem[] {
  const entry = (id: string, reason: string, rest: Partial<Named> = {}): SelectionMenuItem => {
    const { label, keys } = shortcut(id);
    return {
      label,
      shortcut: keyLabel(keys[0]),
      ...rest,
      ...(canRunShortcut(shortcut(id), stores) ? {} : { reason }),
      onSelect: () => void runShortcut(shortcut(id), stores),
    };
  };
  const beside = isRoot(stores) ? 'A widget has one root.' : NOTHING_SELECTED;
  return [
    entry('edit-text', 'It has no text of its own.', { icon: 'pencil' }),
    entry('duplicate', beside, { icon: 'copy' }),
    'line',
    entry('copy', NOTHING_SELECTED),
    entry('cut', NOTHING_SELECTED),
    entry('paste', NOTHING_SELECTED),
    'line',
    ...wrapItems(stores),
    entry('unwrap', 'What is inside can not stand without it.'),
    'line',
    entry('move-up', 'It is the first already.'),
    entry('move-down', 'It is the last already.'),
    'line',
    entry('delete', NOTHING_SELECTED, { icon: 'trash', danger: true }),
  ];
}

type Named = Exclude<SelectionMenuItem, 'line'>;

const NOTHING_SELECTED = 'Nothing is selected.';

function isRoot({ editor }: Stores): boolean {
  const edit = editor.edit();
  return edit.selection.some((id) => id === openWidget(edit).doc.root);
}

/** Layout components that hold others. */
const WRAPPERS = Object.values(COMPONENTS)
  .filter(({ category, children }) => category === 'layout' && children.mode === 'many')
  .map(({ type }) => type);

function wrapItems(stores: Stores): readonly SelectionMenuItem[] {
  const edit = stores.editor.edit();
  const { doc } = openWidget(edit);
  const wrapKey = keyLabel(shortcut('wrap').keys[0]);
  return WRAPPERS.map((type, index): SelectionMenuItem => {
    const placement = canWrap(doc, edit.selection, emptyElement(type));
    const off = edit.selection.length === 0 ? NOTHING_SELECTED : null;
    const reason = off ?? (placement.ok ? null : placement.reason);
    const label = `Wrap in ${type}`;
    const onSelect = (): void => void stores.editor.run(wrapIn(type, stores.newId));
    if (reason !== null) return { label, reason, onSelect };
    return index === 0 ? { label, shortcut: wrapKey, onSelect } : { label, onSelect };
  });
}

function emptyElement(type: string): ElementNode {
  const initial = Object.entries(lookup(type)?.initial ?? {});
  const props = Object.fromEntries(initial.map(([name, value]) => [name, literal(value)]));
  return { id: 'around', kind: 'element', type, props, children: [] };
}
