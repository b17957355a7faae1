import type { JSX } from 'react';
import { useNarrow } from '#state/narrow.ts';
import { useWidget } from '#state/stores.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Section } from '#ui/Section.tsx';
import { cx } from '#ui/cx.ts';
import { Tree } from './Tree.tsx';
import styles from './Layers.module.css';

/** The document as a tree: to see what is inside what, to select, and to move. */
export function Layers(): JSX.Element {
  const narrow = useNarrow();
  const empty = useWidget(({ doc }) => doc.root === null);
  const body = empty ? (
    <EmptyState icon="layers" title="No layers yet">
      Press a component to add it, or drag one onto the canvas.
    </EmptyState>
  ) : (
    <Tree />
  );
  return (
    <section aria-label="Layers" className={styles['layers']}>
      {narrow ? (
        body
      ) : (
        <Section
          title="Layers"
          detail={<Count />}
          className={cx(styles['section'])}
          bodyClassName={cx(styles['body'])}
        >
          {body}
        </Section>
      )}
    </section>
  );
}

function Count(): JSX.Element {
  const count = useWidget(({ doc }) => Object.keys(doc.nodes).length);
  return <>{count}</>;
}
