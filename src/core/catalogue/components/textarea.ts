import { component } from '../component.ts';
import { p } from '../prop.ts';
import {
  disabled,
  name,
  pattern,
  placeholder,
  required,
  typing,
  typingLook,
} from '../shared/field.ts';
import { identity } from '../shared/identity.ts';

export const Textarea = component({
  type: 'Textarea',
  category: 'form',
  doc: 'A field of several lines.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  control: {
    nameFrom: 'name',
    value: 'string',
    initialFrom: 'defaultValue',
    required: true,
    pattern: true,
  },
  actions: [],
  props: {
    placeholder,
    name,
    defaultValue: p.text('field', 'Text at the start.'),
    required,
    pattern,
    disabled,
    ...typing,
    rows: p.integer('size', 'Height at the start, in lines.'),
    autoResize: p.boolean('size', 'Grows with the text.'),
    maxRows: p.integer('size', 'Grows no higher than this, in lines.'),
    ...typingLook,
    ...identity,
  },
  initial: { name: 'textarea', placeholder: 'Type here', rows: 3 },
  sample: { type: 'Textarea', name: 'notes', rows: 3, placeholder: 'Anything else?' },
});
