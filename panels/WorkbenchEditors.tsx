import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useWorkbench } from '#state/stores.tsx';
import type { EditorsTab } from '#state/workbench.ts';
import { DataEditor } from './data/DataEditor.tsx';
import { DataStatus } from './data/DataStatus.tsx';
import { Editors } from './editors/Editors.tsx';
import { ViewEditor } from './view/ViewEditor.tsx';
import { ViewStatus } from './view/ViewStatus.tsx';
import { WorkbenchHandlers } from './WorkbenchHandlers.tsx';

const SchemaEditor = lazy(() =>
  import('./schema/SchemaEditor.tsx').then(({ SchemaEditor: it }) => ({ default: it })),
);
const SchemaStatus = lazy(() =>
  import('./schema/SchemaStatus.tsx').then(({ SchemaStatus: it }) => ({ default: it })),
);

interface WorkbenchEditorsProps {
  /** Fills its place (Try) instead of keeping its own height (Design). */
  readonly fill: boolean;
  /** At the end of the tab row. */
  readonly tools?: ReactNode;
}

/** Which editor sits behind which tab, and its status in the tab row. */
export function WorkbenchEditors({ fill, tools }: WorkbenchEditorsProps) {
  const tab = useWorkbench((state) => state.editorsTab);
  return (
    <Editors
      fill={fill}
      tools={
        <>
          <Status tab={tab} />
          {tools}
        </>
      }
      bodies={{
        View: <ViewEditor />,
        Data: <DataEditor />,
        Schema: (
          <Suspense fallback={null}>
            <SchemaEditor />
          </Suspense>
        ),
        Server: <WorkbenchHandlers path="server.ts" />,
        Client: <WorkbenchHandlers path="client.ts" />,
      }}
    />
  );
}

function Status({ tab }: { readonly tab: EditorsTab }) {
  switch (tab) {
    case 'View':
      return <ViewStatus />;
    case 'Data':
      return <DataStatus />;
    case 'Schema':
      return (
        <Suspense fallback={null}>
          <SchemaStatus />
        </Suspense>
      );
    case 'Server':
    case 'Client':
      return null;
  }
}
