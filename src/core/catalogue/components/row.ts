import { component } from '../component.ts';
import { flexbox } from '../shared/flexbox.ts';
import { identity } from '../shared/identity.ts';

export const Row = component({
  type: 'Row',
  category: 'layout',
  doc: 'Puts its children side by side.',
  root: false,
  sdk: 'both',
  children: { mode: 'many', accepts: 'any' },
  actions: [],
  props: { ...flexbox, ...identity },
  initial: { gap: 2 },
  sample: {
    type: 'Row',
    gap: 2,
    align: 'center',
    children: [
      { type: 'Icon', name: 'calendar' },
      { type: 'Text', value: 'Tomorrow' },
      { type: 'Spacer' },
      { type: 'Badge', label: 'New', color: 'info' },
    ],
  },
});
