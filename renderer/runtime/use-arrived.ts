import { useState } from 'react';

interface Arrived {
  readonly value: string;
  /** Where the newest piece begins. */
  readonly from: number;
}

/** Where the newest piece of a growing text begins: the end of what stood before. */
export function useArrived(value: string): number {
  const [arrived, setArrived] = useState<Arrived>({ value, from: value.length });
  if (arrived.value === value) return arrived.from;
  // Nothing is new where the text was replaced.
  const from = value.startsWith(arrived.value) ? arrived.value.length : value.length;
  setArrived({ value, from });
  return from;
}
