/** How the data is looked at: as text or as a form, and which place of the form is gone to. */
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { JsonPath } from '#core/schema/at-path.ts';
import { useStores } from '../stores.tsx';
import type { Workbench } from '../workbench.ts';

export type DataView = 'json' | 'form';

interface DataLookState {
  readonly view: DataView;
  /** A place to go to; another `nonce` goes there again. */
  readonly goTo: { readonly path: JsonPath; readonly nonce: number } | null;
  /** Objects and lists of the form that are folded or unfolded by hand, by their path as JSON. */
  readonly folds: ReadonlyMap<string, boolean>;
}

type DataLook = StoreApi<DataLookState>;

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

/** Goes to a place of the form; what is folded round it unfolds. */
export function goToPlace(look: DataLook, path: JsonPath): void {
  look.setState(({ goTo, folds }) => ({
    goTo: { path, nonce: (goTo?.nonce ?? 0) + 1 },
    folds: new Map([
      ...folds,
      ...path.map((_, index): [string, boolean] => [
        JSON.stringify(path.slice(0, index + 1)),
        true,
      ]),
    ]),
  }));
}
