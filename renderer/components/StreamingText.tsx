/** Text that is still arriving: what has just come fades in, what stood before does not move. */
import type { ReactNode } from 'react';
import { useArrived } from '../runtime/use-arrived.ts';

export function StreamingText({ value }: { value: string }): ReactNode {
  const from = useArrived(value);
  return (
    <>
      {value.slice(0, from)}
      {from < value.length && (
        <span key={from} className="kw-arriving">
          {value.slice(from)}
        </span>
      )}
    </>
  );
}
