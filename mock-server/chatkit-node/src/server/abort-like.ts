/**
 * What is needed of an AbortSignal. One of those fits; a server that answers many small requests
 * may pass something lighter, for a signal costs as much as several events.
 */
export interface AbortLike {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
