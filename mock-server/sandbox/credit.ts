/**
 * Backpressure between worker and page. The worker may have WINDOW events on their way; the page
 * grants more as it takes them. Without it a handler that yields for ever floods the page's queue
 * and a stop takes seconds to get through. Each event is posted on its own, so that those before a
 * hang arrive.
 */
export const WINDOW = 256;
/** Events taken before the page says so; a message for each would double the traffic. */
const GRANT_EVERY = 64;

/** The worker's side: `take` resolves when an event may be sent. */
export interface Credit {
  take(): Promise<void> | undefined;
  grant(count: number): void;
  /** Lets a waiting sender go, for good: it has been stopped. */
  release(): void;
}

export function createCredit(window: number = WINDOW): Credit {
  let left = window;
  let released = false;
  let wake: (() => void) | null = null;
  const open = (): void => {
    wake?.();
    wake = null;
  };
  return {
    take() {
      if (released) return undefined;
      if (left > 0) {
        left--;
        return undefined;
      }
      return new Promise((resolve) => {
        wake = () => {
          left--;
          resolve();
        };
      });
    },
    grant(count) {
      left += count;
      open();
    },
    release() {
      released = true;
      open();
    },
  };
}

/** The page's side: counts what was taken and says when to grant, and how much. */
export function createGrants(send: (count: number) => void, every: number = GRANT_EVERY) {
  let taken = 0;
  return (): void => {
    taken++;
    if (taken < every) return;
    send(taken);
    taken = 0;
  };
}
