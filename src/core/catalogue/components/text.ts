import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';
import { textLook } from '../shared/text.ts';

export const Text = component({
  type: 'Text',
  category: 'text',
  doc: 'Plain text. It can stream in, and it can be a field that people edit in place.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  control: {
    nameFrom: 'editable.name',
    value: 'string',
    initialFrom: 'value',
    required: true,
    pattern: true,
  },
  actions: [],
  textProp: 'value',
  props: {
    value: p.text('content', 'The text.', { required: true }),
    streaming: p.boolean('content', 'More text is still to come.'),
    editable: p.editable('field', 'Makes the text a field of its form.'),
    width: p.px('size', 'Fixed width.'),
    size: p.enum(['xs', 'sm', 'md', 'lg', 'xl'])('appearance', 'Size of the letters.'),
    ...textLook,
    minLines: p.integer('appearance', 'Keeps room for this many lines.'),
    italic: p.boolean('appearance', 'Slanted letters.'),
    lineThrough: p.boolean('appearance', 'A line through the text.'),
    ...identity,
  },
  initial: { value: 'Text' },
  sample: { type: 'Text', value: 'Your table is booked for Friday.', color: 'secondary' },
});
