import { useMemo, useState } from 'react';
import type { JSX } from 'react';
import { useEdit } from '#state/stores.tsx';
import { FoldingProvider } from './folding.ts';
import type { Folding } from './folding.ts';
import { InHand } from './InHand.tsx';
import { ManySelected } from './ManySelected.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import styles from './inspector.module.css';
import { WidgetFacts } from './WidgetFacts.tsx';

/** Everything about what is selected, and a field for each part of it that can be changed. */
export function Inspector(): JSX.Element {
  // As text: every edit hands out a new list, and one that names the same nodes draws nothing.
  const selected = useEdit((edit) => edit.selection.join('\n'));
  const selection = useMemo(() => selected.split('\n').filter(Boolean), [selected]);
  const widget = useEdit((edit) => edit.widget);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const folding = useMemo(
    (): Folding => ({
      folded,
      fold: (title, fold) =>
        setFolded((before) => {
          const after = new Set(before);
          if (fold) after.add(title);
          else after.delete(title);
          return after;
        }),
    }),
    [folded],
  );
  const [only, ...others] = selection;
  return (
    <section aria-label="Inspector" className={styles.inspector}>
      <div className={styles.scroll}>
        {only === undefined ? (
          <WidgetFacts />
        ) : others.length > 0 ? (
          <ManySelected nodes={selection} />
        ) : (
          // Half-typed texts belong to the node they were typed for.
          <FoldingProvider value={folding}>
            <NodeInspector key={`${widget} ${only}`} node={only} />
          </FoldingProvider>
        )}
      </div>
      <InHand />
    </section>
  );
}
