import type { JSX, ReactNode } from 'react';
import { lookup } from '#core/catalogue/registry.ts';
import type { NodeId } from '#core/doc/node.ts';
import { getNode } from '#core/doc/doc.ts';
import { nameOf } from '#core/doc/placement.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { cx } from '#ui/cx.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { factsOf } from './facts.ts';
import { Help } from './Help.tsx';
import { moreItems } from './more-items.tsx';
import styles from './head.module.css';

interface HeadProps {
  readonly node: NodeId;
  /** The line of buttons below. */
  readonly children: ReactNode;
}

/** Where the node stands, what it is and does, and what can be done with it. */
export function Head({ node, children }: HeadProps): JSX.Element {
  const stores = useStores();
  const type = useWidget(({ doc }) => nameOf(getNode(doc, node)));
  const facts = useWidget(({ doc }) => factsOf(doc, node));
  const kind = useWidget(({ doc }) => getNode(doc, node).kind);
  const component = kind === 'element' ? lookup(type) : undefined;
  return (
    <header className={styles.head}>
      <Breadcrumb node={node} />
      <div className={styles.title}>
        <span className={cx(styles.tile, kind !== 'element' && styles.data)}>
          <ComponentGlyph type={kind === 'fragment' ? 'Fragment' : type} />
        </span>
        <div className={styles.words}>
          <h2 className={styles.type}>{type}</h2>
          <p className={styles.facts}>{facts}</p>
        </div>
        {component && <Help component={component} />}
        <MenuButton label="More" items={() => moreItems(stores)} />
      </div>
      <div className={styles.tools}>{children}</div>
    </header>
  );
}
