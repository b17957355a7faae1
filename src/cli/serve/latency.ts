import type { AbortLike } from 'chatkit-node';
import type { Latency } from './options.ts';

/** Between two events of a slow answer, in ms. */
const SLOW_GAP = 1_000;

type Signal = AbortLike | undefined;

/** Waits that end with the signal; then they reject with its reason. */
export interface Delays {
  beforeAnswer(signal: Signal): Promise<void>;
  beforeEvent(signal: Signal): Promise<void>;
}

export function delaysOf(latency: Latency): Delays {
  return {
    beforeAnswer: (signal) => wait(latency === 'slow' ? 0 : latency, signal),
    beforeEvent: (signal) => wait(latency === 'slow' ? SLOW_GAP : 0, signal),
  };
}

function wait(ms: number, signal: Signal): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
