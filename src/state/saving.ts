import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { SaveStatus } from '#persist/autosave.ts';

/** Whether the open project is kept, for the top bar. */
export type Saving = StoreApi<SaveStatus>;

export function createSaving(): Saving {
  return createStore<SaveStatus>(() => ({ phase: 'saved' }));
}
