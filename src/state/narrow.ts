import { useSyncExternalStore } from 'react';

/** Below this width the left side shows one region at a time and bars shrink to icons. */
const NARROW = '(max-width: 1199px)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}
