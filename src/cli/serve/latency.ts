import { setTimeout as sleep } from 'node:timers/promises';
import type { Latency } from './options.ts';

/** Between two events of a slow answer, in ms. */
const SLOW_GAP = 1_000;

/** Waits that end with the signal; then they reject with an AbortError. */
export interface Delays {
  beforeAnswer(signal: AbortSignal | undefined): Promise<void>;
  beforeEvent(signal: AbortSignal | undefined): Promise<void>;
}

export function delaysOf(latency: Latency): Delays {
  const wait = async (ms: number, signal: AbortSignal | undefined): Promise<void> => {
    if (ms > 0) await sleep(ms, undefined, signal && { signal });
  };
  return {
    beforeAnswer: (signal) => wait(latency === 'slow' ? 0 : latency, signal),
    beforeEvent: (signal) => wait(latency === 'slow' ? SLOW_GAP : 0, signal),
  };
}
