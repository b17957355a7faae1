/** How much one worker may ask of the page. Beyond it the handler is told, at its line where it has one. */

/** Of one event, and of the arguments of one call of the store or of `chatKit`, in bytes of JSON. */
export const LARGEST_MESSAGE = 16 * 2 ** 20;
/** Of one answer. */
export const MOST_EVENTS = 250_000;
export const MOST_BYTES = 256 * 2 ** 20;
/** Calls of the store or of `chatKit` that wait for their answers at the same time. */
export const MOST_WAITING = 10_000;
/** Of one request: errors that nobody caught, and calls of a server's own store that are told. */
export const MOST_THROWN = 100;
export const MOST_OWN_CALLS = 2_000;
/** Items of a thread in the page's store: each is drawn. */
export const MOST_ITEMS = 5_000;

/** Of everything in it, in letters of JSON. */
export const MOST_STORED = 64 * 2 ** 20;

/** `52,428,800` bytes as `50 MB`; whole ones, so that "more than" them is true. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MB`;
}
