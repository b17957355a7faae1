import type { Drop } from './drop.ts';
import type { Point } from './geometry.ts';
import type { Hand } from './hand.ts';

/** A view of the document that can be dropped on: the canvas, the layers. */
export interface DropZone {
  /** What letting go at a point would do; undefined where the point is not over this view. */
  readonly resolve: (point: Point, hand: Hand, outward: boolean) => Drop | undefined;
  /** Draws the marks for a drop found by any view, or takes them away. Must not cause a reflow. */
  readonly show: (shown: { readonly hand: Hand; readonly drop: Drop } | null) => void;
  /** Brings a place into sight, for keyboard drags. */
  readonly reveal?: (drop: Drop) => void;
  /** What scrolls while something is held near its upper or lower edge. */
  readonly scroller: () => HTMLElement | null;
}
