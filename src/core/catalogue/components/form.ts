import { component } from '../component.ts';
import { p } from '../prop.ts';
import { direction } from '../shared/alignment.ts';
import { flexbox } from '../shared/flexbox.ts';
import { identity } from '../shared/identity.ts';

export const Form = component({
  type: 'Form',
  category: 'layout',
  doc: 'Checks the fields inside and sends their values. Every action from inside carries them.',
  root: false,
  sdk: 'both',
  children: { mode: 'many', accepts: 'any' },
  form: 'always',
  actions: [{ path: 'onSubmitAction', event: 'submit', auto: 'container' }],
  instead: { type: 'Col', doc: 'Use a Col: its fields join the outer form.' },
  props: {
    onSubmitAction: p.action('action', 'Sent on submit, with the values of the fields.'),
    direction,
    ...flexbox,
    ...identity,
  },
  initial: { direction: 'col', gap: 3 },
  sample: {
    type: 'Form',
    direction: 'col',
    gap: 2,
    onSubmitAction: { type: 'save_name' },
    children: [
      { type: 'Label', value: 'Name', fieldName: 'name' },
      { type: 'Input', name: 'name', required: true },
      { type: 'Button', label: 'Save', submit: true, style: 'primary' },
    ],
  },
});
