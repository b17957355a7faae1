import { component } from '../component.ts';
import { p } from '../prop.ts';
import { TEXT_COLORS } from '../tokens.ts';
import { identity } from '../shared/identity.ts';

export const Icon = component({
  type: 'Icon',
  category: 'content',
  doc: 'One icon, by name.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  props: {
    name: p.icon('content', 'Which icon.', { required: true }),
    color: p.color(TEXT_COLORS)('appearance', 'Colour of the icon.'),
    size: p.enum(['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'])('appearance', 'Size of the icon.'),
    ...identity,
  },
  initial: { name: 'star' },
  sample: { type: 'Icon', name: 'sparkle', size: 'lg' },
});
