import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLookingStore } from '#state/looking.ts';

/** Marks the row of what the pointer is over on the canvas, without rendering the tree. */
export function useHoveredRow(scroller: RefObject<HTMLElement | null>): void {
  const looking = useLookingStore();
  useEffect(
    () =>
      looking.subscribe(({ hovered }, before) => {
        if (hovered === before.hovered) return;
        const tree = scroller.current;
        tree?.querySelector('[data-hovered]')?.removeAttribute('data-hovered');
        if (hovered === null) return;
        tree
          ?.querySelector(`[data-key="${CSS.escape(hovered)}"]`)
          ?.setAttribute('data-hovered', '');
      }),
    [looking, scroller],
  );
}
