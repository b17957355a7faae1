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

/** Of `count` rows, those near the `shown` ones from `first` on. */
export function spanOf(count: number, first: number, shown: number): Span {
  if (count <= ALL_UP_TO) return { from: 0, to: count };
  const from = Math.min(Math.max(0, first - MARGIN_ROWS), Math.max(0, count - shown));
  return { from, to: Math.min(count, first + shown + MARGIN_ROWS) };
}

/** The rows to draw as the box is scrolled and sized. Renders only when they are others. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, count: number): Span {
  /** In rows: what matters of scrolling and sizing. The count is not part of it, so never old. */
  const [sight, setSight] = useState({ first: 0, shown: 24 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const update = (): void =>
      setSight((before) => {
        const first = Math.floor(element.scrollTop / ROW_HEIGHT);
        const shown = Math.ceil(element.clientHeight / ROW_HEIGHT) || before.shown;
        return first === before.first && shown === before.shown ? before : { first, shown };
      });
    update();
    const sizes = new ResizeObserver(update);
    sizes.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [box]);
  return spanOf(count, sight.first, sight.shown);
}
