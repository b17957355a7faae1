import type { ServerResponse } from 'node:http';
import type { AbortLike } from '../server/abort-like.ts';

/** Aborts when the client goes before it has everything. Tells each listener once. */
export class ClientSignal implements AbortLike {
  readonly #listeners = new Set<() => void>();
  #reason: unknown;
  #whole: AbortController | null = null;

  constructor(res: ServerResponse) {
    res.once('close', () => {
      if (!res.writableFinished) this.#abort();
    });
  }

  get aborted(): boolean {
    return this.#reason !== undefined;
  }

  get reason(): unknown {
    return this.#reason;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** An AbortSignal for those who need one; made when it is asked for. */
  whole(): AbortSignal {
    const controller = (this.#whole ??= new AbortController());
    if (this.aborted) controller.abort(this.#reason);
    return controller.signal;
  }

  #abort(): void {
    if (this.aborted) return;
    this.#reason = new DOMException('The client has gone', 'AbortError');
    this.#whole?.abort(this.#reason);
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }
}
