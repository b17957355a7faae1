import { component } from '../component.ts';
import { p } from '../prop.ts';
import { direction } from '../shared/alignment.ts';
import { disabled, name, onChangeAction } from '../shared/field.ts';
import { identity } from '../shared/identity.ts';

export const RadioGroup = component({
  type: 'RadioGroup',
  category: 'form',
  doc: 'One choice from options that are all in sight.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  control: {
    nameFrom: 'name',
    value: 'string',
    initialFrom: 'defaultValue',
    required: true,
    pattern: false,
  },
  actions: [{ path: 'onChangeAction', event: 'change', auto: 'none' }],
  props: {
    options: p.radioOptions('content', 'The choices.'),
    ariaLabel: p.string('content', 'Name of the group for screen readers. Else it is the name.'),
    onChangeAction,
    name,
    defaultValue: p.string('field', 'The choice at the start.'),
    required: p.boolean('field', 'The form is not sent until one is chosen.'),
    disabled,
    direction,
    ...identity,
  },
  initial: {
    name: 'radio',
    options: [
      { value: 'one', label: 'One' },
      { value: 'two', label: 'Two' },
    ],
  },
  sample: {
    type: 'RadioGroup',
    name: 'size',
    ariaLabel: 'Size',
    defaultValue: 'medium',
    options: [
      { value: 'small', label: 'Small' },
      { value: 'medium', label: 'Medium' },
    ],
  },
});
