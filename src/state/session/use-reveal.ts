import { useMemo } from 'react';
import { useStores } from '../stores.tsx';
import type { EditorsTab } from '../workbench.ts';
import type { Place } from './timeline.ts';

const TABS: Readonly<Record<string, EditorsTab>> = { 'server.ts': 'Server', 'client.ts': 'Client' };

/** Shows a line of a handler file in its editor. */
export function useReveal(): (place: Place) => void {
  const { workbench } = useStores();
  return useMemo(
    () =>
      ({ file, line, column }) => {
        const tab = TABS[file];
        if (tab === undefined) return;
        workbench.setState(({ reveal }) => ({
          editorsTab: tab,
          reveal: { tab, line, column, nonce: (reveal?.nonce ?? 0) + 1 },
        }));
      },
    [workbench],
  );
}

/** Whether an editor shows this file. */
export function canReveal({ file }: Place): boolean {
  return TABS[file] !== undefined;
}
