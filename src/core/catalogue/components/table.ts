import { component } from '../component.ts';
import { identity } from '../shared/identity.ts';

export const Table = component({
  type: 'Table',
  category: 'data',
  doc: 'A table of rows and cells.',
  root: false,
  sdk: 'typescript',
  children: { mode: 'many', accepts: ['Table.Row'] },
  actions: [],
  props: { ...identity },
  initial: {},
  initialChildren: [
    {
      type: 'Table.Row',
      header: true,
      children: [
        { type: 'Table.Cell', children: [{ type: 'Text', value: 'Item' }] },
        { type: 'Table.Cell', align: 'end', children: [{ type: 'Text', value: 'Price' }] },
      ],
    },
    {
      type: 'Table.Row',
      children: [
        { type: 'Table.Cell', children: [{ type: 'Text', value: 'Coffee' }] },
        { type: 'Table.Cell', align: 'end', children: [{ type: 'Text', value: '3.20' }] },
      ],
    },
  ],
  sample: {
    type: 'Table',
    children: [
      {
        type: 'Table.Row',
        header: true,
        children: [
          { type: 'Table.Cell', children: [{ type: 'Text', value: 'City' }] },
          { type: 'Table.Cell', align: 'end', children: [{ type: 'Text', value: 'Days' }] },
        ],
      },
      {
        type: 'Table.Row',
        children: [
          { type: 'Table.Cell', children: [{ type: 'Text', value: 'Lisbon' }] },
          { type: 'Table.Cell', align: 'end', children: [{ type: 'Text', value: '3' }] },
        ],
      },
      {
        type: 'Table.Row',
        children: [
          { type: 'Table.Cell', children: [{ type: 'Text', value: 'Porto' }] },
          { type: 'Table.Cell', align: 'end', children: [{ type: 'Text', value: '2' }] },
        ],
      },
    ],
  },
});
