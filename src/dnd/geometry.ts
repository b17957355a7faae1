/** Points and rectangles in CSS px of the viewport. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The direction in which a container lays its children out. */
export type Axis = 'x' | 'y';

export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

/** Where a rectangle begins and ends along an axis. */
export function span(rect: Rect, axis: Axis): readonly [start: number, end: number] {
  return axis === 'x' ? [rect.left, rect.right] : [rect.top, rect.bottom];
}

export function middle(rect: Rect, axis: Axis): number {
  const [start, end] = span(rect, axis);
  return (start + end) / 2;
}

export function along(point: Point, axis: Axis): number {
  return axis === 'x' ? point.x : point.y;
}

export function across(axis: Axis): Axis {
  return axis === 'x' ? 'y' : 'x';
}

/** The smallest rectangle around all; undefined for none. */
export function union(rects: readonly Rect[]): Rect | undefined {
  return rects.reduce<Rect | undefined>(
    (all, rect) =>
      all && {
        left: Math.min(all.left, rect.left),
        top: Math.min(all.top, rect.top),
        right: Math.max(all.right, rect.right),
        bottom: Math.max(all.bottom, rect.bottom),
      },
    rects[0],
  );
}
