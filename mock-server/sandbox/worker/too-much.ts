import { LARGEST_MESSAGE, MOST_BYTES, MOST_EVENTS, megabytes } from '../limits.ts';
import { jsonSize } from './json-size.ts';

/** An answer larger than the page can take. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Of an event before it is written. */
export function eventExcess(event: unknown): TooMuch | null {
  const size = jsonSize(event, LARGEST_MESSAGE);
  return size !== null && size > LARGEST_MESSAGE ? tooLarge(size) : null;
}

/** Of an answer so far: `size` are the bytes of its last event, `bytes` those of all. */
export function answerExcess(size: number, events: number, bytes: number): TooMuch | null {
  if (size > LARGEST_MESSAGE) return tooLarge(size);
  if (events > MOST_EVENTS) {
    return new TooMuch(`The answer was cut after ${MOST_EVENTS.toLocaleString('en')} events.`);
  }
  if (bytes > MOST_BYTES) return new TooMuch(`The answer was cut after ${megabytes(MOST_BYTES)}.`);
  return null;
}

function tooLarge(size: number): TooMuch {
  const most = megabytes(LARGEST_MESSAGE);
  return new TooMuch(`An event of more than ${megabytes(size)} was sent; at most ${most} fit.`);
}

/**
 * Arguments for the page, as plain JSON: items may hold widget instances, which know how to become
 * plain. Throws a RangeError when they are too much for it.
 */
export function plainArguments(name: string, args: readonly unknown[]): unknown[] {
  const check = (size: number): void => {
    if (size <= LARGEST_MESSAGE) return;
    const [is, most] = [megabytes(size), megabytes(LARGEST_MESSAGE)];
    throw new RangeError(
      `${name} was called with more than ${is}; at most ${most} can be stored here.`,
    );
  };
  // Before it is written; and after, for what could not be counted.
  check(jsonSize(args, LARGEST_MESSAGE) ?? 0);
  const json = JSON.stringify(args);
  check(json.length);
  return JSON.parse(json) as unknown[];
}
