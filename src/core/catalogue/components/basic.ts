import { component } from '../component.ts';
import { align, direction, gap, justify, padding } from '../shared/alignment.ts';
import { identity } from '../shared/identity.ts';
import { onlyIn } from '../shared/only-in.ts';
import { theme } from '../shared/root.ts';

export const Basic = component({
  type: 'Basic',
  category: 'container',
  doc: 'A bare root without a frame. It may hold Cards and ListViews.',
  root: true,
  sdk: 'both',
  children: { mode: 'many', accepts: 'any', roots: true },
  actions: [],
  instead: { type: 'Box', doc: 'Use a Box to group elements.' },
  props: {
    ...onlyIn('typescript', { direction, gap, align, justify, padding, theme }),
    ...identity,
  },
  initial: {},
  sample: {
    type: 'Basic',
    gap: 2,
    children: [
      { type: 'Title', value: 'Ada Lovelace', size: 'sm' },
      { type: 'Caption', value: 'Wrote the first program' },
    ],
  },
});
