/** What the official server would call things, for comparing with it. */
import {
  InvalidRequestError,
  MemoryStore,
  NotFoundError,
  NotImplementedError,
  ValidationError,
} from 'chatkit-node';
import type { StoreCallRecord } from 'chatkit-node';
import type { JsonObject } from '../json.ts';

/** Ids as in its recordings: the kind and one counter for all. */
export class CountingStore extends MemoryStore<null> {
  #count = 0;
  override generateThreadId(): string {
    return `thr_${(this.#count += 1)}`;
  }
  override generateItemId(type: string): string {
    return `${type}_${(this.#count += 1)}`;
  }
}

/** The kind of a failure, in the names of Python. */
export function kindOf(error: unknown): string {
  if (error instanceof NotFoundError) return 'NotFoundError';
  if (error instanceof NotImplementedError) return 'NotImplementedError';
  if (error instanceof ValidationError) return 'ValidationError';
  if (error instanceof InvalidRequestError) return 'ValueError';
  if (error instanceof Error && error.name === 'AbortError') return 'CancelledError';
  return String(error);
}

/** A call in the words of the official store. */
export function callOf({ method, args }: StoreCallRecord): unknown[] {
  const name = method.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const [first, second] = args as [JsonObject & string, JsonObject & string];
  switch (method) {
    case 'saveThread':
      return [name, first['id']];
    case 'addThreadItem':
    case 'saveItem':
      return [name, second['id'], second['type']];
    case 'loadItem':
    case 'deleteThreadItem':
      return [name, second];
    case 'saveAttachment':
      return [name, first['id'], first['threadId'] ?? null];
    default:
      return [name, ...args];
  }
}
