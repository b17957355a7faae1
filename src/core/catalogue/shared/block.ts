import { p } from '../prop.ts';
import { RADII } from '../tokens.ts';
import { dimensions } from './dimensions.ts';

/** Sizes, outer space and rounded corners. */
export const block = {
  margin: p.spacing('layout', 'Space outside the element.'),
  ...dimensions,
  radius: p.enum(RADII)('appearance', 'How round the corners are.'),
};
