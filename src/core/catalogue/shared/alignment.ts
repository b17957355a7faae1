import { p } from '../prop.ts';

/** How a flex container places its children. */
export const ALIGNMENTS = ['start', 'center', 'end', 'baseline', 'stretch'] as const;

export const direction = p.enum(['row', 'col'])('layout', 'Which way the children run.');

export const align = p.enum(ALIGNMENTS)('layout', 'Where children sit across the direction.');

export const justify = p.enum(['start', 'center', 'end', 'between', 'around', 'evenly', 'stretch'])(
  'layout',
  'How children share the space along the direction.',
);

export const gap = p.units('layout', 'Space between children.');

export const padding = p.spacing('layout', 'Space inside, around the children.');
