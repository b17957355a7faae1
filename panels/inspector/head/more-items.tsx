import type { Component } from '#core/catalogue/component.ts';
import { COMPONENTS, lookup } from '#core/catalogue/registry.ts';
import { changeType } from '#core/edit/commands/change-type.ts';
import { selectionMenu } from '#state/selection-menu.ts';
import { openWidget } from '#state/stores.tsx';
import type { Stores } from '#state/stores.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import type { MenuItem } from '#ui/Menu.tsx';

/** What can be done with the selection everywhere, and what one element can become. */
export function moreItems(stores: Stores): readonly MenuItem[] {
  const { editor } = stores;
  const [only, ...others] = editor.edit().selection;
  const kin = only === undefined || others.length > 0 ? [] : kinOf(stores, only);
  const changes = kin.map((type): MenuItem => ({
    label: `Change to ${type}`,
    icon: <ComponentGlyph type={type} />,
    onSelect: () => void editor.run(changeType(only ?? '', type)),
  }));
  return [...changes, ...(changes.length > 0 ? ['line' as const] : []), ...selectionMenu(stores)];
}

/** Types of the same sort that can take over as they stand. */
function kinOf({ editor }: Stores, id: string): readonly string[] {
  const node = openWidget(editor.edit()).doc.nodes[id];
  const own = node?.kind === 'element' ? lookup(node.type) : undefined;
  if (!own) return [];
  return Object.values<Component>(COMPONENTS)
    .filter(({ category, type }) => category === own.category && editor.can(changeType(id, type)))
    .map(({ type }) => type);
}
