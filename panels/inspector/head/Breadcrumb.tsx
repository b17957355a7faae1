import { Fragment } from 'react';
import type { JSX } from 'react';
import type { NodeId } from '#core/doc/node.ts';
import { getNode } from '#core/doc/doc.ts';
import { nameOf } from '#core/doc/placement.ts';
import { pathTo } from '#core/doc/tree.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './head.module.css';

/** From the root to the node; each step selects. */
export function Breadcrumb({ node }: { readonly node: NodeId }): JSX.Element {
  const { editor } = useStores();
  // As text, so that edits that leave the way as it is draw nothing.
  const way = useWidget(({ doc }) =>
    pathTo(doc, node)
      .map((id) => `${id}\t${nameOf(getNode(doc, id))}`)
      .join('\n'),
  );
  const steps = way.split('\n').map((step) => {
    const [id = '', name = ''] = step.split('\t');
    return { id, name };
  });
  return (
    <nav aria-label="Ancestors" className={styles.way}>
      {steps.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && <Icon name="chevron-right" size={12} />}
          <button
            type="button"
            className={styles.step}
            aria-current={id === node ? 'true' : undefined}
            onClick={() => editor.select([id])}
          >
            {name}
          </button>
        </Fragment>
      ))}
    </nav>
  );
}
