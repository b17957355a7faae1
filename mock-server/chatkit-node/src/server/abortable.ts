/**
 * Waits for promises and gives up on them when the signal aborts: each wait is then rejected with
 * the signal's reason, and what its promise does after that is nobody's concern any more. One
 * listener serves all waits of a run, of which one is under way at a time.
 */
export class Abortable {
  readonly #signal: AbortSignal;
  #reject: ((reason: unknown) => void) | null = null;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  /** Call it when the run is over. */
  release(): void {
    this.#signal.removeEventListener('abort', this.#abort);
  }

  for<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#signal.aborted) {
        promise.catch(() => undefined);
        reject(this.#signal.reason as Error);
        return;
      }
      this.#reject = reject;
      promise.then(resolve, reject);
    });
  }

  readonly #abort = (): void => this.#reject?.(this.#signal.reason);
}
