import { p } from '../prop.ts';
import { SURFACE_COLORS } from '../tokens.ts';
import { align, gap, justify, padding } from './alignment.ts';
import { block } from './block.ts';

/** What Box, Row, Col and Form share. */
export const flexbox = {
  gap,
  align,
  justify,
  wrap: p.enum(['nowrap', 'wrap', 'wrap-reverse'])(
    'layout',
    'Whether children move to a new line when they do not fit.',
  ),
  padding,
  ...block,
  flex: p.factor('size', 'How much of the free space it takes, against its siblings.'),
  background: p.color(SURFACE_COLORS)('appearance', 'Colour behind the children.'),
  border: p.border('appearance', 'Border, in pixels, on all sides or on some.'),
};
