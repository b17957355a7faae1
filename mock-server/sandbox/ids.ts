/**
 * Ids that a run can be repeated with and that never collide: a counter, mixed by a function that
 * is one-to-one on 32 bits. Each lane (the page, and every worker that is started) counts in its
 * own million, so a worker needs not ask the page what is taken.
 */
export function idSequence(seed: number, lane: number): () => string {
  let next = 0;
  return () => {
    const number = (seed + lane * LANE + next) >>> 0;
    next = (next + 1) % LANE;
    return mix(number).toString(16).padStart(8, '0');
  };
}

const LANE = 2 ** 20;

/** The last steps of MurmurHash3; each can be undone, so no two numbers meet. */
function mix(number: number): number {
  let h = number;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
