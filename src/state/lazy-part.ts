import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { whenQuiet } from './quiet.ts';

/** A component that loads on demand, at the earliest when the first screen stands. */
export function lazyPart<P>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    await whenQuiet();
    return { default: await load() };
  });
}
