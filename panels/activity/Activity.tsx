import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useStores, useWorkbench } from '#state/stores.tsx';
import type { ActivityTab } from '#state/workbench.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { SplitHandle } from '#ui/SplitHandle.tsx';
import { TabPanel, Tabs } from '#ui/Tabs.tsx';
import styles from './Activity.module.css';

export interface ActivityProps {
  readonly bodies: Readonly<Record<ActivityTab, ReactNode>>;
  readonly counts: Partial<Readonly<Record<ActivityTab, number>>>;
  /** The worst problem decides the colour of its count. */
  readonly worst: 'error' | 'warning' | null;
  /** Server status, at the right of the strip. */
  readonly status: ReactNode;
}

const TABS: readonly ActivityTab[] = ['Thread', 'Timeline', 'Console', 'Store', 'Problems'];

/** The strip at the bottom; a pressed tab unfolds its panel, pressed again it folds. */
export function Activity({ bodies, counts, worst, status }: ActivityProps) {
  const { workbench } = useStores();
  const open = useWorkbench((state) => state.activityTab);
  const height = useWorkbench((state) => state.sizes.activity);
  const tabs = TABS.map((tab) => {
    const count = counts[tab];
    return {
      value: tab,
      ...(count ? { count } : {}),
      ...(tab === 'Problems' && worst
        ? { tone: worst === 'error' ? ('error' as const) : ('warn' as const) }
        : {}),
    };
  });
  const bar = (
    <div className={open ? styles.bar : styles.strip}>
      <Tabs<ActivityTab>
        id="activity"
        label="Activity"
        tabs={tabs}
        value={open}
        plain={open === null}
        onChange={(tab) => workbench.setState({ activityTab: tab === open ? null : tab })}
      />
      <div className={styles.status}>{status}</div>
      {open ? (
        <IconButton
          label="Fold activity"
          icon="chevron-down"
          size={24}
          onClick={() => workbench.setState({ activityTab: null })}
        />
      ) : null}
    </div>
  );
  return (
    <section
      aria-label="Activity"
      className={styles.activity}
      style={open ? { height } : undefined}
    >
      {open ? (
        <SplitHandle
          label="Activity height"
          axis="y"
          value={height}
          min={152}
          max={560}
          sizes="after"
          onChange={(activity) =>
            workbench.setState((state) => ({ sizes: { ...state.sizes, activity } }))
          }
        />
      ) : null}
      {bar}
      {open ? (
        <TabPanel id="activity" value={open} className={styles.body}>
          <Suspense fallback={null}>{bodies[open]}</Suspense>
        </TabPanel>
      ) : null}
    </section>
  );
}
