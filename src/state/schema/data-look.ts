/** How the data is looked at: as text or as a form, and which place of it is gone to. */
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { JsonPath } from '#core/schema/at-path.ts';
import { enterMode } from '../mode.ts';
import { useStores } from '../stores.tsx';
import type { Stores } from '../stores.tsx';
import type { Workbench } from '../workbench.ts';

export type DataView = 'json' | 'form';

interface DataLookState {
  readonly view: DataView;
  /** A place to go to; null once somebody has gone there. */
  readonly goTo: JsonPath | null;
  /** Objects and lists of the form that are folded or unfolded by hand, by their path as JSON. */
  readonly folds: ReadonlyMap<string, boolean>;
}

export type DataLook = StoreApi<DataLookState>;

const stores = new WeakMap<Workbench, DataLook>();

/** The one that belongs to a workbench, made on first use. */
export function dataLookOf(workbench: Workbench): DataLook {
  const known = stores.get(workbench);
  if (known) return known;
  const made = createStore<DataLookState>(() => ({ view: 'json', goTo: null, folds: new Map() }));
  stores.set(workbench, made);
  return made;
}

export function useDataLookStore(): DataLook {
  return dataLookOf(useStores().workbench);
}

export function useDataLook<T>(select: (state: DataLookState) => T): T {
  return useStore(useDataLookStore(), select);
}

/** Shows a place of a state's data, in the text or in the form. What is folded round it unfolds. */
export function goToData(
  { editor, workbench }: Stores,
  state: string | null,
  path: JsonPath,
): void {
  enterMode(workbench, 'design');
  workbench.setState({ editorsTab: 'Data' });
  if (editor.edit().state !== state) editor.openState(state);
  dataLookOf(workbench).setState(({ folds }) => ({
    goTo: path,
    folds: new Map([
      ...folds,
      ...path.map((_, index): [string, boolean] => [
        JSON.stringify(path.slice(0, index + 1)),
        true,
      ]),
    ]),
  }));
}
