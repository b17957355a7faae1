import { component } from '../component.ts';
import { flexbox } from '../shared/flexbox.ts';
import { identity } from '../shared/identity.ts';

export const Col = component({
  type: 'Col',
  category: 'layout',
  doc: 'Puts its children below each other.',
  root: false,
  sdk: 'both',
  children: { mode: 'many', accepts: 'any' },
  actions: [],
  props: { ...flexbox, ...identity },
  initial: { gap: 2 },
  sample: {
    type: 'Col',
    gap: 1,
    children: [
      { type: 'Text', value: 'Two nights', weight: 'semibold' },
      { type: 'Caption', value: 'Breakfast included' },
    ],
  },
});
