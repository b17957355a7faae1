import { component } from '../component.ts';
import { p } from '../prop.ts';
import { BORDER_COLORS } from '../tokens.ts';
import { identity } from '../shared/identity.ts';

export const Divider = component({
  type: 'Divider',
  category: 'layout',
  doc: 'A line between two parts.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  props: {
    spacing: p.units('layout', 'Space on both sides of the line.'),
    flush: p.boolean('layout', 'Reaches the edges of the container, across its padding.'),
    size: p.px('size', 'Thickness of the line.'),
    color: p.color(BORDER_COLORS)('appearance', 'Colour of the line.'),
    ...identity,
  },
  initial: {},
  sample: { type: 'Divider', spacing: 2 },
});
