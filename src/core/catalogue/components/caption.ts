import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';
import { textLook } from '../shared/text.ts';

export const Caption = component({
  type: 'Caption',
  category: 'text',
  doc: 'Small, quiet text beside something more important.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  textProp: 'value',
  props: {
    value: p.string('content', 'The text.', { required: true }),
    size: p.enum(['sm', 'md', 'lg'])('appearance', 'Size of the letters.'),
    ...textLook,
    ...identity,
  },
  initial: { value: 'Caption' },
  sample: { type: 'Caption', value: 'Updated a minute ago' },
});
