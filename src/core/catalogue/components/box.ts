import { component } from '../component.ts';
import { direction } from '../shared/alignment.ts';
import { flexbox } from '../shared/flexbox.ts';
import { identity } from '../shared/identity.ts';

export const Box = component({
  type: 'Box',
  category: 'layout',
  doc: 'A plain container. Give it a border or a background to set a group apart.',
  root: false,
  sdk: 'both',
  children: { mode: 'many', accepts: 'any' },
  actions: [],
  props: { direction, ...flexbox, ...identity },
  initial: {},
  sample: {
    type: 'Box',
    padding: 3,
    radius: 'lg',
    border: 1,
    background: 'surface-secondary',
    children: [{ type: 'Text', value: 'A note in a box' }],
  },
});
