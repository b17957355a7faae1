import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';

export const Spacer = component({
  type: 'Spacer',
  category: 'layout',
  doc: 'Takes the free space and pushes its siblings apart.',
  root: false,
  sdk: 'both',
  children: { mode: 'none' },
  actions: [],
  props: {
    minSize: p.px('size', 'Never smaller than this, along the direction.'),
    ...identity,
  },
  initial: {},
  sample: { type: 'Spacer', minSize: 24 },
});
