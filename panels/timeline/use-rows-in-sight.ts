import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

export const ROW_HEIGHT = 28;
/** So many cost nothing yet, and stand in the page as a whole. */
const ALL_UP_TO = 200;
const MARGIN_ROWS = 8;

interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function spanOf(count: number, scrollTop: number, height: number): Span {
  if (count <= ALL_UP_TO) return { from: 0, to: count };
  const first = Math.floor(scrollTop / ROW_HEIGHT);
  const shown = Math.ceil(height / ROW_HEIGHT);
  const from = Math.min(Math.max(0, first - MARGIN_ROWS), Math.max(0, count - shown));
  return { from, to: Math.min(count, first + shown + MARGIN_ROWS) };
}

/** The rows to draw as the box is scrolled and sized. Renders only when they are others. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, count: number): Span {
  const [span, setSpan] = useState<Span>(() => spanOf(count, 0, 600));
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const update = (): void =>
      setSpan((before) => {
        const next = spanOf(count, element.scrollTop, element.clientHeight || 600);
        return next.from === before.from && next.to === before.to ? before : next;
      });
    update();
    const sizes = new ResizeObserver(update);
    sizes.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [box, count]);
  return span;
}
