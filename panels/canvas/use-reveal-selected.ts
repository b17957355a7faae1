import { useEffect } from 'react';
import type { RefObject } from 'react';
import { openWidget, useEdit, useStores } from '#state/stores.tsx';
import { boxesFor, outlinesOf } from './node-boxes.ts';

/** Px that a revealed node keeps from the edges. */
const ROOM = 48;

/** Scrolls a newly selected node into sight, wherever it was selected. */
export function useRevealSelected(
  scroller: RefObject<HTMLElement | null>,
  stage: RefObject<HTMLElement | null>,
): void {
  const { editor } = useStores();
  const leader = useEdit((edit) => edit.selection.at(-1));
  useEffect(() => {
    const [view, area] = [scroller.current, stage.current];
    if (!view || !area || leader === undefined) return;
    const [rect] = outlinesOf(boxesFor(area, 1), openWidget(editor.edit()).doc, leader);
    if (!rect) return;
    const seen = view.getBoundingClientRect();
    const left = outside(rect.left, rect.right, seen.left, seen.right);
    const top = outside(rect.top, rect.bottom, seen.top, seen.bottom);
    if (left !== 0 || top !== 0) view.scrollBy({ left, top });
  }, [editor, scroller, stage, leader]);
}

/** Px to scroll for a span to be in sight; 0 where any of it is. */
function outside(start: number, end: number, from: number, to: number): number {
  if (end < from) return start - from - ROOM;
  return start > to ? Math.min(start - from - ROOM, end - to + ROOM) : 0;
}
