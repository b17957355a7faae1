import { useEffect, useSyncExternalStore } from 'react';
import { whenQuiet } from './quiet.ts';

/** Something that is loaded after the first frame and null until then. */
export interface Later<T> {
  use(): T | null;
}

/** `load` is called once, when a component that uses it has been shown. */
export function later<T>(load: () => Promise<T>): Later<T> {
  let value: T | null = null;
  let loading: Promise<void> | null = null;
  const waiting = new Set<() => void>();
  const start = (): void => {
    loading ??= whenQuiet()
      .then(load)
      .then(
        (loaded) => {
          value = loaded;
          for (const tell of waiting) tell();
        },
        () => {
          // The next component that is shown tries again.
          loading = null;
        },
      );
  };
  const subscribe = (tell: () => void): (() => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };
  const get = (): T | null => value;
  return {
    use() {
      const now = useSyncExternalStore(subscribe, get, get);
      useEffect(start, []);
      return now;
    },
  };
}
