/** Gathers quick changes, so that a flood of events is drawn once a frame. */
import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from '#mock-server/transport/clock.ts';

export interface Batch<S> {
  /** At once when it has been quiet, else together with what comes in the next moments. */
  soon(change: (state: S) => S): void;
  /** Now, after everything that was to come soon. */
  now(change: (state: S) => S): void;
}

/** ms between draws. */
const FRAME = 16;
/** Nobody reads this many changes at once; drawing them less often leaves time for a press of Stop. */
const FLOOD = 40;
const FLOOD_FRAME = 200;

export function createBatch<S>(store: StoreApi<S>, clock: Clock): Batch<S> {
  let waiting: ((state: S) => S)[] = [];
  let next = -Infinity;
  let stop: (() => void) | null = null;
  const flush = (): void => {
    stop?.();
    stop = null;
    const changes = waiting;
    next = clock.now() + (changes.length >= FLOOD ? FLOOD_FRAME : FRAME);
    waiting = [];
    if (changes.length === 0) return;
    store.setState((state) => changes.reduce((now, change) => change(now), state), true);
  };
  return {
    soon(change) {
      waiting.push(change);
      const wait = next - clock.now();
      if (wait <= 0) flush();
      else stop ??= clock.after(wait, flush);
    },
    now(change) {
      waiting.push(change);
      flush();
    },
  };
}
