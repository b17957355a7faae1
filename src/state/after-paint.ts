/** Work that is not in the picture waits here, so that an edit is on screen before it is begun. */

/** At the latest, ms: a page that is hidden paints nothing, and a busy one is never idle. */
const LATEST = 250;

/** Runs once what was just changed is painted and the page is idle. Returns a way to call it off. */
export function afterPaint(run: () => void): () => void {
  let cancelIdle = (): void => undefined;
  const cancel = (): void => {
    clearTimeout(latest);
    cancelAnimationFrame(frame);
    cancelIdle();
  };
  const now = (): void => {
    cancel();
    run();
  };
  const latest = setTimeout(now, LATEST);
  // A page can be idle before the frame too, so the idle time is asked for in the frame.
  const frame = requestAnimationFrame(() => {
    cancelIdle = whenIdle(now);
  });
  return cancel;
}

function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const idle = requestIdleCallback(run);
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}
