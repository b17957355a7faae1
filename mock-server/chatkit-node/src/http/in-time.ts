/** The body did not arrive in time. */
export class BodyTooSlowError extends Error {
  override readonly name = 'BodyTooSlowError';
}

/** Someone who waits. */
export interface Wait {
  /** As `performance.now` counts. */
  readonly until: number;
  readonly giveUp: (error: BodyTooSlowError) => void;
}

/**
 * Gives each wait the same time. All share one timer, which looks for those that are late: nearly
 * all end at once, and a timer for each would cost more than the rest of the wait.
 */
export class Deadline {
  readonly #ms: number;
  // In the order of their time, as each has the same.
  readonly #waits = new Set<Wait>();
  #running = false;

  constructor(ms: number) {
    this.#ms = ms;
  }

  begin(giveUp: Wait['giveUp']): Wait {
    const wait = { until: performance.now() + this.#ms, giveUp };
    this.#waits.add(wait);
    if (!this.#running) this.#start(this.#ms);
    return wait;
  }

  end(wait: Wait): void {
    this.#waits.delete(wait);
  }

  /** The value, or a BodyTooSlowError when it does not come in time. */
  of<T>(value: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const wait = this.begin(reject);
      void value.then(resolve, reject).finally(() => this.end(wait));
    });
  }

  #start(after: number): void {
    this.#running = true;
    const timer: unknown = setTimeout(() => this.#look(), after);
    // On Node a process that has nothing else to do may end.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
      (timer as { unref(): void }).unref();
    }
  }

  #look(): void {
    this.#running = false;
    const now = performance.now();
    for (const wait of this.#waits) {
      if (wait.until > now) return this.#start(wait.until - now);
      this.#waits.delete(wait);
      wait.giveUp(new BodyTooSlowError());
    }
  }
}
