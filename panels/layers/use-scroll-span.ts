import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { visibleSpan } from './windowed.ts';
import type { Span } from './windowed.ts';

/** The rows to draw as the box is scrolled and sized. Renders only when the span changes. */
export function useScrollSpan(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): Span {
  const [view, setView] = useState<Span>(() => visibleSpan(count, rowHeight, 0, 800));
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const update = (): void =>
      setView((before) => {
        const next = visibleSpan(count, rowHeight, box.scrollTop, box.clientHeight);
        return next.from === before.from && next.to === before.to ? before : next;
      });
    update();
    const sizes = new ResizeObserver(update);
    sizes.observe(box);
    box.addEventListener('scroll', update, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', update);
    };
  }, [scroller, count, rowHeight]);
  return view;
}
