import type { Probe } from './probes.ts';

/**
 * Which loop keeps the worker busy: `ticks` are the rounds counted while it did not answer. The
 * outermost loop that goes round is the endless one; a loop around it that stands still is not.
 * Without a loop it is the function called most often (a recursion). Null when nothing ticked.
 */
export function culprit(
  probes: readonly Probe[],
  ticks: ReadonlyMap<number, number>,
): Probe | null {
  const busy = [...ticks]
    .flatMap(([index, count]) => {
      const probe = probes[index];
      return probe && count > 1 ? [{ probe, count }] : [];
    })
    .sort((a, b) => a.count - b.count);
  const loops = busy.filter(({ probe }) => probe.kind === 'loop');
  // Of loops in different functions, the one that goes round least calls the others.
  const outermost = loops.find(
    ({ probe }) => !loops.some((other) => other.probe !== probe && holds(other.probe, probe)),
  );
  return outermost?.probe ?? busy.at(-1)?.probe ?? null;
}

function holds(outer: Probe, inner: Probe): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
