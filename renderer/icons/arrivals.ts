/** What comes on demand, kept once it is here: those who wait for it are told. */
import { useCallback, useEffect, useSyncExternalStore } from 'react';

export class Arrivals<K extends string, V> {
  private readonly load: (key: K) => Promise<V>;
  private readonly here = new Map<K, V>();
  private readonly asked = new Set<K>();
  private readonly waiting = new Set<() => void>();

  constructor(load: (key: K) => Promise<V>) {
    this.load = load;
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.waiting.add(tell);
    return () => this.waiting.delete(tell);
  };

  get(key: K): V | undefined {
    return this.here.get(key);
  }

  ask(key: K): void {
    if (this.asked.has(key)) return;
    this.asked.add(key);
    this.load(key).then(
      (value) => {
        this.here.set(key, value);
        for (const tell of this.waiting) tell();
      },
      () => {
        // Blank, as a failed image would be; the next one that is shown tries again.
        this.asked.delete(key);
      },
    );
  }
}

/** Undefined until it is here; renders its component again when it comes. */
export function useArrival<K extends string, V>(arrivals: Arrivals<K, V>, key: K): V | undefined {
  const get = useCallback(() => arrivals.get(key), [arrivals, key]);
  const value = useSyncExternalStore(arrivals.subscribe, get, get);
  useEffect(() => {
    if (value === undefined) arrivals.ask(key);
  }, [arrivals, value, key]);
  return value;
}
