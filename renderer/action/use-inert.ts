/** A box that takes no part while actions hold it, and gives the focus back afterwards. */
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useLoading, useRuntime } from '../runtime/context.ts';

/**
 * True while the key is held. The browser drops the focus from an inert box, so the element that
 * had it is remembered before, and focused again if nothing else took the focus meanwhile. When
 * the server replaced that element, the field of the same name gets it.
 */
export function useInert(box: RefObject<HTMLElement | null>, key: string): boolean {
  const { loading } = useRuntime();
  const busy = useLoading(key);
  const focused = useRef<HTMLElement | null>(null);

  // Told before React renders, while the focus is still where it was.
  useLayoutEffect(
    () =>
      loading.subscribe(key, () => {
        if (!loading.isHeld(key)) return;
        const active = document.activeElement;
        const inside = active instanceof HTMLElement && box.current?.contains(active) === true;
        focused.current = inside ? active : null;
      }),
    [loading, key, box],
  );

  const was = useRef(false);
  useLayoutEffect(() => {
    if (was.current && !busy) giveBack(box.current, focused.current);
    was.current = busy;
  }, [busy, box]);

  return busy;
}

function giveBack(box: HTMLElement | null, element: HTMLElement | null): void {
  if (!box || !element) return;
  const active = document.activeElement;
  if (active !== null && active !== document.body && active !== element) return;
  const target = element.isConnected ? element : sameField(box, element);
  target?.focus({ preventScroll: true });
}

function sameField(box: HTMLElement, element: HTMLElement): HTMLElement | null {
  const name = element.getAttribute('name') ?? element.dataset['field'];
  if (!name) return null;
  const controls = box.querySelectorAll<HTMLElement>('[name], [data-field]');
  return (
    [...controls].find(
      (control) => control.getAttribute('name') === name || control.dataset['field'] === name,
    ) ?? null
  );
}
