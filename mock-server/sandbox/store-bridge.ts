/** The page's end of the worker's store. */
import type { Store } from 'chatkit-node';
import type { Outcome } from './protocol.ts';
import type { StoreQuota } from './store-quota.ts';

export const STORE_METHODS = [
  'loadThread',
  'saveThread',
  'loadThreads',
  'deleteThread',
  'loadThreadItems',
  'addThreadItem',
  'saveItem',
  'loadItem',
  'deleteThreadItem',
  'saveAttachment',
  'loadAttachment',
  'deleteAttachment',
] as const satisfies readonly (keyof Store)[];
export type StoreMethod = (typeof STORE_METHODS)[number];

/** Whether a call may change what is stored. */
export function isWriting(method: string): boolean {
  return !method.startsWith('load');
}

/** Runs a call that came from a worker, which may ask for anything: only store methods are run. */
export async function runStoreCall(
  store: Store,
  quota: StoreQuota,
  method: string,
  args: readonly unknown[],
): Promise<Outcome> {
  const known = STORE_METHODS.find((name) => name === method);
  if (!known) return { ok: false, name: 'TypeError', message: `A store has no ${method}` };
  try {
    quota.admit(method, args);
    // The arguments were written against the same class in the worker; the store checks its keys.
    const call = store[known] as (...args: unknown[]) => Promise<unknown>;
    return { ok: true, value: await call.apply(store, [...args, null]) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, name: error.name, message: error.message };
  }
}
