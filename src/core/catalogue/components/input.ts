import { component } from '../component.ts';
import { p } from '../prop.ts';
import {
  disabled,
  name,
  pattern,
  pill,
  placeholder,
  required,
  typing,
  typingLook,
} from '../shared/field.ts';
import { identity } from '../shared/identity.ts';

export const Input = component({
  type: 'Input',
  category: 'form',
  doc: 'A field of one line.',
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
    defaultValue: p.string('field', 'Value at the start. Text, also for numbers.'),
    inputType: p.enum(['text', 'number', 'email', 'password', 'tel', 'url'])(
      'field',
      'What is entered.',
    ),
    required,
    pattern,
    disabled,
    ...typing,
    ...typingLook,
    pill,
    ...identity,
  },
  initial: { name: 'input', placeholder: 'Type here' },
  sample: { type: 'Input', name: 'email', inputType: 'email', placeholder: 'you@example.com' },
});
