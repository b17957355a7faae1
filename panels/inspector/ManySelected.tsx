import type { JSX } from 'react';
import { getNode } from '#core/doc/doc.ts';
import { nameOf } from '#core/doc/placement.ts';
import { duplicate } from '#core/edit/commands/duplicate.ts';
import { remove } from '#core/edit/commands/remove.ts';
import { wrapIn } from '#core/edit/commands/wrap-in.ts';
import type { NodeId } from '#core/doc/node.ts';
import { useEdit, useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import headStyles from './head/head.module.css';
import { moreItems } from './head/more-items.tsx';
import styles from './inspector.module.css';

/** Several nodes: what they are and what can be done with all of them at once. */
export function ManySelected({ nodes }: { readonly nodes: readonly NodeId[] }): JSX.Element {
  const stores = useStores();
  const { editor, newId } = stores;
  const kinds = useWidget(({ doc }) => {
    const counts = new Map<string, number>();
    for (const id of nodes) {
      const type = nameOf(getNode(doc, id));
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return [...counts].map(([type, count]) => (count === 1 ? type : `${count} ${type}`)).join(', ');
  });
  const wraps = useEdit(() => editor.can(wrapIn('Row', newId)));
  return (
    <>
      <header className={headStyles.head}>
        <div className={headStyles.title}>
          <span className={headStyles.tile}>
            <ComponentGlyph type="Fragment" />
          </span>
          <div className={headStyles.words}>
            <h2 className={headStyles.type}>{nodes.length} elements</h2>
            <p className={headStyles.facts}>{kinds}</p>
          </div>
          <MenuButton label="More" items={() => moreItems(stores)} />
        </div>
        <div className={headStyles.tools}>
          <Button icon="copy" onClick={() => editor.run(duplicate(newId))}>
            Duplicate
          </Button>
          <Button
            icon={<ComponentGlyph type="Row" />}
            reason={wraps ? undefined : 'These elements have different parents'}
            onClick={() => editor.run(wrapIn('Row', newId))}
          >
            Wrap
          </Button>
          <Button icon="trash" kind="danger" onClick={() => editor.run(remove())}>
            Delete
          </Button>
        </div>
      </header>
      <div className={styles.hints}>
        <p>Select one element to change its props.</p>
      </div>
    </>
  );
}
