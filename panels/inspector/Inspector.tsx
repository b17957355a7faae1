import type { JSX } from 'react';
import { useEdit } from '#state/stores.tsx';
import { ManySelected } from './ManySelected.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import styles from './inspector.module.css';
import { WidgetFacts } from './WidgetFacts.tsx';

/** Everything about what is selected, and a field for each part of it that can be changed. */
export function Inspector(): JSX.Element {
  const selection = useEdit((edit) => edit.selection);
  const widget = useEdit((edit) => edit.widget);
  const [only, ...others] = selection;
  return (
    <section aria-label="Inspector" className={styles.inspector}>
      {only === undefined ? (
        <WidgetFacts />
      ) : others.length > 0 ? (
        <ManySelected nodes={selection} />
      ) : (
        // Half-typed texts belong to the node they were typed for.
        <NodeInspector key={`${widget} ${only}`} node={only} />
      )}
    </section>
  );
}
