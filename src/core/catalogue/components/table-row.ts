import { component } from '../component.ts';
import { p } from '../prop.ts';
import { identity } from '../shared/identity.ts';

export const TableRow = component({
  type: 'Table.Row',
  category: 'data',
  doc: 'One row of a Table.',
  root: false,
  sdk: 'typescript',
  children: { mode: 'many', accepts: ['Table.Cell'] },
  parents: ['Table'],
  actions: [],
  props: {
    header: p.boolean('content', 'Its cells head their columns.', { sdk: 'typescript' }),
    ...identity,
  },
  initial: {},
  initialChildren: [{ type: 'Table.Cell', children: [{ type: 'Text', value: 'Cell' }] }],
  sample: {
    type: 'Table.Row',
    children: [
      { type: 'Table.Cell', children: [{ type: 'Text', value: 'Lisbon' }] },
      { type: 'Table.Cell', align: 'end', children: [{ type: 'Text', value: '3' }] },
    ],
  },
});
