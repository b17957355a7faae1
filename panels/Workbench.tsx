/** The shell: which panel sits in which region. */
import { Suspense, useState } from 'react';
import { DragSurface } from '#dnd/DragSurface.tsx';
import { enterMode } from '#state/mode.ts';
import { useNarrow } from '#state/narrow.ts';
import { useStores, useWorkbench } from '#state/stores.tsx';
import type { LeftTab } from '#state/workbench.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { lazyPart } from '#state/lazy-part.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { SplitHandle } from '#ui/SplitHandle.tsx';
import { TooltipHost } from '#ui/Tooltip.tsx';
import { dragPorts } from './WorkbenchDrag.ts';
import { WorkbenchActivity } from './WorkbenchActivity.tsx';
import { WorkbenchEditors } from './WorkbenchEditors.tsx';
import { WorkbenchToast } from './WorkbenchToast.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { FileDrop } from './import/FileDrop.tsx';
import { Layers } from './layers/Layers.tsx';
import { Library } from './library/Library.tsx';
import { Palette } from './palette/Palette.tsx';
import { TopBar } from './topbar/TopBar.tsx';
import styles from './Workbench.module.css';

const Inspector = lazyPart(async () => (await import('./inspector/Inspector.tsx')).Inspector);
const Thread = lazyPart(async () => (await import('./thread/Thread.tsx')).Thread);
const Conditions = lazyPart(async () => (await import('./thread/Conditions.tsx')).Conditions);
const Templates = lazyPart(async () => (await import('./templates/Templates.tsx')).default);
const ExportDialog = lazyPart(async () => (await import('./export/ExportDialog.tsx')).ExportDialog);
const ImportDialog = lazyPart(async () => (await import('./import/ImportDialog.tsx')).ImportDialog);
const CommandPalette = lazyPart(
  async () => (await import('./commands/CommandPalette.tsx')).default,
);
const ShortcutSheet = lazyPart(async () => (await import('./commands/ShortcutSheet.tsx')).default);

const LEFT_TABS = [
  { value: 'Library', label: 'Library' },
  { value: 'Add', label: 'Add' },
  { value: 'Layers', label: 'Layers' },
] as const;

export function Workbench() {
  const mode = useWorkbench((state) => state.mode);
  return (
    <div className={styles.workbench}>
      <TopBar />
      {mode === 'design' ? <Design /> : <Try />}
      <Overlays />
      <FileDrop />
      <WorkbenchToast />
      <TooltipHost />
    </div>
  );
}

function Design() {
  const stores = useStores();
  const [ports] = useState(() => dragPorts(stores));
  return (
    <DragSurface ports={ports}>
      <main className={styles.body}>
        <Left />
        <div className={styles.center}>
          <div className={styles.canvas}>
            <Canvas />
          </div>
          <WorkbenchEditors fill={false} />
        </div>
        <Right />
      </main>
      <WorkbenchActivity />
    </DragSurface>
  );
}

function Left() {
  const { workbench } = useStores();
  const narrow = useNarrow();
  const width = useWorkbench((state) => state.sizes.left);
  const tab = useWorkbench((state) => state.leftTab);
  return (
    <div className={styles.left} style={{ width: narrow ? 208 : width }}>
      {narrow ? (
        <>
          <div className={styles.leftTabs}>
            <Segmented<LeftTab>
              label="Left panel"
              panel="left-panel"
              value={tab}
              options={LEFT_TABS}
              stretch
              onChange={(leftTab) => workbench.setState({ leftTab })}
            />
          </div>
          <div className={styles.only} id="left-panel" role="tabpanel" aria-label={tab}>
            {tab === 'Library' ? <Library /> : tab === 'Add' ? <Palette /> : <Layers />}
          </div>
        </>
      ) : (
        <>
          <div className={styles.library}>
            <Library />
          </div>
          <div className={styles.palette}>
            <Palette />
          </div>
          <div className={styles.layers}>
            <Layers />
          </div>
          <SplitHandle
            label="Left panel width"
            className={styles.edge}
            axis="x"
            value={width}
            min={208}
            max={400}
            sizes="before"
            onChange={(left) =>
              workbench.setState((state) => ({ sizes: { ...state.sizes, left } }))
            }
          />
        </>
      )}
    </div>
  );
}

function Right() {
  const { workbench } = useStores();
  const narrow = useNarrow();
  const width = useWorkbench((state) => state.sizes.inspector);
  return (
    <div className={styles.right} style={{ width: narrow ? 272 : width }}>
      {narrow ? null : (
        <SplitHandle
          label="Inspector width"
          className={styles.edge}
          axis="x"
          value={width}
          min={272}
          max={480}
          sizes="after"
          onChange={(inspector) =>
            workbench.setState((state) => ({ sizes: { ...state.sizes, inspector } }))
          }
        />
      )}
      <Suspense fallback={null}>
        <Inspector />
      </Suspense>
    </div>
  );
}

function Try() {
  const { workbench } = useStores();
  const width = useWorkbench((state) => state.sizes.thread);
  const narrow = useNarrow();
  const back = (leftTab: LeftTab): void => {
    enterMode(workbench, 'design');
    workbench.setState({ leftTab });
  };
  return (
    <main className={styles.body}>
      <div className={styles.rail}>
        <IconButton label="Library" icon="folder" onClick={() => back('Library')} />
        <IconButton label="Components" icon="widget-add" onClick={() => back('Add')} />
        <IconButton label="Layers" icon="layers" onClick={() => back('Layers')} />
      </div>
      <div className={styles.try}>
        <div className={styles.tryTop}>
          <div className={styles.thread} style={{ width: narrow ? 440 : width }}>
            <Suspense fallback={null}>
              <Thread />
            </Suspense>
            <SplitHandle
              label="Thread width"
              className={styles.edge}
              axis="x"
              value={width}
              min={360}
              max={720}
              sizes="before"
              onChange={(thread) =>
                workbench.setState((state) => ({ sizes: { ...state.sizes, thread } }))
              }
            />
          </div>
          <WorkbenchEditors
            fill
            tools={
              <Suspense fallback={null}>
                <Conditions />
              </Suspense>
            }
          />
        </div>
        <WorkbenchActivity />
      </div>
    </main>
  );
}

function Overlays() {
  const { workbench, runFiles } = useStores();
  const overlay = useWorkbench((state) => state.overlay);
  const close = (): void => workbench.setState({ overlay: 'none' });
  if (overlay === 'none') return null;
  return (
    <Suspense fallback={null}>
      {overlay === 'templates' ? <Templates /> : null}
      {overlay === 'export' ? (
        <ExportDialog onClose={close} {...(runFiles && { run: runFiles })} />
      ) : null}
      {overlay === 'import' ? <ImportDialog onClose={close} /> : null}
      {overlay === 'commands' ? <CommandPalette onClose={close} /> : null}
      {overlay === 'shortcuts' ? <ShortcutSheet onClose={close} /> : null}
    </Suspense>
  );
}
