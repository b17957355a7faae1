import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

/** Resolves once the browser has shown the first frame: what waits for it does not delay that frame. */
const shown: Promise<void> = new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
});

/** A component that loads on demand, at the earliest after the first frame. */
export function lazyPart<P>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    await shown;
    return { default: await load() };
  });
}
