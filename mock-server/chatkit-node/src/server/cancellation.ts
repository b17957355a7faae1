/** Thrown into waits of a stream whose reader has left; named as an abort, which it is. */
class CancelledError extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('This operation was aborted');
  }
}

/**
 * The end of a run before its time. An AbortSignal could do this, but each costs as much as
 * several events; this serves one run, of which one step waits at a time.
 */
export class Cancellation {
  #cancelled = false;
  #reason: unknown;
  #reject: ((reason: unknown) => void) | null = null;

  get cancelled(): boolean {
    return this.#cancelled;
  }

  cancel(reason: unknown = new CancelledError()): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    this.#reason = reason;
    this.#reject?.(reason);
  }

  throwIfCancelled(): void {
    if (this.#cancelled) throw this.#reason;
  }

  /**
   * The promise, or a rejection with the reason, whichever is first. What the promise does after
   * that is nobody's concern any more.
   */
  orEnd<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      promise.then(resolve, reject);
      if (this.#cancelled) reject(this.#reason);
    });
  }
}
