/** The body did not arrive in time. */
export class BodyTooSlowError extends Error {
  override readonly name = 'BodyTooSlowError';
}

interface Wait {
  /** As `performance.now` counts. */
  readonly until: number;
  readonly giveUp: () => void;
}

/**
 * Gives each value the same time to come. All share one timer, which looks for those that are late:
 * nearly all come at once, and a timer for each would cost more than the rest of the wait.
 */
export function createDeadline(ms: number): <T>(value: Promise<T>) => Promise<T> {
  // In the order of their time, as each has the same.
  const waits = new Set<Wait>();
  let running = false;

  const look = (): void => {
    running = false;
    const now = performance.now();
    for (const wait of waits) {
      if (wait.until > now) return start(wait.until - now);
      waits.delete(wait);
      wait.giveUp();
    }
  };
  const start = (after: number): void => {
    running = true;
    const timer: unknown = setTimeout(look, after);
    // On Node a process that has nothing else to do may end.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
      (timer as { unref(): void }).unref();
    }
  };

  return (value) =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => reject(new BodyTooSlowError());
      const wait = { until: performance.now() + ms, giveUp };
      waits.add(wait);
      if (!running) start(ms);
      const settle =
        <Outcome>(end: (outcome: Outcome) => void) =>
        (outcome: Outcome): void => {
          waits.delete(wait);
          end(outcome);
        };
      value.then(settle(resolve), settle(reject));
    });
}
