import type { Component } from '#core/catalogue/component.ts';
import { COMPONENTS, lookup } from '#core/catalogue/registry.ts';
import { changeType } from '#core/edit/commands/change-type.ts';
import { duplicate } from '#core/edit/commands/duplicate.ts';
import { moveDown, moveUp } from '#core/edit/commands/move-by.ts';
import { remove } from '#core/edit/commands/remove.ts';
import { unwrap } from '#core/edit/commands/unwrap.ts';
import { wrapIn } from '#core/edit/commands/wrap-in.ts';
import type { Command } from '#core/edit/transaction.ts';
import { keyLabel } from '#state/key-label.ts';
import { openWidget } from '#state/stores.tsx';
import type { Stores } from '#state/stores.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import type { IconLike } from '#ui/Icon.tsx';
import type { MenuItem } from '#ui/Menu.tsx';

/** Plain containers that anything may be put into. */
const WRAPPERS = Object.values<Component>(COMPONENTS)
  .filter(({ category, children }) => category === 'layout' && children.mode === 'many')
  .map(({ type }) => type);

/** What can be done with the selected nodes; the same commands as the shortcuts run. */
export function moreItems({ editor, newId }: Stores): readonly MenuItem[] {
  const item = (
    label: string,
    icon: IconLike,
    command: Command,
    reason: string,
    keys?: string,
  ): Exclude<MenuItem, 'line'> => ({
    label,
    icon,
    onSelect: () => {
      editor.run(command);
    },
    ...(keys === undefined ? {} : { shortcut: keyLabel(keys) }),
    ...(editor.can(command) ? {} : { reason }),
  });
  const [only, ...others] = editor.edit().selection;
  const kin = only === undefined || others.length > 0 ? [] : kinOf({ editor }, only);
  return [
    item('Duplicate', 'copy', duplicate(newId), 'The root has no room beside it', 'Mod+D'),
    ...WRAPPERS.map((type, index) =>
      item(
        `Wrap in ${type}`,
        <ComponentGlyph type={type} />,
        wrapIn(type, newId),
        `${type} can’t go around this here`,
        index === 0 ? 'Mod+G' : undefined,
      ),
    ),
    item('Unwrap', 'expand', unwrap(), 'What is inside can’t stand here alone', 'Mod+Shift+G'),
    ...kin.map((type) =>
      item(`Change to ${type}`, <ComponentGlyph type={type} />, changeType(only ?? '', type), ''),
    ),
    'line',
    item('Move up', 'arrow-up', moveUp, 'It is the first', 'Alt+ArrowUp'),
    item('Move down', 'arrow-down', moveDown, 'It is the last', 'Alt+ArrowDown'),
    'line',
    {
      ...item('Delete', 'trash', remove(), 'Nothing is selected', 'Backspace'),
      danger: true,
    },
  ];
}

/** Types of the same sort that can take over as they stand. */
function kinOf({ editor }: Pick<Stores, 'editor'>, id: string): readonly string[] {
  const node = openWidget(editor.edit()).doc.nodes[id];
  const own = node?.kind === 'element' ? lookup(node.type) : undefined;
  if (!own) return [];
  return Object.values<Component>(COMPONENTS)
    .filter(({ category, type }) => category === own.category && editor.can(changeType(id, type)))
    .map(({ type }) => type);
}
