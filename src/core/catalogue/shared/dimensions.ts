import { p } from '../prop.ts';

/** Sizes that every block takes. A number is pixels, a string any CSS length. */
export const dimensions = {
  width: p.px('size', 'Fixed width.'),
  height: p.px('size', 'Fixed height.'),
  size: p.px('size', 'Width and height at once.'),
  minWidth: p.px('size', 'Never narrower than this.'),
  minHeight: p.px('size', 'Never lower than this.'),
  minSize: p.px('size', 'Lower bound of width and height at once.'),
  maxWidth: p.px('size', 'Never wider than this.'),
  maxHeight: p.px('size', 'Never higher than this.'),
  maxSize: p.px('size', 'Upper bound of width and height at once.'),
  aspectRatio: p.ratio('size', 'Width divided by height, as a number or as text such as 16/9.'),
};
