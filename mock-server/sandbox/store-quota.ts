/** How much handlers may keep in the page's store, which is memory of the page. */
import { MOST_ITEMS, MOST_STORED, megabytes } from './limits.ts';

export interface StoreQuota {
  /** Counts what a call is about to write. Throws a RangeError when it does not fit. */
  admit(method: string, args: readonly unknown[]): void;
}

interface Limits {
  /** Of one thread. */
  readonly items: number;
  /** Of everything written, in letters of JSON. */
  readonly size: number;
}

export function createStoreQuota(
  { items: mostItems, size: mostSize }: Limits = { items: MOST_ITEMS, size: MOST_STORED },
): StoreQuota {
  /** Size of each item by its id, by thread. */
  const threads = new Map<string, Map<string, number>>();
  let total = 0;

  const add = (threadId: string, item: unknown): void => {
    const id = idOf(item);
    const items = threads.get(threadId) ?? new Map<string, number>();
    const size = JSON.stringify(item).length;
    const grown = total + size - (items.get(id) ?? 0);
    if (!items.has(id) && items.size >= mostItems) {
      throw new RangeError(`A thread holds at most ${mostItems.toLocaleString('en')} items here.`);
    }
    if (grown > mostSize) {
      throw new RangeError(`The store is full: it holds at most ${megabytes(mostSize)} here.`);
    }
    total = grown;
    threads.set(threadId, items.set(id, size));
  };
  const remove = (threadId: string, id: string): void => {
    total -= threads.get(threadId)?.get(id) ?? 0;
    threads.get(threadId)?.delete(id);
  };

  return {
    admit(method, args) {
      const [threadId, second] = args;
      if (typeof threadId !== 'string') return;
      switch (method) {
        case 'addThreadItem':
        case 'saveItem':
          return add(threadId, second);
        case 'deleteThreadItem':
          if (typeof second === 'string') remove(threadId, second);
          return undefined;
        case 'deleteThread':
          for (const id of threads.get(threadId)?.keys() ?? []) remove(threadId, id);
          return undefined;
        default:
          return undefined;
      }
    },
  };
}

function idOf(item: unknown): string {
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : '';
  return String(id);
}
