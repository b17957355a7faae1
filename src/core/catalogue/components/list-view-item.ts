import { component } from '../component.ts';
import { p } from '../prop.ts';
import { ALIGNMENTS, gap } from '../shared/alignment.ts';
import { identity } from '../shared/identity.ts';

export const ListViewItem = component({
  type: 'ListViewItem',
  category: 'container',
  doc: 'One row of a ListView. The whole row can be clicked.',
  root: false,
  sdk: 'both',
  children: { mode: 'many', accepts: 'any' },
  parents: ['ListView'],
  actions: [{ path: 'onClickAction', event: 'click', auto: 'self' }],
  instead: { type: 'Row', doc: 'Use a Row to line elements up.' },
  props: {
    onClickAction: p.action('action', 'Sent when the row is clicked.'),
    gap,
    align: p.enum(ALIGNMENTS)('layout', 'Where children sit from top to bottom.'),
    ...identity,
  },
  initial: {},
  initialChildren: [{ type: 'Text', value: 'Item' }],
  sample: {
    type: 'ListViewItem',
    gap: 2,
    onClickAction: { type: 'open_file', payload: { id: 'plan' } },
    children: [
      { type: 'Icon', name: 'document' },
      { type: 'Text', value: 'Travel plan' },
    ],
  },
});
