import { component } from '../component.ts';
import { p } from '../prop.ts';
import { disabled, name, onChangeAction } from '../shared/field.ts';
import { identity } from '../shared/identity.ts';

export const Checkbox = component({
  type: 'Checkbox',
  category: 'form',
  doc: 'A box to tick. Its value is true or false.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  control: {
    nameFrom: 'name',
    value: 'boolean',
    initialFrom: 'defaultChecked',
    required: true,
    pattern: false,
  },
  actions: [{ path: 'onChangeAction', event: 'change', auto: 'none' }],
  textProp: 'label',
  props: {
    label: p.string('content', 'Text beside the box.'),
    onChangeAction,
    name,
    defaultChecked: p.boolean('field', 'Ticked at the start.'),
    required: p.boolean('field', 'The form is not sent until it is ticked.'),
    disabled,
    ...identity,
  },
  initial: { name: 'checkbox', label: 'Checkbox' },
  sample: { type: 'Checkbox', name: 'remind', label: 'Remind me', defaultChecked: true },
});
