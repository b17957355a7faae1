/**
 * Follows mouse or finger from the press until it is let go. The point comes from the window's own
 * events, before anyone else sees them, and not as a delta: that stays right while views scroll.
 */
import type { DragController } from './controller.ts';

export function trackPointer({ get, moveTo, setOutward, press }: DragController): void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  const onKey = (event: KeyboardEvent): void => {
    if (get().drag.phase !== 'pointing') return;
    event.preventDefault();
    if (event.key === 'Alt') setOutward(event.type === 'keydown');
    // Escape goes on to the sensor, which ends the drag.
    if (event.key === 'Escape') return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && !event.repeat) press(event.key);
  };
  window.addEventListener('mousemove', (event) => moveTo(client(event), event.altKey), options);
  window.addEventListener(
    'touchmove',
    ({ touches: [touch], altKey }) => touch && moveTo(client(touch), altKey),
    options,
  );
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('keyup', onKey, options);
  for (const type of ['mouseup', 'touchend', 'touchcancel'] as const) {
    window.addEventListener(type, () => end.abort(), options);
  }
}

function client({ clientX, clientY }: { clientX: number; clientY: number }) {
  return { x: clientX, y: clientY };
}
