/**
 * Counts messages that no window holds back. A worker of ours never sends so many; one whose
 * runtime was subverted could, and the page would do nothing but hear them.
 */
import type { FromWorker } from './protocol.ts';

/** In one second. */
export const MOST_MESSAGES = 40_000;
const SPAN = 1_000;

/** True once there were too many. */
export function createFloodMeter(now: () => number, most = MOST_MESSAGES) {
  let since = now();
  let count = 0;
  return ({ type }: Pick<FromWorker, 'type'>): boolean => {
    // Events have their own window.
    if (type === 'chunk') return false;
    if (now() - since > SPAN) {
      since = now();
      count = 0;
    }
    count++;
    return count > most;
  };
}
