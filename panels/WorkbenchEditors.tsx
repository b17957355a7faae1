import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useWorkbench } from '#state/stores.tsx';
import type { EditorsTab } from '#state/workbench.ts';
import { lazyPart } from '#state/lazy-part.ts';
import { Editors } from './editors/Editors.tsx';

const ViewEditor = lazyPart(async () => (await import('./view/ViewEditor.tsx')).ViewEditor);
const ViewStatus = lazyPart(async () => (await import('./view/ViewStatus.tsx')).ViewStatus);
const DataEditor = lazyPart(async () => (await import('./data/DataEditor.tsx')).DataEditor);
const DataStatus = lazyPart(async () => (await import('./data/DataStatus.tsx')).DataStatus);
const SchemaEditor = lazyPart(async () => (await import('./schema/SchemaEditor.tsx')).SchemaEditor);
const SchemaStatus = lazyPart(async () => (await import('./schema/SchemaStatus.tsx')).SchemaStatus);
const Handlers = lazyPart(async () => (await import('./WorkbenchHandlers.tsx')).WorkbenchHandlers);

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
          <Suspense fallback={null}>
            <Status tab={tab} />
          </Suspense>
          {tools}
        </>
      }
      bodies={{
        View: <ViewEditor />,
        Data: <DataEditor />,
        Schema: <SchemaEditor />,
        Server: <Handlers path="server.ts" />,
        Client: <Handlers path="client.ts" />,
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
      return <SchemaStatus />;
    case 'Server':
    case 'Client':
      return null;
  }
}
