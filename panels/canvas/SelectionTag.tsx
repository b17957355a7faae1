import { useRef, useState } from 'react';
import type { JSX, Ref } from 'react';
import { nameOf } from '#core/doc/placement.ts';
import { dragSource } from '#dnd/source.ts';
import { keyLabel } from '#state/key-label.ts';
import { selectionMenu } from '#state/selection-menu.ts';
import { runShortcut, shortcut } from '#state/shortcuts.ts';
import { useEdit, useNode, useStores, useWidget } from '#state/stores.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { cx } from '#ui/cx.ts';
import styles from './SelectionTag.module.css';

const TOOLS: readonly { readonly id: string; readonly label: string; readonly icon: IconName }[] = [
  { id: 'select-parent', label: 'Select parent', icon: 'arrow-up' },
  { id: 'duplicate', label: 'Duplicate', icon: 'copy' },
  { id: 'delete', label: 'Delete', icon: 'trash' },
];

/** Name and tools of the leading selected node, above its outline. Dragging the name moves the node. */
export function SelectionTag({ ref }: { readonly ref: Ref<HTMLDivElement> }): JSX.Element {
  const stores = useStores();
  const leader = useEdit((edit) => edit.selection.at(-1));
  const count = useEdit((edit) => edit.selection.length);
  const isRoot = useWidget(({ doc }) => doc.root === leader);
  const node = useNode(leader);
  const more = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState(false);
  const data = node?.kind === 'repeat' || node?.kind === 'when';
  return (
    <div ref={ref} className={styles['tag']} hidden={!node}>
      {node && (
        <>
          <div
            className={cx(styles['name'], data && styles['data'], !isRoot && styles['grip'])}
            {...(isRoot ? {} : dragSource({ kind: 'node', node: node.id }))}
          >
            <ComponentGlyph type={glyphOf(nameOf(node))} size={14} />
            {count > 1 ? `${nameOf(node)} + ${count - 1}` : nameOf(node)}
          </div>
          <div className={styles['tools']} data-drag-not>
            {TOOLS.map(({ id, label, icon }) => (
              <IconButton
                key={id}
                label={label}
                icon={icon}
                size={20}
                tabIndex={-1}
                shortcut={keyLabel(shortcut(id).keys[0])}
                reason={isRoot && id !== 'delete' ? 'It is the widget itself.' : undefined}
                onClick={() => runShortcut(shortcut(id), stores)}
              />
            ))}
            <IconButton
              ref={more}
              label="More"
              icon="more"
              size={20}
              tabIndex={-1}
              aria-haspopup="menu"
              aria-expanded={menu}
              onClick={() => setMenu(!menu)}
            />
          </div>
        </>
      )}
      {menu && (
        <Menu
          anchor={more}
          label="Selection"
          items={selectionMenu(stores)}
          onClose={() => setMenu(false)}
        />
      )}
    </div>
  );
}

function glyphOf(name: string): string {
  return name === 'Group' ? 'Fragment' : name;
}
