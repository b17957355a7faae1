/** How long the first screen has the network and the processor for itself. */
const QUIET_MS = 500;

let quiet: Promise<void> | null = null;

/**
 * Resolves once the first screen stands: a moment after the first frame, or with the first click or
 * key, when somebody may want more than it shows.
 */
export function whenQuiet(): Promise<void> {
  quiet ??= new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, QUIET_MS));
    for (const type of ['click', 'keydown']) {
      addEventListener(type, () => resolve(), { capture: true, once: true });
    }
  });
  return quiet;
}
