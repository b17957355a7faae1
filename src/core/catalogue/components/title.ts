import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';
import { textLook } from '../shared/text.ts';

export const Title = component({
  type: 'Title',
  category: 'text',
  doc: 'A heading.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  textProp: 'value',
  props: {
    value: p.string('content', 'The heading.', { required: true }),
    size: p.enum(['sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'])(
      'appearance',
      'Size of the letters.',
    ),
    ...textLook,
    ...identity,
  },
  initial: { value: 'Title' },
  sample: { type: 'Title', value: 'Your order', size: 'md' },
});
