import type { ServerResponse } from 'node:http';
import type { AbortLike } from '../server/abort-like.ts';

/** Aborts when the client goes before it has everything. Tells each listener once. */
export class ClientSignal implements AbortLike {
  #listeners: (() => void)[] = [];
  #reason: unknown;
  #whole: AbortController | null = null;

  constructor(res: ServerResponse) {
    res.on('close', () => {
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
    if (!this.#listeners.includes(listener)) this.#listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter((other) => other !== listener);
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
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }
}
