import type { Drop } from './drop.ts';
import type { Point } from './geometry.ts';
import type { Hand } from './hand.ts';

/** What a view is to draw. */
export interface Shown {
  readonly hand: Hand;
  readonly drop: Drop;
  /** Which view the pointer is over; `none` in a keyboard drag. */
  readonly over: 'this' | 'other' | 'none';
}

/** A view of the document that can be dropped on: the canvas, the layers. */
export interface DropZone {
  /** What letting go at a point would do; undefined where the point is not over this view. */
  readonly resolve: (point: Point, hand: Hand, outward: boolean) => Drop | undefined;
  /** Draws the marks for a drop found by any view, or takes them away. Must not cause a reflow. */
  readonly show: (shown: Shown | null) => void;
  /** Brings a place into sight, for keyboard drags. */
  readonly reveal?: (drop: Drop) => void;
  /** What scrolls while something is held near its upper or lower edge. */
  readonly scroller: () => HTMLElement | null;
}
