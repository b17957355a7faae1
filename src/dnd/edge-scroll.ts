import type { Point } from './geometry.ts';

/** Px from an edge within which holding something scrolls. */
const EDGE = 32;
/** Px a frame at the very edge. */
const FASTEST = 14;

/** Scrolls one frame's worth where the point is near an edge. True when something moved. */
export function scrollNearEdge(scroller: HTMLElement | null, { x, y }: Point): boolean {
  if (!scroller) return false;
  const rect = scroller.getBoundingClientRect();
  const dy = pull(y, rect.top, rect.bottom);
  const dx = pull(x, rect.left, rect.right);
  if (dx === 0 && dy === 0) return false;
  const { scrollLeft, scrollTop } = scroller;
  scroller.scrollBy(dx, dy);
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
}

/** Px to scroll along one axis: none in the middle, more towards the edges. */
export function pull(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 4);
  if (at < start + edge) return -Math.ceil(FASTEST * Math.min(1, (start + edge - at) / edge));
  if (at > end - edge) return Math.ceil(FASTEST * Math.min(1, (at - end + edge) / edge));
  return 0;
}
