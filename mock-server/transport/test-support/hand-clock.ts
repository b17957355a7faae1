import type { Clock } from '../clock.ts';

export interface HandClock extends Clock {
  /** Lets time pass: everything due is run in order, with promises settled between. */
  advance(ms: number): Promise<void>;
}

/** A clock that stands still until it is turned. */
export function handClock(start = 1_000_000): HandClock {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  const settle = async (): Promise<void> => {
    // A turn of the real event loop lets every promise that can settle do so.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.run();
        await settle();
      }
      now = end;
    },
  };
}
