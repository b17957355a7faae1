import { p } from '../prop.ts';
import { TEXT_COLORS } from '../tokens.ts';

export const weight = p.enum(['normal', 'medium', 'semibold', 'bold'])(
  'appearance',
  'Weight of the font.',
);

export const textAlign = p.enum(['start', 'center', 'end'])(
  'appearance',
  'Which edge the text keeps to.',
);

export const textColor = p.color(TEXT_COLORS)('appearance', 'Colour of the text.');

/** What Title, Text and Caption share after their value. */
export const textLook = {
  weight,
  color: textColor,
  textAlign,
  truncate: p.boolean('appearance', 'One line, cut with an ellipsis.'),
  maxLines: p.integer('appearance', 'Cut after this many lines.'),
};
