/** Text that is still arriving: what has just come fades in, what stood before does not move. */
import { useState, type ReactNode } from 'react';

interface Arrived {
  readonly value: string;
  /** Where the newest piece begins. */
  readonly from: number;
}

export function StreamingText({ value }: { value: string }): ReactNode {
  const [arrived, setArrived] = useState<Arrived>({ value, from: value.length });
  if (arrived.value !== value) setArrived({ value, from: startOfNew(arrived.value, value) });
  return (
    <>
      {value.slice(0, arrived.from)}
      {arrived.from < value.length && (
        <span key={arrived.from} className="kw-arriving">
          {value.slice(arrived.from)}
        </span>
      )}
    </>
  );
}

/** The end of what stood before; nothing is new where the text was replaced. */
function startOfNew(before: string, after: string): number {
  return after.startsWith(before) ? before.length : after.length;
}
