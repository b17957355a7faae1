import { component } from '../component.ts';
import { p } from '../prop.ts';
import {
  disabled,
  name,
  onChangeAction,
  picking,
  pickingLook,
  placeholder,
} from '../shared/field.ts';
import { identity } from '../shared/identity.ts';

export const Select = component({
  type: 'Select',
  category: 'form',
  doc: 'One choice from a list that opens.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  control: {
    nameFrom: 'name',
    value: 'string',
    initialFrom: 'defaultValue',
    required: false,
    pattern: false,
  },
  actions: [{ path: 'onChangeAction', event: 'change', auto: 'none' }],
  props: {
    options: p.selectOptions('content', 'The choices.', { required: true }),
    placeholder,
    onChangeAction,
    name,
    defaultValue: p.string('field', 'The choice at the start.'),
    ...picking,
    searchable: p.boolean('field', 'Shows a search field, as it does above 15 choices.', {
      sdk: 'python',
    }),
    disabled,
    ...pickingLook,
    ...identity,
  },
  initial: {
    name: 'select',
    placeholder: 'Choose',
    options: [
      { value: 'one', label: 'One' },
      { value: 'two', label: 'Two' },
    ],
  },
  sample: {
    type: 'Select',
    name: 'priority',
    defaultValue: 'normal',
    options: [
      { value: 'high', label: 'High' },
      { value: 'normal', label: 'Normal' },
      { value: 'low', label: 'Low' },
    ],
  },
});
