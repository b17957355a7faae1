import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';
import { textAlign, textColor, weight } from '../shared/text.ts';

export const Label = component({
  type: 'Label',
  category: 'form',
  doc: 'Names a field. A click on it goes to the field.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  textProp: 'value',
  props: {
    value: p.string('content', 'The text.', { required: true }),
    fieldName: p.string('field', 'Name of the field it belongs to.', { required: true }),
    size: p.enum(['xs', 'sm', 'md', 'lg', 'xl'])('appearance', 'Size of the letters.'),
    weight,
    color: textColor,
    textAlign,
    ...identity,
  },
  initial: { value: 'Label', fieldName: 'input' },
  sample: { type: 'Label', value: 'Your name', fieldName: 'name' },
});
