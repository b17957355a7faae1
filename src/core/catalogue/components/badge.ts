import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';

export const Badge = component({
  type: 'Badge',
  category: 'content',
  doc: 'A small label for a status or a category.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  textProp: 'label',
  props: {
    label: p.string('content', 'Text of the badge.', { required: true }),
    color: p.enum(['secondary', 'success', 'danger', 'warning', 'info', 'discovery'])(
      'appearance',
      'Colour by meaning.',
    ),
    variant: p.enum(['solid', 'soft', 'outline'])('appearance', 'How much it stands out.'),
    size: p.enum(['sm', 'md', 'lg'])('appearance', 'Height of the badge.'),
    pill: p.boolean('appearance', 'Fully rounded ends.'),
    ...identity,
  },
  initial: { label: 'Badge' },
  sample: { type: 'Badge', label: 'Paid', color: 'success' },
});
