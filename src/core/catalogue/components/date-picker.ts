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

export const DatePicker = component({
  type: 'DatePicker',
  category: 'form',
  doc: 'A date, picked from a calendar.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  control: {
    nameFrom: 'name',
    value: 'date',
    initialFrom: 'defaultValue',
    required: false,
    pattern: false,
  },
  actions: [{ path: 'onChangeAction', event: 'change', auto: 'none' }],
  props: {
    placeholder,
    onChangeAction,
    name,
    defaultValue: p.date('field', 'The date at the start.'),
    min: p.date('field', 'First date that can be picked.'),
    max: p.date('field', 'Last date that can be picked.'),
    ...picking,
    disabled,
    side: p.enum(['top', 'bottom', 'left', 'right'])('layout', 'Where the calendar opens.'),
    align: p.enum(['start', 'center', 'end'])('layout', 'Which edge the calendar keeps to.'),
    ...pickingLook,
    ...identity,
  },
  initial: { name: 'date', placeholder: 'Pick a date' },
  sample: { type: 'DatePicker', name: 'due', defaultValue: '2026-12-04' },
});
