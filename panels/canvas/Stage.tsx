import { useCallback } from 'react';
import type { JSX, ReactNode, Ref } from 'react';
import { failureAt } from '#core/expand/picture.ts';
import { nameOf } from '#core/doc/placement.ts';
import type { WidgetJson } from '#core/json.ts';
import type { ElementFault, HostAttributes } from '#renderer/contract.ts';
import { WidgetView } from '#renderer/WidgetView.tsx';
import { useLooking } from '#state/looking.ts';
import { useExpansion, useStores, useWidget, useWorkbench } from '#state/stores.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { HiddenWidget } from './HiddenWidget.tsx';
import styles from './Canvas.module.css';

interface StageProps {
  /** What is measured: the widget and nothing around it. */
  readonly ref: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** The open widget at the chosen width, theme and zoom. */
export function Stage({ ref, children }: StageProps): JSX.Element {
  const width = useWorkbench((state) => (state.width === 'free' ? state.freeWidth : state.width));
  const zoom = useLooking((state) => state.zoom);
  return (
    <div className={styles['frame']} style={{ width, zoom }}>
      <div ref={ref} className={styles['stage']}>
        <Drawn />
      </div>
      {children}
    </div>
  );
}

function Drawn(): JSX.Element {
  const { preview } = useStores();
  const theme = useWorkbench((state) => state.widgetTheme);
  const widget = useExpansion(({ picture }) => picture.expansion.widget);
  const empty = useWidget(({ doc }) => doc.root === null);
  const attributes = useCallback(
    (element: WidgetJson): HostAttributes | undefined => {
      const origin = preview.getState().expansion.originOf(element);
      if (!origin) return undefined;
      const { node, rounds } = origin;
      return {
        'data-node-id': node,
        'data-drag-node': node,
        ...(rounds.length === 0 ? {} : { 'data-rounds': rounds.join('.') }),
      };
    },
    [preview],
  );
  if (empty) return <EmptyCanvas />;
  if (!widget || failureAt(widget)) return <HiddenWidget />;
  return (
    <WidgetView
      widget={widget}
      theme={theme}
      mode="design"
      attributes={attributes}
      faultOf={faultOf}
    />
  );
}

/** What stands where a node has nothing to show. */
function faultOf(element: WidgetJson): ElementFault | undefined {
  const failure = failureAt(element);
  return (
    failure && {
      title: `${nameOf(failure.node)} can’t be drawn`,
      detail: failure.problem.message,
    }
  );
}
