import { Suspense, useRef, useState } from 'react';
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
  const tabs = useRef<HTMLDivElement>(null);
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
      <div ref={tabs} className={styles.bar}>
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
        {/* Esc leaves a text first, then steps out to the tabs: Tab alone would lead into it again. */}
        <div
          role="presentation"
          className={styles.fill}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.stopPropagation();
            tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
          }}
        >
          <Suspense fallback={null}>{bodies[tab]}</Suspense>
        </div>
      </TabPanel>
    </section>
  );
}
