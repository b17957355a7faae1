import { component } from '../component.ts';
import { identity } from '../shared/identity.ts';

export const Transition = component({
  type: 'Transition',
  category: 'layout',
  doc: 'Animates its one child when that child changes.',
  root: false,
  sdk: 'both',
  children: { mode: 'one', accepts: 'any' },
  actions: [],
  props: { ...identity },
  initial: {},
  initialChildren: [{ type: 'Text', value: 'Text' }],
  sample: {
    type: 'Transition',
    children: { type: 'Text', key: 'ready', value: 'Ready to go' },
  },
});
