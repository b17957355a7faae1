import { useEffect, useState } from 'react';

const EVERY_MS = 200;

/** The time, again and again while something lasts. */
export function useNow(lasts: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!lasts) return undefined;
    const tick = (): void => setNow(Date.now());
    tick();
    const timer = setInterval(tick, EVERY_MS);
    return () => clearInterval(timer);
  }, [lasts]);
  return now;
}
