/** When Monaco is fetched: not while the first screen comes up, but before somebody has to wait. */
import type { CodeEditor } from './CodeEditor.tsx';

/** From the start of the page, in ms: the canvas comes first. */
const QUIET_AFTER_START = 2500;

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

/**
 * Calls back once the page has been up and idle for a moment; never where the browser cannot tell.
 * Returns a way to call it off.
 */
export function whenQuiet(run: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(
    () => {
      if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(run, { timeout: 2000 });
    },
    Math.max(0, QUIET_AFTER_START - performance.now()),
  );
  return () => {
    clearTimeout(timer);
    if (idle > 0) cancelIdleCallback(idle);
  };
}
