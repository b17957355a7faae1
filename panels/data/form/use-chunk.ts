import { useState } from 'react';
import type { JsonPath } from '#core/schema/at-path.ts';
import { useDataLook } from '#state/schema/data-look.ts';

/** So many items are drawn at once: a list may hold thousands. */
export const CHUNK = 50;

interface Chunk {
  /** First item that is shown, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly showEarlier: () => void;
  readonly showLater: () => void;
}

/** The part of a list that is shown. It goes along with the place that is gone to. */
export function useChunk(path: JsonPath, length: number): Chunk {
  const [shown, setShown] = useState({ start: 0, end: CHUNK });
  const goTo = useDataLook((look) => look.goTo);
  const wanted = goTo ? indexWithin(path, goTo) : null;
  let { start, end } = shown;
  if (wanted !== null && wanted < length && (wanted < start || wanted >= end)) {
    start = Math.floor(wanted / CHUNK) * CHUNK;
    end = start + CHUNK;
    setShown({ start, end });
  }
  return {
    // What is shown may have been taken away.
    start: start < length ? start : 0,
    end: Math.min(end, length),
    showEarlier: () => setShown({ start: Math.max(0, start - CHUNK), end }),
    showLater: () => setShown({ start, end: end + CHUNK }),
  };
}

/** The index that a path takes in the list at another one; null when it goes elsewhere. */
function indexWithin(list: JsonPath, path: JsonPath): number | null {
  const key = path[list.length];
  return typeof key === 'number' && list.every((part, at) => part === path[at]) ? key : null;
}
