import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps focus in the tree on the row that Tab would come to: after an arrow key, and after React has
 * moved or removed the row that had it.
 */
export function useTreeFocus(tree: RefObject<HTMLElement | null>, entry: string | undefined) {
  const inside = useRef(false);
  useLayoutEffect(() => {
    const box = tree.current;
    if (!box || !inside.current || entry === undefined) return;
    const now = document.activeElement;
    const lost = now === null || now === document.body;
    if (!lost && !box.contains(now)) return;
    const row = box.querySelector<HTMLElement>(`[data-key="${CSS.escape(entry)}"]`);
    if (row && row !== now) row.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      inside.current = true;
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}
