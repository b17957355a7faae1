/**
 * Where attention is: what the pointer is over, what is edited in place, what is folded, how near the
 * canvas is. Shared by the panels that show the document; never saved and never undone.
 */
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { NodeId } from '#core/doc/node.ts';
import { useStores } from './stores.tsx';
import type { Workbench } from './workbench.ts';

export interface LookingState {
  /** Under the pointer, in the layers or on the canvas. */
  readonly hovered: NodeId | null;
  /** Its text is being typed on the canvas. */
  readonly editing: NodeId | null;
  /** Rows of the layers that are folded, by node id, or `<id>/else` for a branch. */
  readonly folded: ReadonlySet<string>;
  /** Scale of the canvas; 1 is true size. */
  readonly zoom: number;
  /** The search of the palette was asked for and has not got the focus yet. */
  readonly searching: boolean;
}

export type Looking = StoreApi<LookingState>;

const stores = new WeakMap<Workbench, Looking>();

/** The one that belongs to a workbench, made on first use. */
export function lookingOf(workbench: Workbench): Looking {
  const known = stores.get(workbench);
  if (known) return known;
  const made = createStore<LookingState>(() => ({
    hovered: null,
    editing: null,
    folded: new Set(),
    zoom: 1,
    searching: false,
  }));
  stores.set(workbench, made);
  return made;
}

export function useLookingStore(): Looking {
  return lookingOf(useStores().workbench);
}

export function useLooking<T>(select: (state: LookingState) => T): T {
  return useStore(useLookingStore(), select);
}
