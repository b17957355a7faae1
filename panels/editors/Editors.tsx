import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useNarrow } from '#state/narrow.ts';
import { useStores, useWorkbench } from '#state/stores.tsx';
import type { EditorsTab } from '#state/workbench.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { SplitHandle } from '#ui/SplitHandle.tsx';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import styles from './Editors.module.css';

export interface EditorsProps {
  readonly bodies: Readonly<Record<EditorsTab, ReactNode>>;
  /** At the right of the tab row, such as the server's conditions in Try. */
  readonly tools?: ReactNode;
  /** Fills its place instead of keeping its own height. */
  readonly fill: boolean;
}

const TABS: readonly { readonly value: EditorsTab }[] = [
  { value: 'View' },
  { value: 'Data' },
  { value: 'Schema' },
  { value: 'Server' },
  { value: 'Client' },
];

const LOWEST = 152;

/** Code of the widget and of its handlers, one tab each. */
export function Editors({ bodies, tools, fill }: EditorsProps) {
  const { workbench } = useStores();
  const tab = useWorkbench((state) => state.editorsTab);
  const height = useWorkbench((state) => state.sizes.editors);
  const narrow = useNarrow();
  // A narrow window is a low one too: there the canvas comes first.
  const [low, setLow] = useState(LOWEST);
  const [expanded, setExpanded] = useState(false);
  const full = fill || expanded;
  return (
    <section
      aria-label="Editors"
      className={styles.editors}
      data-full={full}
      data-fill={fill}
      style={full ? undefined : { height: narrow ? low : height }}
    >
      {full ? null : (
        <SplitHandle
          label="Editors height"
          axis="y"
          value={narrow ? low : height}
          min={LOWEST}
          max={640}
          sizes="after"
          onChange={(editors) =>
            narrow
              ? setLow(editors)
              : workbench.setState((state) => ({ sizes: { ...state.sizes, editors } }))
          }
        />
      )}
      <div className={styles.bar}>
        <Tabs<EditorsTab>
          id="editors"
          label="Editors"
          tabs={TABS}
          value={tab}
          onChange={(editorsTab) => workbench.setState({ editorsTab })}
        />
        <div className={styles.tools}>
          {tools}
          {fill ? null : (
            <IconButton
              label={expanded ? 'Shrink editors' : 'Expand editors'}
              icon={expanded ? 'collapse' : 'expand'}
              size={24}
              onClick={() => setExpanded(!expanded)}
            />
          )}
        </div>
      </div>
      <TabPanel id="editors" value={tab} className={styles.body}>
        <Suspense fallback={null}>{bodies[tab]}</Suspense>
      </TabPanel>
    </section>
  );
}
