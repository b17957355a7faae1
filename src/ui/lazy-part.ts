import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

let shown: Promise<void> | null = null;

/** Resolves once the browser has shown the first frame: what waits for it does not delay that frame. */
function firstFrame(): Promise<void> {
  shown ??= new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  return shown;
}

/** A component that loads on demand, at the earliest after the first frame. */
export function lazyPart<P>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    await firstFrame();
    return { default: await load() };
  });
}
