/** At the latest, ms. */
const LATEST = 250;

/** Runs once the page has painted and has nothing else to do. Returns a way to call it off. */
export function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(run, 30);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(run, { timeout: LATEST });
  return () => cancelIdleCallback(waiting);
}
