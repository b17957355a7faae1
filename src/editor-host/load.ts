/** When Monaco is fetched: not while the first screen comes up, but before somebody has to wait. */
import type { CodeEditor } from './CodeEditor.tsx';

/** After the page has loaded, in ms: the canvas comes first. */
const QUIET_AFTER_LOAD = 1500;

let loading: Promise<typeof CodeEditor> | null = null;
let loaded: typeof CodeEditor | null = null;

/** Rejects when the code cannot be fetched; the next call tries again. */
export function loadEditor(): Promise<typeof CodeEditor> {
  loading ??= import('./CodeEditor.tsx').then(
    (module) => (loaded = module.CodeEditor),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

export function loadedEditor(): typeof CodeEditor | null {
  return loaded;
}

/** Calls back once the page has been up and idle for a moment. Returns a way to call it off. */
export function whenQuiet(run: () => void): () => void {
  const rest = Math.max(0, QUIET_AFTER_LOAD - sinceLoad());
  let off = false;
  // Not every browser has idle callbacks.
  const idle = globalThis.requestIdleCallback ?? ((soon: () => void) => setTimeout(soon, 0));
  const timer = setTimeout(() => idle(() => off || run()), rest);
  return () => {
    off = true;
    clearTimeout(timer);
  };
}

function sinceLoad(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  const end = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0;
  return end === 0 ? 0 : performance.now() - end;
}
